import { getApp } from '$lib/server/app';
import { notesToPlanBy } from '$lib/server/usecases/open-workbench';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params }) => {
	const { facilitator } = await parent();
	return { before: await notesToPlanBy(await getApp(), facilitator, params.session) };
};

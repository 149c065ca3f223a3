import { getApp } from '$lib/server/app';
import { listMethods } from '$lib/server/usecases/own-methods';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { facilitator } = await parent();
	return { own: await listMethods(await getApp(), facilitator.id) };
};

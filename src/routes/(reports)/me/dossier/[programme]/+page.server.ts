import { error } from '@sveltejs/kit';
import { guardOwnProgramme } from '$lib/server/http/own-programme';
import { startRealtime } from '$lib/server/realtime/attach';
import { ownDossier } from '$lib/server/usecases/own-papers';
import type { PageServerLoad } from './$types';

/** Everything of a programme that is one's own. */
export const load: PageServerLoad = async (event) => {
	const { app, person } = await guardOwnProgramme(event);
	const report = await ownDossier(app, await startRealtime(), person, event.locals.locale);
	if (!report) error(404);
	return { report };
};

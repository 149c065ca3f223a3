import { error } from '@sveltejs/kit';
import { guardOwnProgramme } from '$lib/server/http/own-programme';
import { startRealtime } from '$lib/server/realtime/attach';
import { ownTeamReport } from '$lib/server/usecases/own-papers';
import type { PageServerLoad } from './$types';

/** The report of one's team, as one may read it. */
export const load: PageServerLoad = async (event) => {
	const { app, person } = await guardOwnProgramme(event);
	const report = await ownTeamReport(app, await startRealtime(), person, event.locals.locale);
	if (!report) error(404);
	return { report };
};

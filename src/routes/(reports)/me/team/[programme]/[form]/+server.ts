import { error } from '@sveltejs/kit';
import { guardOwnProgramme } from '$lib/server/http/own-programme';
import { sendReport } from '$lib/server/http/send-report';
import { startRealtime } from '$lib/server/realtime/attach';
import { ownTeamReport } from '$lib/server/usecases/own-papers';
import type { RequestHandler } from './$types';

/** The same as a file. */
export const GET: RequestHandler = async (event) => {
	const { app, person } = await guardOwnProgramme(event);
	const report = await ownTeamReport(app, await startRealtime(), person, event.locals.locale);
	if (!report) error(404);
	return sendReport(app, report, event.params.form);
};

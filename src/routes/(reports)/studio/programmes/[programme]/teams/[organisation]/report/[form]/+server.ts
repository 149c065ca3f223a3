import { error } from '@sveltejs/kit';
import { sendReport } from '$lib/server/http/send-report';
import { guardTeam } from '$lib/server/http/team-guard';
import { startRealtime } from '$lib/server/realtime/attach';
import { makeTeamReport } from '$lib/server/usecases/make-team-report';
import type { RequestHandler } from './$types';

/** The same as a file. */
export const GET: RequestHandler = async (event) => {
	const { app, details, team } = await guardTeam(event, 'team-report');
	const wish = { programmeId: details.id, organisationId: team.id, person: null };
	const report = await makeTeamReport(app, await startRealtime(), { ...wish, language: event.locals.locale });
	if (!report) error(404);
	return sendReport(app, report, event.params.form);
};

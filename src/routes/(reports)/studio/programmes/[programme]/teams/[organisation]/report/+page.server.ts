import { error } from '@sveltejs/kit';
import { guardTeam } from '$lib/server/http/team-guard';
import { startRealtime } from '$lib/server/realtime/attach';
import { makeTeamReport } from '$lib/server/usecases/make-team-report';
import type { PageServerLoad } from './$types';

/** The team's report for those who facilitate it. */
export const load: PageServerLoad = async (event) => {
	const { app, details, team } = await guardTeam(event, 'team-report');
	const wish = { programmeId: details.id, organisationId: team.id, person: null };
	const report = await makeTeamReport(app, await startRealtime(), { ...wish, language: event.locals.locale });
	if (!report) error(404);
	return { report };
};

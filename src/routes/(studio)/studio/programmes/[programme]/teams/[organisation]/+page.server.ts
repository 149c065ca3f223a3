import { error } from '@sveltejs/kit';
import { guardTeam } from '$lib/server/http/team-guard';
import { startRealtime } from '$lib/server/realtime/attach';
import { makeTeamReport } from '$lib/server/usecases/make-team-report';
import { teamLog } from '$lib/server/usecases/team-log';
import type { PageServerLoad } from './$types';

/** A team's space: its sessions, what remains of them, how it changed, its agreements, and who opened it. */
export const load: PageServerLoad = async (event) => {
	const { app, details, team } = await guardTeam(event, 'space');
	const organisationId = team.id;
	const language = event.locals.locale;
	const whose = { kind: 'team', organisationId, personId: null };
	const wish = { programmeId: details.id, organisationId, person: null, language };
	const [report, sessions, people, log] = await Promise.all([
		startRealtime().then((realtime) => makeTeamReport(app, realtime, wish)),
		app.teams.sessions(organisationId),
		app.people.expectedAt(details.id, whose),
		teamLog(app, organisationId, event.url.searchParams.get('openings') === 'all')
	]);
	if (!report) error(404);
	return {
		team,
		sessions,
		people: people.map(({ id, name }) => ({ id, name })),
		sections: report.sections.filter(({ id }) => id !== 'team'),
		openings: log.openings,
		moreOpenings: log.more
	};
};

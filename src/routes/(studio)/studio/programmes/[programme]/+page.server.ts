import { guardProgramme } from '$lib/server/http/programme-guard';
import { retentionNotice } from '$lib/server/usecases/keep-retention';
import { countProgramme } from '$lib/server/usecases/programme-overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, facilitator, details, standing } = await guardProgramme(event, 'results');
	const [counts, phases, notice] = await Promise.all([
		countProgramme(app, details.id),
		app.plans.phases(details.id),
		retentionNotice(app, details.id)
	]);
	if (standing.role !== 'facilitator') return { counts, phases, notice, sessions: [], organisations: [] };
	const [sessions, organisations] = await Promise.all([
		app.programmes.sessionsOf(facilitator.id, details.id),
		app.organisations.ofProgramme(details.id)
	]);
	return {
		counts,
		phases,
		notice,
		sessions: sessions
			.filter(({ template }) => !template)
			.map(({ id, title, date, startsAt, kind, mode, status, organisationId, leads }) => ({
				...{ id, title, date, startsAt, kind, mode, status, organisationId, leads }
			}))
			.reverse(),
		organisations: organisations.map(({ id, name }) => ({ id, name }))
	};
};

import { may, type Standing } from '$lib/core/programme/access';
import type { App } from '../app';

/**
 * The organisations whose team others work with, by id with their name: into and out of them this facilitator puts nobody, and
 * shows no link that opens what is theirs (rule PA11).
 */
export async function closedTeams(
	app: Pick<App, 'organisations'>,
	programmeId: string,
	standing: Standing
): Promise<ReadonlyMap<string, string>> {
	const organisations = await app.organisations.ofProgramme(programmeId);
	return new Map(
		organisations
			.filter(({ id, facilitators }) => {
				const thing = { what: 'assignment', organisationId: id, assigned: facilitators.length } as const;
				return !may(standing, thing);
			})
			.map(({ id, name }) => [id, name])
	);
}

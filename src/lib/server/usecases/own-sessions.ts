import { isAfterLeaving } from '$lib/core/programme/dates';
import type { App } from '../app';
import type { LinkedPerson } from '../store/link-store';
import type { SessionRow } from '../store/session-store';

/**
 * The sessions that are a person's: those they were in, and of everybody's, their team's and their own all that take place while they,
 * and their organisation, take part.
 */
export async function ownSessions(
	app: App,
	{ programmeId, personId, organisationId: team, leftOn }: LinkedPerson
): Promise<readonly SessionRow[]> {
	const [all, present, organisations] = await Promise.all([
		app.sessions.ofProgramme(programmeId),
		app.people.sessionsWith(personId),
		app.organisations.ofProgramme(programmeId)
	]);
	const teamLeftOn = organisations.find(({ id }) => id === team)?.leftOn ?? '';
	return all.filter((session) => {
		if (session.template) return false;
		if (present.has(session.id)) return true;
		const { kind, date, organisationId } = session;
		if (isAfterLeaving(date, leftOn) || isAfterLeaving(date, teamLeftOn)) return false;
		if (kind === 'team') return organisationId !== null && organisationId === team;
		return kind === 'plenary' || session.personId === personId;
	});
}

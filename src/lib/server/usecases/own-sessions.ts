import { isAfterLeaving } from '$lib/core/programme/dates';
import { own } from '$lib/core/kernel/record';
import type { PersonId } from '$lib/core/kernel/ids';
import type { App } from '../app';
import { listedByHand } from '../store/listed-by-hand';
import type { LinkedPerson } from '../store/link-store';
import type { SessionRow } from '../store/session-store';

/**
 * The sessions that are a person's: those they were in, of everybody's, their team's and their own all that take place while they,
 * and their organisation, take part, and those on whose list facilitators put them by hand (rule F42).
 */
export async function ownSessions(app: App, person: LinkedPerson): Promise<readonly SessionRow[]> {
	const { programmeId, personId, organisationId: team, leftOn } = person;
	const [rows, present, organisations] = await Promise.all([
		app.sessions.ofProgramme(programmeId),
		app.people.sessionsWith(personId),
		app.organisations.ofProgramme(programmeId)
	]);
	const all = rows.filter(({ template }) => !template);
	const teamLeftOn = organisations.find(({ id }) => id === team)?.leftOn ?? '';
	const theirs = ({ id, kind, date, organisationId, ...session }: SessionRow): boolean => {
		if (present.has(id)) return true;
		if (isAfterLeaving(date, leftOn) || isAfterLeaving(date, teamLeftOn)) return false;
		if (kind === 'team') return organisationId !== null && organisationId === team;
		return kind === 'plenary' || session.personId === personId;
	};
	const others = all.filter((session) => !theirs(session));
	const guestIn = await sessionsAsGuest(app, personId, others);
	return all.filter((session) => theirs(session) || guestIn.has(session.id));
}

/** Where somebody is expected only because facilitators listed them: the door lets them in there, unless it is over. */
async function sessionsAsGuest(
	app: App,
	personId: string,
	sessions: readonly SessionRow[]
): Promise<ReadonlySet<string>> {
	const toCome = sessions.filter(({ status }) => status !== 'closed').map(({ id }) => id);
	const once = await listedByHand(app.database.db, personId, toCome);
	const states = await Promise.all(once.map((id) => app.rooms.stateOf(id)));
	return new Set(
		once.filter((_, at) => {
			const known = own(states[at]?.people ?? {}, personId as PersonId);
			return known?.guest && known.standing !== 'removed';
		})
	);
}

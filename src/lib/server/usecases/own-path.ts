import type { SessionStatus } from '$lib/core/session/state';
import { isAfterLeaving } from '$lib/core/programme/dates';
import type { TeamAgreement } from '$lib/core/programme/team/team-record';
import type { App } from '../app';
import type { LinkedPerson } from '../store/link-store';
import type { TeamOpening } from '../store/team-opening-store';
import { teamLog } from './team-log';

/** A session as the person it concerns sees it. */
export interface OwnSession {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly startsAt: string;
	readonly kind: 'plenary' | 'team' | 'individual';
	readonly mode: 'room' | 'online' | 'mixed';
	readonly status: SessionStatus;
	/** Whether they were there. */
	readonly present: boolean;
}

/** One person's way through a programme: what concerns them, and nothing of others. */
export interface OwnPath {
	readonly programmeId: string;
	readonly programme: string;
	readonly name: string;
	readonly organisation: string;
	readonly sessions: readonly OwnSession[];
	readonly agreements: readonly TeamAgreement[];
	/** Whether they belong to a team. */
	readonly team: boolean;
	/** Who facilitates opened what of their team. */
	readonly openings: readonly Omit<TeamOpening, 'sessionDate'>[];
	/** Whether there are older ones, not asked for. */
	readonly moreOpenings: boolean;
}

/** Everything of a programme that is this person's. */
export async function ownPath(app: App, person: LinkedPerson, allOpenings = false): Promise<OwnPath | null> {
	const details = await app.plans.details(person.programmeId);
	if (!details) return null;
	const [all, present, agreements, log] = await Promise.all([
		app.sessions.ofProgramme(person.programmeId),
		app.people.sessionsWith(person.personId),
		app.agreements.naming(person.programmeId, person.organisation),
		person.organisationId ? teamLog(app, person.organisationId, allOpenings) : { openings: [], more: false }
	]);
	const { leftOn } = person;
	const mine = all.filter(
		({ id, template, kind, date, organisationId, personId }) =>
			!template &&
			(present.has(id) ||
				kind === 'plenary' ||
				(kind === 'team' &&
					organisationId !== null &&
					organisationId === person.organisationId &&
					!isAfterLeaving(date, leftOn)) ||
				(kind === 'individual' && personId === person.personId))
	);
	return {
		programmeId: person.programmeId,
		team: person.organisationId !== null,
		programme: details.title,
		name: person.name,
		organisation: person.organisation,
		sessions: mine.map(({ id, title, date, startsAt, kind, mode, status }) => ({
			...{ id, title, date, startsAt, kind, mode, status },
			present: present.has(id)
		})),
		agreements,
		moreOpenings: log.more,
		openings: log.openings
			.filter(({ sessionDate }) => sessionDate === null || !isAfterLeaving(sessionDate, leftOn))
			// A colleague's individual session is theirs: its title is not shown to the rest of the team.
			.map(({ what, userName, individual, at, sessionTitle }) => ({
				...{ what, userName, individual, at },
				sessionTitle: individual ? null : sessionTitle
			}))
	};
}

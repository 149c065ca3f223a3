import type { SessionStatus } from '$lib/core/session/state';
import { dayAt, isAfterLeaving } from '$lib/core/programme/dates';
import type { TeamAgreement } from '$lib/core/programme/team/team-record';
import type { App } from '../app';
import { hasMapAtHand } from './map-at-hand';
import { ownSessions } from './own-sessions';
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
	readonly place: string;
	/** The online room of those who are not in the place; empty when there is none. */
	readonly link: string;
	readonly status: SessionStatus;
	/** It takes place on this day. */
	readonly today: boolean;
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
	/** Whether they have the programme's map at hand. */
	readonly map: boolean;
}

/** Everything of a programme that is this person's. */
export async function ownPath(app: App, person: LinkedPerson, allOpenings = false): Promise<OwnPath | null> {
	const details = await app.plans.details(person.programmeId);
	if (!details) return null;
	const [mine, present, agreements, map, log] = await Promise.all([
		ownSessions(app, person),
		app.people.sessionsWith(person.personId),
		app.agreements.naming(person.programmeId, person.organisation),
		hasMapAtHand(app, person),
		person.organisationId ? teamLog(app, person.organisationId, allOpenings) : { openings: [], more: false }
	]);
	const { leftOn } = person;
	const today = dayAt(app.now(), app.environment.timeZone);
	return {
		programmeId: person.programmeId,
		team: person.organisationId !== null,
		programme: details.title,
		name: person.name,
		organisation: person.organisation,
		sessions: mine.map(({ id, title, date, startsAt, kind, mode, place, link, status }) => ({
			...{ id, title, date, startsAt, kind, mode, place, link, status },
			today: date === today,
			present: present.has(id)
		})),
		agreements,
		map,
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

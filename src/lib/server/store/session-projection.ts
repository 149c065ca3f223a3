import type { LoggedEvent } from '$lib/core/session/events';
import type { Facilitator, PageRef, Participant, Round, SessionState } from '$lib/core/session/state';

/** What a commit changes beside the log: rows for lists, look-ups, foreign keys and the programme's memory. */
export interface Projection {
	readonly row: {
		readonly version: number;
		readonly title: string;
		readonly date: string;
		readonly startsAt: string;
		readonly language: 'it' | 'en';
		readonly status: SessionState['status'];
		readonly code: string;
		readonly mode: SessionState['about']['mode'];
		readonly place: string;
		readonly link: string;
		readonly leads: readonly Facilitator[];
		/** Only what this commit changes. */
		readonly minutes?: number;
		readonly openedAt?: Date;
		readonly closedAt?: Date | null;
		readonly describedVersion?: number;
		readonly describedAt?: Date;
	};
	/** Who was there, as they are now: rows of presence to write. */
	readonly present: readonly Participant[];
	/** People who came in or were listed, and those described anew. */
	readonly people: readonly Participant[];
	/** People who may not come back: their seats end. */
	readonly removed: readonly string[];
	/** People whose name was freed: the seats that no personal link proves end. */
	readonly freed: readonly string[];
	/** Of those, who was not there after all: somebody had come in under their name. */
	readonly absent: readonly string[];
	/** Taken off the list, never having come. */
	readonly unlisted: readonly string[];
	/** People whose own link took a place from whoever had come in by the name alone: the same seats end. */
	readonly claimed: readonly string[];
	readonly pages: readonly PageRef[];
	/** Dealt or recalled rounds whose groups are to be remembered as they are now. */
	readonly rounds: readonly Round[];
	/** The door got a new code: the QR's secret changes with it. */
	readonly newDoor: boolean;
}

/** Derives the projection of a commit from its events and the state after them. */
export function project(
	events: readonly LoggedEvent[],
	after: SessionState,
	/** What stood before these events; null: nothing. */
	before: Pick<SessionState, 'door' | 'agenda'> | null
): Projection {
	const people = new Set<string>();
	const removed = new Set<string>();
	const freed = new Set<string>();
	const claimed = new Set<string>();
	const unlisted = new Set<string>();
	const rounds = new Set<string>();
	const pages: PageRef[] = [];
	let times: Pick<Projection['row'], 'openedAt' | 'closedAt' | 'describedVersion' | 'describedAt'> = {};
	for (const { event, at, version } of events) {
		switch (event.type) {
			case 'session.created':
			case 'session.described':
			case 'session.cancelled':
			case 'session.restored':
			case 'leads.set':
				times = { ...times, describedVersion: version, describedAt: new Date(at) };
				break;
			case 'session.opened':
				times = { ...times, openedAt: new Date(at) };
				break;
			case 'session.closed':
				times = { ...times, closedAt: new Date(at) };
				break;
			case 'session.reopened':
				times = { ...times, closedAt: null };
				break;
			case 'person.admitted':
				people.add(event.personId);
				break;
			case 'person.listed':
				for (const person of event.people) people.add(person.id);
				break;
			case 'person.arrived':
				people.add(event.person.id);
				break;
			case 'person.described':
				people.add(event.personId);
				break;
			case 'person.unlisted':
				for (const id of event.people) unlisted.add(id);
				break;
			case 'person.claimed':
				if (event.proved) claimed.add(event.personId);
				break;
			case 'person.freed':
				freed.add(event.personId);
				break;
			case 'person.removed':
				removed.add(event.personId);
				break;
			case 'round.dealt':
				rounds.add(event.roundId);
				pages.push(...event.pages);
				break;
			case 'groups.changed':
			case 'functions.dealt':
				rounds.add(event.roundId);
				break;
			case 'step.entered':
			case 'pages.opened':
				pages.push(...event.pages);
				break;
		}
	}
	const { about, door } = after;
	const { title, date, startsAt, language, mode, place, link } = about;
	const minutes = minutesOf(after);
	const last = events.at(-1);
	// The end that a calendar shows is the agenda's.
	if (last && before && minutes > 0 && minutes !== minutesOf(before))
		times = { ...times, describedVersion: last.version, describedAt: new Date(last.at) };
	const touched = [...people]
		.map((id) => after.people[id as Participant['id']])
		.filter((person) => person !== undefined);
	return {
		row: {
			version: after.version,
			title,
			date,
			startsAt,
			language,
			mode,
			place,
			link,
			leads: after.leads ?? [],
			status: after.status,
			code: door.code,
			...(minutes > 0 ? { minutes } : {}),
			...times
		},
		people: touched,
		present: touched.filter(({ standing, arrivedAt }) => standing === 'present' && arrivedAt !== null),
		removed: [...removed],
		freed: [...freed],
		absent: [...freed].filter((id) => after.people[id as Participant['id']]?.standing === 'invited'),
		claimed: [...claimed],
		unlisted: [...unlisted].filter((id) => !after.people[id as Participant['id']]),
		pages,
		rounds: after.rounds.filter(({ id, status }) => rounds.has(id) && status !== 'proposed'),
		newDoor: before !== null && before.door.code !== door.code
	};
}

const minutesOf = ({ agenda }: Pick<SessionState, 'agenda'>) =>
	agenda.reduce((sum, item) => sum + (item.skipped ? 0 : item.minutes), 0);

import { findActivity } from '$lib/activities/registry';
import type { AgendaItem } from '$lib/core/agenda/agenda-item';
import type { ActivityId, FacilitatorId, RoomId, SessionId } from '$lib/core/kernel/ids';
import { applyAll } from '$lib/core/session/apply';
import { createSession } from '$lib/core/session/create-session';
import type { SessionEvent } from '$lib/core/session/events';
import { listRoster, type RosterPerson } from '$lib/core/session/list-roster';
import type { About, GroupNaming, MeetingRoom } from '$lib/core/session/state';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { newJoinCode } from '../auth/join-code';
import type { FileCopies } from './bring-files';
import type { SessionCreation, SessionPlace } from '../store/session-store';

/** What a new session begins with, wherever it comes from. */
export interface SessionSeed {
	readonly about: About;
	readonly agenda: readonly AgendaItem[];
	readonly rooms: readonly MeetingRoom[];
	readonly naming: GroupNaming;
	/** Files that it brings along, already named by its agenda under the ids of the copies. */
	readonly files?: FileCopies;
}

/** What a new session begins with in its programme, beside its own content. */
export interface NewPlace {
	readonly place: SessionPlace;
	/** Those of the roster whom it expects. */
	readonly roster: readonly RosterPerson[];
	readonly template: boolean;
	/** Who leads it; missing: nobody in particular. */
	readonly leads?: readonly Pick<Account, 'id' | 'name'>[];
}

const CODE_TRIES = 5;

/**
 * Stores a new session in a programme, under fresh ids: activities and rooms of the seed become this session's own.
 * The caller has checked that the facilitator may make it there.
 */
export async function storeNewSession(
	app: App,
	programmeId: string,
	facilitator: Pick<Account, 'id' | 'name'>,
	seed: SessionSeed,
	at: NewPlace
): Promise<SessionId> {
	for (let attempt = 1; ; attempt++) {
		const made = newSession(app, programmeId, facilitator, seed, at);
		try {
			await app.sessions.create(made);
			return made.after.id;
		} catch (error) {
			// Most likely the code is taken; anything else fails again.
			if (attempt === CODE_TRIES) throw error;
		}
	}
}

/** A session ready to be stored, with its first events. */
export function newSession(
	app: Pick<App, 'newId' | 'now'>,
	programmeId: string,
	facilitator: Pick<Account, 'id' | 'name'>,
	seed: SessionSeed,
	{ place, roster, template, leads = [] }: NewPlace
): SessionCreation {
	const created = createSession(
		{
			id: app.newId() as SessionId,
			about: seed.about,
			agenda: seed.agenda.map((item) => ({ ...item, id: app.newId() as ActivityId, skipped: false })),
			rooms: seed.rooms.map((room) => ({ ...room, id: app.newId() as RoomId })),
			naming: seed.naming,
			code: newJoinCode(),
			facilitator: { id: facilitator.id as FacilitatorId, name: facilitator.name }
		},
		{ find: findActivity }
	);
	if (!created.ok) throw new Error(`a session could not be made: ${created.code}`);
	const at = app.now();
	const empty = applyAll(null, created.value, at, findActivity)!;
	const listed = template ? [] : listRoster(empty, roster);
	const led: readonly SessionEvent[] =
		leads.length > 0
			? [{ type: 'leads.set', leads: leads.map(({ id, name }) => ({ id: id as FacilitatorId, name })) }]
			: [];
	const all = [...created.value, ...listed, ...led];
	const events = all.map((event, index) => ({ version: index + 1, at, event }));
	const after = applyAll(null, all, at, findActivity)!;
	return { programmeId, events, after, template, place, ...(seed.files ? { files: seed.files } : {}) };
}

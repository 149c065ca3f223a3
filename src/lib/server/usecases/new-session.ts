import { findActivity } from '$lib/activities/registry';
import type { AgendaItem } from '$lib/core/agenda/agenda-item';
import type { ActivityId, FacilitatorId, RoomId, SessionId } from '$lib/core/kernel/ids';
import { applyAll } from '$lib/core/session/apply';
import { createSession } from '$lib/core/session/create-session';
import type { About, GroupNaming, MeetingRoom } from '$lib/core/session/state';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { newJoinCode } from '../auth/join-code';

/** What a new session begins with, wherever it comes from. */
export interface SessionSeed {
	readonly about: About;
	readonly agenda: readonly AgendaItem[];
	readonly rooms: readonly MeetingRoom[];
	readonly naming: GroupNaming;
}

const CODE_TRIES = 5;

/**
 * Stores a new session in a programme, under fresh ids: activities and rooms of the seed become this session's own.
 * The caller has checked that the facilitator is one of the programme's.
 */
export async function storeNewSession(
	app: App,
	programmeId: string,
	facilitator: Pick<Account, 'id' | 'name'>,
	seed: SessionSeed,
	template: boolean
): Promise<SessionId> {
	const id = app.newId() as SessionId;
	const agenda = seed.agenda.map((item) => ({ ...item, id: app.newId() as ActivityId, skipped: false }));
	const rooms = seed.rooms.map((room) => ({ ...room, id: app.newId() as RoomId }));
	for (let attempt = 1; ; attempt++) {
		const created = createSession(
			{
				id,
				about: seed.about,
				agenda,
				rooms,
				naming: seed.naming,
				code: newJoinCode(),
				facilitator: { id: facilitator.id as FacilitatorId, name: facilitator.name }
			},
			{ find: findActivity }
		);
		if (!created.ok) throw new Error(`a session could not be made: ${created.code}`);
		const at = app.now();
		const after = applyAll(null, created.value, at, findActivity)!;
		const events = created.value.map((event, index) => ({ version: index + 1, at, event }));
		try {
			await app.sessions.create(programmeId, events, after, template);
			return id;
		} catch (error) {
			// Most likely the code is taken; anything else fails again.
			if (attempt === CODE_TRIES) throw error;
		}
	}
}

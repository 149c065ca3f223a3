import type { RoomId } from '../../kernel/ids';
import { ok, refuse } from '../../kernel/result';
import { sameStep } from '../steps/expected-step';
import type { Handlers } from './handler';

/** What frames a session: its description, opening and closing, rooms, door and projector. */
export const frameCommands: Handlers<
	| 'session.describe'
	| 'session.open'
	| 'session.close'
	| 'session.reopen'
	| 'session.cancel'
	| 'session.restore'
	| 'rooms.set'
	| 'door.set'
	| 'door.rotate'
	| 'stage.set'
> = {
	'session.describe': (about, { state }) => {
		const moved = about.date !== state.about.date || about.startsAt !== state.about.startsAt;
		if (moved && state.status !== 'prepared') return refuse('session/begun');
		return ok([{ type: 'session.described', about }]);
	},
	'session.open': (_payload, { state }) => ok(state.status === 'open' ? [] : [{ type: 'session.opened' }]),
	'session.close': ({ expect }, { state }) => {
		if (state.status !== 'open') return refuse('session/not-open');
		return sameStep(state.position, expect) ? ok([{ type: 'session.closed' }]) : refuse('step/stale');
	},
	'session.reopen': (_payload, { state }) => {
		if (state.status === 'prepared') return refuse('session/not-open');
		return ok(state.status === 'open' ? [] : [{ type: 'session.reopened' }]);
	},
	'session.cancel': (_payload, { state }) => {
		if (state.status !== 'prepared') return refuse('session/begun');
		return ok([{ type: 'session.cancelled' }]);
	},
	'session.restore': (_payload, { state }) =>
		ok(state.status === 'cancelled' ? [{ type: 'session.restored' }] : []),
	'rooms.set': ({ naming, rooms }) => {
		if (new Set(rooms.map(({ id }) => id)).size < rooms.length) return refuse('command/malformed');
		return ok([
			{ type: 'rooms.set', naming, rooms: rooms.map((room) => ({ ...room, id: room.id as RoomId })) }
		]);
	},
	'door.set': ({ locked, waitingRoom }, { state }) =>
		ok([{ type: 'door.set', door: { ...state.door, locked, waitingRoom } }]),
	'door.rotate': (_payload, { state, tools }) =>
		ok([{ type: 'door.set', door: { ...state.door, code: tools.newCode() } }]),
	'stage.set': (stage) => ok([{ type: 'stage.set', stage }])
};

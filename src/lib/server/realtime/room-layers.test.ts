import { describe, expect, it } from 'vitest';
import { ACTIVITIES, findActivity } from '$lib/activities/registry';
import { applyEvent } from '$lib/core/session/apply';
import type { SessionEvent } from '$lib/core/session/events';
import { sampleRun } from '$lib/core/session/sample-session';
import type { SessionState } from '$lib/core/session/state';
import { replay } from '$lib/core/session/replay';
import { RoomLayers, type RoomWire } from './room-layers';

const CROWD = 60;
const definition = ACTIVITIES.find(({ kind }) => kind === 'board')!;

/** A full room with a running session, and what was sent on the layer that all receive. */
function fullRoom() {
	const { log } = sampleRun(definition, definition.defaults('it'), 'it', findActivity);
	let state: SessionState = replay(log, findActivity);
	const sent: unknown[] = [];
	const wire: RoomWire = {
		patch: (channel, patch) => void (channel === 'everyone' && sent.push(patch)),
		layer: () => undefined,
		join: () => undefined,
		leave: () => undefined,
		goodbye: () => undefined
	};
	const layers = new RoomLayers(state, {} as never, wire, findActivity);
	for (let index = 0; index < CROWD; index++)
		layers.enter(`desk-${index}`, { role: 'facilitator', id: 'ada' });
	return {
		sent,
		layers,
		happens(event: SessionEvent) {
			state = applyEvent(state, { version: state.version + 1, at: 1, event }, findActivity);
			layers.changed(state);
		},
		state: () => state
	};
}

const titled = (state: SessionState, title: string): SessionEvent => ({
	type: 'session.described',
	about: { ...state.about, title }
});
const stopped: SessionEvent = {
	type: 'timer.set',
	timer: { kind: 'paused', remaining: 1_000, total: 2_000 }
};

describe('when changes go out to a full room', () => {
	it('the first of a quiet time at once, those right behind it together', () => {
		const room = fullRoom();
		room.happens(titled(room.state(), 'uno'));
		expect(room.sent).toHaveLength(1);
		room.happens(titled(room.state(), 'due'));
		room.happens(titled(room.state(), 'tre'));
		expect(room.sent).toHaveLength(1);
		room.layers.close();
	});

	it('what the room turns to goes out at once, and takes along what was waiting', () => {
		const room = fullRoom();
		room.happens(titled(room.state(), 'uno'));
		room.happens(titled(room.state(), 'due'));
		room.happens(stopped);
		expect(room.sent).toHaveLength(2);
		expect(JSON.stringify(room.sent[1])).toContain('due');
		room.happens({ type: 'session.closed' });
		expect(room.sent).toHaveLength(3);
		room.layers.close();
	});
});

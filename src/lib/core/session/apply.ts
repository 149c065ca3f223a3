import type { FindActivity } from '../agenda/activity-definition';
import { agendaEvents } from './apply/agenda-events';
import type { Appliers, Happened, SkippedAction } from './apply/applier';
import { courseEvents } from './apply/course-events';
import { firstState, frameEvents } from './apply/frame-events';
import { peopleEvents } from './apply/people-events';
import { roundEvents } from './apply/round-events';
import { wordEvents } from './apply/word-events';
import { withKeyedStretches } from './apply/keyed-stretches';
import type { LoggedEvent, SessionEvent } from './events';
import type { SessionState } from './state';

type Following = Exclude<SessionEvent, { readonly type: 'session.created' | 'session.compacted' }>;

// The type makes it exhaustive: an event without an effect does not compile.
const APPLIERS: Appliers<Following['type']> = {
	...frameEvents,
	...agendaEvents,
	...courseEvents,
	...peopleEvents,
	...roundEvents,
	...wordEvents
};

function applyFollowing(state: SessionState, event: Following, happened: Happened): SessionState {
	const applier = APPLIERS[event.type] as (
		state: SessionState,
		event: Following,
		happened: Happened
	) => SessionState;
	return applier(state, event, happened);
}

/**
 * The state after one more event. Throws only on a log that no decision of this code could have made. `onSkipped` is for logs that earlier
 * code may have made: an action that is refused today is passed over then.
 */
export function applyEvent(
	state: SessionState | null,
	logged: LoggedEvent,
	find: FindActivity,
	onSkipped?: (skipped: SkippedAction) => void
): SessionState {
	const { event, version, at } = logged;
	if (event.type === 'session.compacted') {
		if (state) throw new Error('compacted twice');
		return { ...withKeyedStretches(event.state, find), version };
	}
	if (version !== (state?.version ?? 0) + 1) throw new Error(`event ${version} after ${state?.version ?? 0}`);
	if (event.type === 'session.created') {
		if (state) throw new Error('created twice');
		return { ...firstState(event), version };
	}
	if (!state) throw new Error('nothing was created yet');
	return { ...applyFollowing(state, event, { at, version, find, onSkipped }), version };
}

/** The state after several events of one moment, numbered on from the state's version. */
export function applyAll(
	state: SessionState | null,
	events: readonly SessionEvent[],
	at: number,
	find: FindActivity
): SessionState | null {
	return events.reduce<SessionState | null>(
		(current, event) => applyEvent(current, { version: (current?.version ?? 0) + 1, at, event }, find),
		state
	);
}

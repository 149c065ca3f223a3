import { findActivity } from '$lib/activities/registry';
import type { FindActivity } from '$lib/core/agenda/activity-definition';
import type { SkippedAction } from '$lib/core/session/apply/applier';
import type { LoggedEvent } from '$lib/core/session/events';
import { replay } from '$lib/core/session/replay';
import type { SessionState } from '$lib/core/session/state';
import type { Log } from '../log';

/** Sessions of which a log has it already: they are read again and again. */
const told = new WeakMap<Log, Set<string>>();

/** A session's state from its log. What is passed over in it is logged once for each session: kinds, codes and how often. */
export function replaySession(
	sessionId: string,
	events: readonly LoggedEvent[],
	log: Log,
	find: FindActivity = findActivity
): SessionState {
	const skipped = new Map<string, SkippedAction & { count: number }>();
	const state = replay(events, find, (one) => {
		const key = `${one.kind} ${one.code}`;
		skipped.set(key, { ...one, count: (skipped.get(key)?.count ?? 0) + 1 });
	});
	if (skipped.size === 0) return state;
	const known = told.get(log) ?? new Set();
	told.set(log, known);
	if (known.has(sessionId)) return state;
	known.add(sessionId);
	for (const { kind, code, count, error } of skipped.values())
		log.warn('an old action is passed over', {
			...{ session: sessionId, kind, code, count },
			...(error === undefined ? {} : { error })
		});
	return state;
}

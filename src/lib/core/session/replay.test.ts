import { describe, expect, it } from 'vitest';
import { ACTIVITIES, findActivity } from '$lib/activities/registry';
import type { FindActivity } from '../agenda/activity-definition';
import { refuse } from '../kernel/result';
import type { SkippedAction } from './apply/applier';
import type { LoggedEvent } from './events';
import { replay } from './replay';
import { sampleRun } from './sample-session';

const CANARY = { type: 'of-another-time', text: 'canarino' };

/** Kinds as they are, but for one action that they take no more: refused, or of a shape that they cannot read. */
const stricter =
	(how: 'refused' | 'unread'): FindActivity =>
	(kind) => {
		const definition = findActivity(kind);
		if (!definition) return definition;
		const act: typeof definition.act = (state, action, stamp, context) => {
			if (action.type !== CANARY.type) return definition.act(state, action, stamp, context);
			if (how === 'refused') return refuse('activity/not-now');
			throw new TypeError('unread');
		};
		return { ...definition, act };
	};

const kinds = ACTIVITIES.map((definition) => {
	const { log } = sampleRun(definition, definition.defaults('it'), 'it', findActivity);
	const at = log.findIndex(({ event }) => event.type === 'activity.acted');
	return { kind: definition.kind, log, at };
}).filter(({ at }) => at >= 0);

/** The log with an action of an earlier time after one of today's. */
function older(log: readonly LoggedEvent[], at: number): readonly LoggedEvent[] {
	const before = log[at]!;
	if (before.event.type !== 'activity.acted') throw new Error('no action');
	const old = { ...before, event: { ...before.event, action: CANARY } };
	return [...log.slice(0, at + 1), old, ...log.slice(at + 1)].map((one, index) => ({
		...one,
		version: index + 1
	}));
}

describe('reading a log again', () => {
	it('F47 there are actions to try it with', () => expect(kinds.length).toBeGreaterThan(10));

	it.each(kinds)(
		'F47 an action of $kind that is refused today is passed over, and everything else stands',
		({ kind, log, at }) => {
			const { version, ...whole } = replay(log, findActivity);
			for (const how of ['refused', 'unread'] as const) {
				const skipped: SkippedAction[] = [];
				const state = replay(older(log, at), stricter(how), (one) => skipped.push(one));
				expect(state).toEqual({ ...whole, version: version + 1 });
				expect(skipped).toMatchObject([{ kind, code: how === 'refused' ? 'activity/not-now' : '' }]);
			}
		}
	);

	it('F47 what was decided just now and is refused is a bug, and nothing is passed over in silence', () => {
		const { log, at } = kinds[0]!;
		expect(() => replay(older(log, at), stricter('refused'))).toThrow('activity/not-now');
		expect(() => replay([], findActivity, () => undefined)).toThrow();
	});
});

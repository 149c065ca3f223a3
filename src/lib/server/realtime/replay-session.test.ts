import { expect, it } from 'vitest';
import { ACTIVITIES, findActivity } from '$lib/activities/registry';
import type { FindActivity } from '$lib/core/agenda/activity-definition';
import { refuse } from '$lib/core/kernel/result';
import { sampleRun } from '$lib/core/session/sample-session';
import type { LogFields } from '../log';
import { replaySession } from './replay-session';

const definition = ACTIVITIES.find(({ kind }) => kind === 'board')!;
const { log: events } = sampleRun(definition, definition.defaults('it'), 'it', findActivity);
/** A board that takes no cards any more. */
const stricter: FindActivity = () => ({
	...definition,
	act: (state, action, stamp, context) =>
		action.type === 'card.add' ? refuse('activity/full') : definition.act(state, action, stamp, context)
});

function logging() {
	const lines: LogFields[] = [];
	const warn = (_event: string, fields: LogFields = {}) => void lines.push(fields);
	return { lines, log: { info: warn, warn, error: warn } };
}

it('F47 what is passed over is logged once for a session: kinds, codes and how often, and no content', () => {
	const { lines, log } = logging();
	const state = replaySession('one', events, log, stricter);
	expect(state.agenda).toHaveLength(1);
	const cards = lines.find(({ code }) => code === 'activity/full')!;
	expect(cards).toMatchObject({ session: 'one', kind: 'board' });
	expect(cards.count).toBeGreaterThan(1);
	for (const fields of lines)
		expect(
			Object.keys(fields).every((key) => ['session', 'kind', 'code', 'count', 'error'].includes(key))
		).toBe(true);
	const told = lines.length;
	replaySession('one', events, log, stricter);
	expect(lines).toHaveLength(told);
	replaySession('two', events, log, stricter);
	expect(lines.length).toBe(2 * told);
});

it('F47 a log of today is read without a word', () => {
	const { lines, log } = logging();
	replaySession('one', events, log);
	expect(lines).toEqual([]);
});

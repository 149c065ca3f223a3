import { currentActivity } from '../activity-context';
import { applyAll } from '../apply';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import type { Functions, SessionState } from '../state';
import { byName } from './functions-held';

/**
 * What happened, and after it the functions that the current activity deals anew where that changed who holds what: the next turn
 * began, somebody came or left, a function was handed over. Activities whose functions stay as dealt cost nothing.
 */
export function withFunctionsDealt(
	before: SessionState,
	events: readonly SessionEvent[],
	tools: Pick<DecideTools, 'now' | 'find'>
): readonly SessionEvent[] {
	if (events.length === 0) return events;
	const after = mayDeal(before, events, tools) ? applyAll(before, events, tools.now, tools.find) : null;
	const known = after?.status === 'open' ? currentActivity(after, tools.find) : null;
	const round = known?.context.round;
	if (!known?.definition.functions || !round) return events;
	const groups = known.definition.functions(known.run, known.context).filter((turn) => {
		const group = round.groups.find(({ id }) => id === turn.group);
		if (!group) return false;
		const known = group.turns?.[turn.turn];
		return (
			!known ||
			!same(group.functions, byName(turn.functions, turn.names)) ||
			!same(known.functions, turn.functions) ||
			!same(known.held, turn.held)
		);
	});
	return groups.length === 0 ? events : [...events, { type: 'functions.dealt', roundId: round.id, groups }];
}

/** Whether the session is, or comes to be, in an activity that deals functions itself. */
function mayDeal(
	before: SessionState,
	events: readonly SessionEvent[],
	{ find }: Pick<DecideTools, 'find'>
): boolean {
	const ids = events.flatMap((event) => (event.type === 'step.entered' ? [event.activityId] : []));
	const activityId = ids.at(-1) ?? before.position?.activityId;
	const item = before.agenda.find(({ id }) => id === activityId);
	return item !== undefined && find(item.kind)?.functions !== undefined;
}

function same(one: Functions, other: Functions): boolean {
	const names = Object.keys(one);
	return (
		names.length === Object.keys(other).length &&
		names.every((name) => {
			const held = one[name]!;
			const others = Object.hasOwn(other, name) ? other[name]! : null;
			return others?.length === held.length && held.every((person, index) => others[index] === person);
		})
	);
}

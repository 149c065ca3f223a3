import * as v from 'valibot';
import { id } from '$lib/contract/fields';

/** What can be done with turns, for the schemas of kinds that go round by turns. A missing `person` is whoever speaks now. */
export const turnActions = [
	v.strictObject({ type: v.literal('turns.deal') }),
	v.strictObject({ type: v.literal('turns.start') }),
	v.strictObject({ type: v.literal('turns.end') }),
	v.strictObject({ type: v.literal('turns.anew') }),
	v.strictObject({ type: v.literal('turn.done'), person: v.optional(id) }),
	v.strictObject({ type: v.literal('turn.skip'), person: v.optional(id) }),
	v.strictObject({ type: v.literal('turn.give'), person: id }),
	v.strictObject({ type: v.literal('turn.move'), person: id, before: v.nullable(id) }),
	v.strictObject({ type: v.literal('turn.again'), person: id }),
	v.strictObject({
		type: v.literal('turn.more'),
		seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600))
	})
] as const;

export type TurnAction = v.InferOutput<(typeof turnActions)[number]>;

/** Who may do what with turns: whoever speaks ends or passes their own turn, the rest is the facilitators'. */
export const TURN_RIGHTS = {
	'turns.deal': ['facilitator'],
	'turns.start': ['facilitator'],
	'turns.end': ['facilitator'],
	'turns.anew': ['facilitator'],
	'turn.done': ['facilitator', 'participant'],
	'turn.skip': ['facilitator', 'participant'],
	'turn.give': ['facilitator'],
	'turn.move': ['facilitator'],
	'turn.again': ['facilitator'],
	'turn.more': ['facilitator']
} as const satisfies Record<TurnAction['type'], readonly ('facilitator' | 'participant')[]>;

/** Whether an action of a kind that goes round is about turns. */
export function isTurnAction(action: { readonly type: string }): action is TurnAction {
	return Object.hasOwn(TURN_RIGHTS, action.type);
}

import * as v from 'valibot';
import { LIMITS, id, line, optionalLine, text } from '$lib/contract/fields';
import { BOARD_LIMITS } from './config';

const words = text(BOARD_LIMITS.card);
/** Base64url of 32 bytes: what a device keeps to prove that an anonymous card is its own, or the hash of it. */
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** Before which item of the column (or card of the stack); null for the end. */
const before = v.nullable(id);

const origin = v.variant('kind', [
	v.strictObject({
		kind: v.literal('moment'),
		moment: id,
		group: v.nullable(id),
		confidential: v.optional(v.literal(true))
	}),
	v.strictObject({ kind: v.literal('point'), page: id, group: v.nullable(id) }),
	v.strictObject({
		kind: v.literal('earlier'),
		sessionTitle: line(LIMITS.title),
		date: v.pipe(v.string(), v.isoDate())
	}),
	v.strictObject({
		kind: v.literal('activity'),
		activity: id,
		as: line(BOARD_LIMITS.as),
		group: v.nullable(id)
	})
]);

/** Everything that can be done on a board. An item is a loose card or a stack. */
export const boardAction = v.variant('type', [
	v.strictObject({ type: v.literal('card.add'), column: id, text: words, owner: v.optional(key) }),
	v.strictObject({ type: v.literal('card.edit'), card: id, text: words, secret: v.optional(key) }),
	v.strictObject({ type: v.literal('card.remove'), card: id, secret: v.optional(key) }),
	v.strictObject({ type: v.literal('card.collect'), column: id, text: text(BOARD_LIMITS.collected), origin }),
	v.strictObject({ type: v.literal('card.move'), card: id, column: id, stack: v.nullable(id), before }),
	v.strictObject({ type: v.literal('card.hide'), card: id, hidden: v.boolean() }),
	v.strictObject({ type: v.literal('card.merge'), card: id, into: id }),
	v.strictObject({ type: v.literal('card.split'), card: id }),
	v.strictObject({
		type: v.literal('stack.make'),
		card: id,
		onto: id,
		title: optionalLine(BOARD_LIMITS.stackTitle)
	}),
	v.strictObject({ type: v.literal('stack.rename'), stack: id, title: line(BOARD_LIMITS.stackTitle) }),
	v.strictObject({ type: v.literal('stack.move'), stack: id, column: id, before }),
	v.strictObject({ type: v.literal('stack.dissolve'), stack: id }),
	v.strictObject({ type: v.literal('cards.reveal') }),
	v.strictObject({ type: v.literal('board.lock'), locked: v.boolean() }),
	v.strictObject({ type: v.literal('board.sort'), by: v.picklist(['hand', 'votes']) }),
	v.strictObject({ type: v.literal('board.spotlight'), item: v.nullable(id) }),
	v.strictObject({
		type: v.literal('vote.set'),
		item: id,
		votes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(BOARD_LIMITS.votes))
	}),
	v.strictObject({ type: v.literal('vote.close'), closed: v.boolean() }),
	v.strictObject({ type: v.literal('vote.show'), shown: v.boolean() })
]);

export type BoardAction = v.InferOutput<typeof boardAction>;
/** The action of one type. */
export type ActionOf<Type extends BoardAction['type']> = Extract<BoardAction, { type: Type }>;

import { describe, expect, it } from 'vitest';
import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import { sampleRun } from '$lib/core/session/sample-session';
import { actOnBoard } from './act';
import type { BoardAction } from './actions';
import { choicesFor, chosenAction, movesOfCard, movesOfStack, type Choosing, type Move } from './card-moves';
import { ordinaryBoard, type BoardConfig } from './config';
import { board } from './definition';
import { shownToFacilitators, type BoardFacilitatorView } from './shown';
import { BOARD_BEGIN, type BoardState } from './state';

const config: BoardConfig = {
	...ordinaryBoard('it'),
	privately: false,
	columns: ['left', 'right'].map((id) => ({ id, title: id, question: '' }))
};
const session = sampleRun(board, config, 'it', () => board).state;
const item = session.agenda[0]!;
const none = { session, item, config, step: null, round: null, groupOf: () => null, inherited: [] };
const context: ActivityContext<BoardConfig> = none;
const actor = { role: 'facilitator', person: null, facilitator: null } as const;
let fresh = 0;

const judge = (state: BoardState, action: BoardAction) =>
	actOnBoard(state, action, { at: 1, id: `n${++fresh}`, actor }, context);
function after(state: BoardState, action: BoardAction): BoardState {
	const result = judge(state, action);
	if (!result.ok) throw new Error(`${action.type}: ${result.code}`);
	return result.value;
}
const view = (state: BoardState): BoardFacilitatorView => shownToFacilitators(state, context);

/** Cards a to f: a with b merged into it, c and d stacked, e hidden, f on the right. */
function laid(): { state: BoardState; id: Record<string, string>; stack: string } {
	const id: Record<string, string> = {};
	let state = BOARD_BEGIN;
	for (const text of 'abcdef') {
		const known = new Set(Object.keys(state.cards));
		state = after(state, { type: 'card.add', column: text === 'f' ? 'right' : 'left', text });
		id[text] = Object.keys(state.cards).find((one) => !known.has(one))!;
	}
	state = after(state, { type: 'card.merge', card: id.b!, into: id.a! });
	state = after(state, { type: 'stack.make', card: id.d!, onto: id.c!, title: 'Insieme' });
	state = after(state, { type: 'card.hide', card: id.e!, hidden: true });
	return { state, id, stack: Object.keys(state.stacks)[0]! };
}

const words = (moves: readonly Move[]) => moves.map(({ what }) => what);
const offered = (state: BoardState, what: Choosing['what'], id: string) =>
	choicesFor(view(state), { what, id }).flatMap(({ items }) => items.map((one) => one.id));

describe('the menus of a board', () => {
	it('B13 everything a menu offers is taken', () => {
		const { state, id, stack } = laid();
		const seen = view(state);
		const menus = [
			...Object.values(seen.cards).map((card) => movesOfCard(seen, card)),
			movesOfStack(seen, stack)
		];
		expect(Object.keys(id)).toHaveLength(6);
		for (const move of menus.flat())
			if ('action' in move)
				expect(judge(state, move.action), JSON.stringify(move)).toMatchObject({ ok: true });
	});

	it('B13 a card is taken out of its stack, and what was merged apart, from its menu', () => {
		const { state, id, stack } = laid();
		const act = (card: string, what: Move['what']) => {
			const move = movesOfCard(view(state), view(state).cards[id[card]!]!).find((one) => one.what === what);
			return after(state, (move as { action: BoardAction }).action);
		};
		const out = act('d', 'out');
		expect(out.stacks[stack]!.cards).toEqual([id.c]);
		expect(out.columns.left).toEqual([id.a, stack, id.d, id.e]);
		expect(act('a', 'split').columns.left).toEqual([id.a, id.b, stack, id.e]);
		expect(act('d', 'hide').cards[id.d!]!.hidden).toBe(true);
	});

	it('B13 a hidden card has no light, a covered one only what its writer may do', () => {
		const { state, id } = laid();
		expect(words(movesOfCard(view(state), view(state).cards[id.e!]!))).not.toContain('light');
		const covered = {
			...state,
			cards: { ...state.cards, [id.f!]: { ...state.cards[id.f!]!, shown: false } }
		};
		expect(words(movesOfCard(view(covered), view(covered).cards[id.f!]!))).toEqual(['edit', 'remove']);
	});

	it('B13 all cards of all columns can be chosen, never itself nor a hidden one', () => {
		const { state, id, stack } = laid();
		expect(offered(state, 'together', id.f!)).toEqual([id.a, stack]);
		expect(offered(state, 'together', id.c!)).toEqual([id.a, id.f]);
		expect(offered(state, 'merge', id.f!)).toEqual([id.a, id.c, id.d]);
		expect(offered(state, 'gather', stack)).toEqual([id.a, id.f]);
		let many = state;
		for (let n = 0; n < 40; n++) many = after(many, { type: 'card.add', column: 'right', text: `n${n}` });
		expect(offered(many, 'merge', id.a!)).toHaveLength(43);
	});

	it('B13 whatever is chosen is taken, and lies where it was wanted', () => {
		const { state, id, stack } = laid();
		const choosings: readonly Choosing[] = [
			...Object.values(state.cards).flatMap((card) => [
				{ what: 'together', id: card.id } as const,
				{ what: 'merge', id: card.id } as const
			]),
			{ what: 'gather', id: stack }
		];
		for (const choosing of choosings)
			for (const chosen of offered(state, choosing.what, choosing.id))
				expect(judge(state, chosenAction(view(state), choosing, chosen)!), chosen).toMatchObject({
					ok: true
				});
		const choose = (choosing: Choosing, chosen: string) =>
			after(state, chosenAction(view(state), choosing, chosen)!);
		expect(choose({ what: 'together', id: id.f! }, stack).stacks[stack]!.cards).toEqual([id.c, id.d, id.f]);
		expect(choose({ what: 'gather', id: stack }, id.f!).stacks[stack]!.cards).toContain(id.f);
		const merged = choose({ what: 'merge', id: id.f! }, id.a!);
		expect(merged.cards[id.a!]!.merged.map(({ text }) => text)).toEqual(['b', 'f']);
		const made = choose({ what: 'together', id: id.f! }, id.a!);
		expect(Object.values(made.stacks).map(({ cards }) => cards)).toContainEqual([id.a, id.f]);
	});

	it('B13 ordered by votes, places among the others are not offered', () => {
		const { state, id } = laid();
		const byVotes = { ...state, totalsShown: true, sort: 'votes' as const };
		const seen = view(byVotes);
		expect(words(movesOfCard(seen, seen.cards[id.a!]!))).not.toContain('down');
		expect(words(movesOfCard(view(state), view(state).cards[id.a!]!))).toContain('down');
	});
});

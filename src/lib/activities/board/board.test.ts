import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleRun } from '$lib/core/session/sample-session';
import * as v from 'valibot';
import { activitySuite } from '../activity-suite';
import { actOnBoard } from './act';
import type { BoardAction } from './actions';
import { base64url, ownerOf } from './card-owner';
import { ordinaryBoard, type BoardConfig } from './config';
import { board } from './definition';
import { boardLeaves } from './leaves';
import { report } from './report';
import { shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { BOARD_BEGIN, type BoardState } from './state';

activitySuite(board, report);

const plain: BoardConfig = { ...ordinaryBoard('it'), privately: false, votes: 2 };
const session = sampleRun(board, plain, 'it', () => board).state;
const [ada, bea] = Object.keys(session.people) as [PersonId, PersonId];
const column = plain.columns[0]!.id;
let fresh = 0;

function at(config: BoardConfig): ActivityContext<BoardConfig> {
	const item = session.agenda[0]!;
	const steps = board.steps(config, 40) as readonly Step[];
	return {
		session,
		item,
		config,
		step: steps.at(-1) ?? null,
		round: null,
		groupOf: () => null,
		inherited: []
	};
}

function act(state: BoardState, action: BoardAction, by: PersonId | null, config = plain) {
	const actor: Actor = by
		? { role: 'participant', person: by, facilitator: null }
		: { role: 'facilitator', person: null, facilitator: null };
	return actOnBoard(state, action, { at: 1, id: `c${++fresh}`, actor }, at(config));
}

function after(state: BoardState, action: BoardAction, by: PersonId | null, config = plain): BoardState {
	const result = act(state, action, by, config);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

/** A board with one card of Ada's, and the card's id. */
function written(config = plain): [BoardState, string] {
	const state = after(BOARD_BEGIN, { type: 'card.add', column, text: 'Una cosa' }, ada, config);
	return [state, Object.keys(state.cards)[0]!];
}

describe('board', () => {
	it("B1 one's own cards only, until closed", () => {
		const [state, card] = written();
		const edit: BoardAction = { type: 'card.edit', card, text: 'Altro' };
		expect(act(state, edit, bea)).toMatchObject({ ok: false, code: 'activity/not-yours' });
		expect(after(state, edit, ada).cards[card]!.text).toBe('Altro');
		const locked = after(state, { type: 'board.lock', locked: true }, null);
		expect(act(locked, { type: 'card.add', column, text: 'Tardi' }, ada).ok).toBe(false);
		expect(act(locked, { type: 'card.add', column, text: 'Ancora' }, null).ok).toBe(true);
	});

	it('B2 until the reveal others see only how many', () => {
		const privately = { ...plain, privately: true };
		const [state, card] = written(privately);
		const before = shownToEveryone(state, at(privately));
		expect(JSON.stringify(before)).not.toContain('Una cosa');
		expect(before.columns[0]!.waiting).toBe(1);
		const shown = shownToEveryone(after(state, { type: 'cards.reveal' }, null, privately), at(privately));
		expect(shown.cards[card]!.text).toBe('Una cosa');
	});

	it('B3 an anonymous card has no author; only its secret changes it', () => {
		const anonymous: BoardConfig = { ...plain, authors: 'anonymous' };
		const secret = base64url(new Uint8Array(32).fill(7));
		const add: BoardAction = { type: 'card.add', column, text: 'Senza nome', owner: ownerOf(secret) };
		expect(board.anonymous?.(anonymous, add)).toBe(true);
		const state = after(BOARD_BEGIN, add, ada, anonymous);
		expect(JSON.stringify(state)).not.toContain(ada);
		const edit = (proof: string): BoardAction => ({
			type: 'card.edit',
			card: ownerOf(secret),
			text: 'Nuovo',
			secret: proof
		});
		expect(act(state, edit(base64url(new Uint8Array(32).fill(8))), bea, anonymous).ok).toBe(false);
		expect(after(state, edit(secret), ada, anonymous).cards[ownerOf(secret)]!.text).toBe('Nuovo');
		expect(JSON.stringify(shownToFacilitators(state, at(anonymous)))).not.toContain('Senza nome');
	});

	it('B4 a hidden card is for facilitators only', () => {
		const [state, card] = written();
		const hidden = after(state, { type: 'card.hide', card, hidden: true }, null);
		expect(shownToEveryone(hidden, at(plain)).cards).toEqual({});
		expect(shownToFacilitators(hidden, at(plain)).cards[card]!.hidden).toBe(true);
	});

	it('B11 a card offered from elsewhere says in which function, never who', () => {
		const origin = { kind: 'activity', activity: 'a1', as: 'Chi osserva', group: null } as const;
		const collected = board.collector!.put({ column, text: 'Visto', origin });
		const state = after(BOARD_BEGIN, collected as BoardAction, null);
		const [card] = Object.values(shownToEveryone(state, at(plain)).cards);
		expect(card).toMatchObject({
			by: null,
			facilitators: false,
			origin: { kind: 'activity', as: 'Chi osserva' }
		});
		expect(board.collector!.anonymous!({ ...plain, authors: 'anonymous' })).toBe(true);
		expect(board.collector!.anonymous!(plain)).toBe(false);
	});

	it('B5 what is brought keeps its origin', () => {
		const collected = board.collector!.put({
			column,
			text: 'Visto',
			origin: { kind: 'moment', moment: 'm1', group: null }
		});
		const state = after(BOARD_BEGIN, collected as BoardAction, null);
		expect(Object.values(state.cards)[0]!.origin).toEqual({ kind: 'moment', moment: 'm1', group: null });
	});

	it('B5 also when it was merged into another, on screens and on paper', () => {
		const [one, first] = written();
		const origin = { kind: 'point', page: 'p1', group: 'g1' } as const;
		const brought = board.collector!.put({ column, text: 'Dal gruppo', origin }) as BoardAction;
		const two = after(one, brought, null);
		const second = Object.keys(two.cards).find((id) => id !== first)!;
		const merged = after(two, { type: 'card.merge', card: second, into: first }, null);
		const mark = { id: 'g1', mark: 3, room: null, members: [] };
		const rounds = [{ id: 'r1', naming: 'plants', groups: [mark] }];
		const context = { ...at(plain), session: { ...session, rounds } as never };
		expect(shownToEveryone(merged, context).cards[first]!.merged).toMatchObject([
			{ text: 'Dal gruppo', origin: { kind: 'point', group: { mark: 3, number: 1 } } }
		]);
		const paper = { state: merged, context, audience: 'participants', language: 'it', pages: [] } as const;
		const names = { groupName: () => 'Salvia', personName: String };
		expect(JSON.stringify(report({ ...paper, ...names }))).toContain('Dal gruppo (da Salvia)');
	});

	it('B16 what is brought from an earlier meeting says from which one', () => {
		const origin = { kind: 'earlier', sessionTitle: 'Primo incontro', date: '2026-11-10' } as const;
		const collected = board.collector!.put({ column, text: 'Lasciato', origin });
		const state = after(BOARD_BEGIN, collected as BoardAction, null);
		const open = after(state, { type: 'cards.reveal' }, null);
		expect(Object.values(shownToEveryone(open, at(plain)).cards)[0]!.origin).toEqual(origin);
		const wrong = { ...(collected as object), origin: { ...origin, date: 'ieri' } };
		expect(v.safeParse(board.action, wrong).success).toBe(false);
	});

	it('B21 leaves what everybody could read, under its column, without names', () => {
		const [state, card] = written();
		const title = plain.columns.find(({ id }) => id === column)!.title;
		expect(boardLeaves(state, at(plain)).texts).toEqual([{ heading: title, text: state.cards[card]!.text }]);
		const hidden = after(state, { type: 'card.hide', card, hidden: true }, null);
		expect(boardLeaves(hidden, at(plain)).texts).toEqual([]);
	});

	it('B21 what comes from a confidential activity goes on to no later meeting, and its report says so', () => {
		const origin = { kind: 'moment', moment: 'm', group: null, confidential: true } as const;
		const collect = board.collector!.put({ column, text: 'Sento la fretta', origin }) as BoardAction;
		expect(v.safeParse(board.action, collect).success).toBe(true);
		const state = after(BOARD_BEGIN, collect, null);
		expect(JSON.stringify(shownToEveryone(state, at(plain)))).toContain('Sento la fretta');
		expect(boardLeaves(state, at(plain)).texts).toEqual([]);
		const { confidential: _not, ...open } = origin;
		const ordinary = board.collector!.put({ column, text: 'Un passo', origin: open }) as BoardAction;
		expect(boardLeaves(after(BOARD_BEGIN, ordinary, null), at(plain)).texts).toHaveLength(1);
	});

	it('B6 the budget holds, one vote each on a card; totals when shown', () => {
		const [state, card] = written();
		expect(act(state, { type: 'vote.set', item: card, votes: 2 }, bea).ok).toBe(false);
		const voted = after(state, { type: 'vote.set', item: card, votes: 1 }, bea);
		expect(shownToEveryone(voted, at(plain)).totals).toBeNull();
		const shown = after(voted, { type: 'vote.show', shown: true }, null);
		expect(shownToEveryone(shown, at(plain)).totals).toEqual({ [card]: 1 });
		const several = { ...plain, several: true };
		expect(act(state, { type: 'vote.set', item: card, votes: 3 }, bea, several)).toMatchObject({
			code: 'activity/no-votes-left'
		});
	});

	it("B7 others' votes are nobody's business", () => {
		const [state, card] = written();
		const voted = after(state, { type: 'vote.set', item: card, votes: 1 }, bea);
		expect(shownToPerson(voted, at(plain), bea).votes).toEqual({ [card]: 1 });
		expect(shownToPerson(voted, at(plain), ada).votes).toEqual({});
		for (const view of [shownToEveryone(voted, at(plain)), shownToFacilitators(voted, at(plain))])
			expect(JSON.stringify(view)).not.toContain(bea);
	});

	it('B8 merging keeps both texts, splitting gives them back', () => {
		const [one, first] = written();
		const two = after(one, { type: 'card.add', column, text: 'La stessa cosa' }, bea);
		const second = Object.keys(two.cards).find((id) => id !== first)!;
		const merged = after(two, { type: 'card.merge', card: second, into: first }, null);
		expect(shownToEveryone(merged, at(plain)).cards[first]!.merged.map(({ text }) => text)).toEqual([
			'La stessa cosa'
		]);
		const split = after(merged, { type: 'card.split', card: first }, null);
		expect(Object.keys(split.cards).sort()).toEqual([first, second].sort());
	});

	it('B9 what is hidden or removed leaves the light', () => {
		const [state, card] = written();
		const lit = after(state, { type: 'board.spotlight', item: card }, null);
		const hidden = after(lit, { type: 'card.hide', card, hidden: true }, null);
		expect(shownToEveryone(hidden, at(plain)).spotlight).toBeNull();
		expect(after(lit, { type: 'card.remove', card }, ada).spotlight).toBeNull();
	});

	it('B14 the light goes with a card that is put together, moved or merged', () => {
		const [one, first] = written();
		const two = after(one, { type: 'card.add', column, text: 'Accanto' }, bea);
		const second = Object.keys(two.cards).find((id) => id !== first)!;
		const lit = after(two, { type: 'board.spotlight', item: first }, null);
		const onto = after(lit, { type: 'stack.make', card: second, onto: first, title: '' }, null);
		const [stack] = Object.keys(onto.stacks) as [string];
		expect(shownToEveryone(onto, at(plain)).spotlight).toBe(stack);
		const under = after(lit, { type: 'stack.make', card: first, onto: second, title: '' }, null);
		expect(Object.keys(under.stacks)).toEqual([under.spotlight]);
		const joins = after(onto, { type: 'card.add', column, text: 'Terzo' }, bea);
		const third = joins.columns[column]!.at(-1)!;
		const thirdLit = after(joins, { type: 'board.spotlight', item: third }, null);
		const into: BoardAction = { type: 'card.move', card: third, column, stack, before: null };
		expect(after(thirdLit, into, null).spotlight).toBe(stack);
		expect(after(lit, { type: 'card.merge', card: first, into: second }, null).spotlight).toBe(second);
	});

	it('B14 one card of a stack can be lit alone, and stays so while others come and go', () => {
		const [one, first] = written();
		const two = after(one, { type: 'card.add', column, text: 'Accanto' }, bea);
		const second = Object.keys(two.cards).find((id) => id !== first)!;
		const made = after(two, { type: 'stack.make', card: second, onto: first, title: '' }, null);
		const [stack] = Object.keys(made.stacks) as [string];
		const alone = after(made, { type: 'board.spotlight', item: second }, null);
		expect(shownToEveryone(alone, at(plain)).spotlight).toBe(second);
		const within: BoardAction = { type: 'card.move', card: second, column, stack, before: first };
		expect(after(alone, within, null).spotlight).toBe(second);
		const out: BoardAction = { type: 'card.move', card: second, column, stack: null, before: null };
		expect(after(alone, out, null).spotlight).toBe(second);
		const whole = after(made, { type: 'board.spotlight', item: stack }, null);
		const left = after(whole, { ...out, card: first }, null);
		expect(left.spotlight).toBe(stack);
		expect(after(left, out, null).spotlight).toBe(second);
	});

	it('B20 a column taken out loses no card', () => {
		const wide = { ...plain, columns: [...plain.columns, { id: 'second', title: 'Seconda', question: '' }] };
		const state = after(BOARD_BEGIN, { type: 'card.add', column: 'second', text: 'Resto' }, ada, wide);
		const card = Object.keys(state.cards)[0]!;
		expect(shownToEveryone(state, at(plain)).columns[0]!.items).toEqual([card]);
	});
});

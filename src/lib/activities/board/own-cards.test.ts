import { beforeEach, expect, it } from 'vitest';
import type { Answer } from '$lib/contract/wire';
import { forgetUnsentEdits } from '$lib/live/forget-unsent-edits';
import { ownerOf } from './card-owner';
import { OwnCards } from './own-cards.svelte';
import { ownAnonymous } from './own-on-board';
import type { BoardView } from './shown';
import { memoryStorage } from '../../../../tests/support/memory-storage';

let storage: Storage;

beforeEach(() => {
	storage = memoryStorage();
});

/** The cards of a tab of this phone. A second call is a tab opened later. */
const tab = (person = 'anna', on: Storage | null = storage) =>
	new OwnCards({ session: 's', activityId: 'board', person }, on);
const taken = () => Promise.resolve(true);
const ok = (): Promise<Answer> => Promise.resolve({ ok: true, version: 1 });
const unknown = (): Promise<Answer> => Promise.resolve({ ok: false, code: 'activity/unknown-item' });

it('B12 anonymous cards outlive the tab, each with the secret that proves whose it is', async () => {
	await tab().add('ideas', 'Una cosa', taken);
	const [card] = tab().all;
	expect(card).toMatchObject({ column: 'ideas', text: 'Una cosa', safe: true });
	expect(ownerOf(card!.secret)).toBe(card!.owner);
	expect(tab('bruno').all).toEqual([]);
});

it('B12 they are corrected and removed with their secret', async () => {
	await tab().add('ideas', 'Una cosa', taken);
	const { owner, secret } = tab().all[0]!;
	const proofs: string[] = [];
	const proved = (proof: string) => {
		proofs.push(proof);
		return ok();
	};
	await tab().edit(owner, 'Altro', proved);
	expect(tab().all[0]!.text).toBe('Altro');
	await tab().remove(owner, proved);
	expect(tab().all).toEqual([]);
	expect(proofs).toEqual([secret, secret]);
	expect(storage.length).toBe(0);
});

it('B12 whose a card is is kept before the card is sent, and forgotten when it was refused', async () => {
	let answer!: (taken: boolean) => void;
	const sent = tab().add('ideas', 'Una cosa', () => new Promise((settle) => (answer = settle)));
	expect(tab().all).toMatchObject([{ safe: false }]);
	answer(false);
	await sent;
	expect(tab().all).toEqual([]);
});

it('B12 a card that is not there any more is no longer called one’s own', async () => {
	await tab().add('ideas', 'Una cosa', taken);
	await tab().edit(tab().all[0]!.owner, 'Altro', unknown);
	expect(tab().all).toEqual([]);
});

it('B12 two tabs lose none of each other’s cards', async () => {
	const [one, other] = [tab(), tab()];
	await one.add('ideas', 'Prima', taken);
	await other.add('ideas', 'Seconda', taken);
	one.read();
	expect(one.all.map(({ text }) => text)).toEqual(['Prima', 'Seconda']);
});

it('B12 what forgets the session forgets them; where nothing is to last they live as long as the page', async () => {
	await tab().add('ideas', 'Una cosa', taken);
	forgetUnsentEdits('other', storage);
	expect(tab().all).toHaveLength(1);
	forgetUnsentEdits('s', storage);
	expect(tab().all).toEqual([]);
	const preview = tab('anna', null);
	await preview.add('ideas', 'Una prova', taken);
	preview.read();
	expect(preview.all).toHaveLength(1);
	expect(storage.length).toBe(0);
});

it('B12 the author reads where the card is: covered, on the board, merged, or perhaps not arrived', () => {
	const card = (id: string, text: string, merged: object[] = []) => ({ id, text, by: null, merged });
	const kept = (owner: string, safe = true) => ({ owner, secret: '', column: 'a', text: 'di allora', safe });
	const board = {
		columns: [
			{ id: 'a', items: [] },
			{ id: 'b', items: ['pile'] }
		],
		stacks: { pile: { title: '', cards: ['shown'] } },
		cards: { shown: card('shown', 'di adesso', [card('merged', 'unita')]) },
		locked: false
	} as unknown as BoardView;
	const mine = [kept('shown'), kept('merged'), kept('covered'), kept('lost', false)];
	expect(ownAnonymous(board, mine)).toEqual([
		{ id: 'shown', column: 'b', text: 'di adesso', seen: 'all', editable: true },
		{ id: 'merged', column: 'b', text: 'unita', seen: 'all', editable: false },
		{ id: 'covered', column: 'a', text: 'di allora', seen: 'apart', editable: true },
		{ id: 'lost', column: 'a', text: 'di allora', seen: 'unsure', editable: true }
	]);
	const locked = ownAnonymous({ ...board, locked: true }, mine);
	expect(locked.some(({ editable }) => editable)).toBe(false);
});

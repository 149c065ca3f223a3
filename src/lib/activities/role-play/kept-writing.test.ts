import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Draft } from '../draft.svelte';
import { KeptWriting, type Typed } from './kept-writing.svelte';

let kept: Map<string, string>;
let person = 0;

beforeEach(() => {
	vi.useFakeTimers();
	kept = new Map();
	// What is written here is somebody's own in each test.
	person++;
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Somebody's notes, over a network that answers when the test says so. */
function notes(stored = { value: '', version: 0 }) {
	const place = {
		live: { session: 's', role: 'participant', person: { id: `p${person}` } },
		activityId: 'a'
	};
	const sent: { text: string; after: number; answer: (taken: boolean) => Promise<void> }[] = [];
	const field = () =>
		new KeptWriting({
			draft: new Draft<Typed>(
				() => place as never,
				() => 'note:0'
			),
			stored: () => stored,
			save: (text, after) =>
				new Promise((settle) =>
					sent.push({
						text,
						after,
						answer: async (taken) => {
							settle(taken);
							await vi.advanceTimersByTimeAsync(0);
						}
					})
				)
		});
	return { field, sent, stored };
}

it('is stored after a pause, and also when nobody pauses', () => {
	const { field, sent } = notes();
	const writing = field();
	for (let key = 1; key <= 12; key++) {
		writing.type('x'.repeat(key));
		vi.advanceTimersByTime(600);
	}
	expect(sent.map(({ text }) => text)).toEqual(['x'.repeat(10)]);
});

it('is stored when the field goes in the middle of a word', () => {
	const { field, sent } = notes();
	const writing = field();
	writing.type('Il silen');
	writing.leave();
	expect(sent.map(({ text }) => text)).toEqual(['Il silen']);
	writing.leave();
	expect(sent).toHaveLength(1);
});

it('what was typed while a storing was under way follows it, also when the field is gone by then', async () => {
	const { field, sent } = notes();
	const writing = field();
	writing.type('Uno');
	void writing.store();
	writing.type('Uno e due');
	writing.leave();
	expect(sent).toHaveLength(1);
	await sent[0]!.answer(true);
	expect(sent.map(({ text, after }) => [text, after])).toEqual([
		['Uno', 0],
		['Uno e due', 1]
	]);
});

it('what was refused is there when the field comes again, and is tried again', async () => {
	const { field, sent } = notes();
	const before = field();
	before.type('Non ancora');
	before.leave();
	await sent[0]!.answer(false);
	expect(kept.size).toBe(1);
	const writing = field();
	expect(writing.typed).toBe('Non ancora');
	vi.advanceTimersByTime(900);
	expect(sent).toHaveLength(2);
});

it('nothing is kept once it is stored and seen', async () => {
	const { field, sent, stored } = notes();
	const writing = field();
	writing.type('Detto ');
	void writing.store();
	await sent[0]!.answer(true);
	// Its view is on the way: the text stays in the field.
	expect([writing.typed, kept.size]).toEqual(['Detto ', 0]);
	Object.assign(stored, { value: 'Detto', version: 1 });
	writing.settle();
	expect([writing.typed, writing.safe]).toEqual([null, true]);
});

it('somebody else wrote meanwhile: one’s own stays until it is written over', async () => {
	const { field, sent, stored } = notes({ value: 'Nostro', version: 3 });
	const writing = field();
	writing.type('Mio');
	Object.assign(stored, { value: 'Loro', version: 4 });
	void writing.store();
	expect(sent[0]!.after).toBe(3);
	await sent[0]!.answer(false);
	expect([writing.overtaken, writing.typed]).toEqual([true, 'Mio']);
	writing.writeOver();
	expect(sent[1]).toMatchObject({ text: 'Mio', after: 4 });
});

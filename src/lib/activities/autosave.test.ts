import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '$lib/contract/wire';
import type { Connection } from '$lib/live/live-port';
import type { OutboxStorage } from '$lib/live/outbox';
import { Autosave } from './autosave.svelte';

/** A person who writes, over a network that answers when the test says so. */
function desk(kept = new Map<string, string>()) {
	const storage: OutboxStorage = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
	const sent: { field: string; value: string; answer: (answer: Answer) => Promise<void> }[] = [];
	let connection: Connection = 'online';
	const autosave = new Autosave<string>({
		storage,
		key: 'k',
		now: () => Date.now(),
		connection: () => connection,
		send: (field, value) =>
			new Promise((settle) =>
				sent.push({
					field,
					value,
					answer: async (answer) => {
						settle(answer);
						await vi.advanceTimersByTimeAsync(0);
					}
				})
			)
	});
	return { autosave, sent, kept, online: (to: Connection) => (connection = to) };
}

const yes: Answer = { ok: true, version: 1 };
const no: Answer = { ok: false, code: 'activity/malformed' };

describe('autosave', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	it('saves after a pause, once, what was written last', () => {
		const { autosave, sent } = desk();
		autosave.write('a', 'c');
		autosave.write('a', 'ci');
		expect(autosave.status).toBe('saving');
		vi.advanceTimersByTime(1_000);
		autosave.write('a', 'ciao');
		vi.advanceTimersByTime(1_200);
		expect(sent.map(({ value }) => value)).toEqual(['ciao']);
	});

	it('saves also who never pauses', () => {
		const { autosave, sent } = desk();
		for (let key = 0; key < 10; key++) {
			autosave.write('a', 'x'.repeat(key + 1));
			vi.advanceTimersByTime(900);
		}
		expect(sent.length).toBeGreaterThan(0);
	});

	it('has one saving of a field under way; what was written since follows it', async () => {
		const { autosave, sent } = desk();
		autosave.write('a', 'uno');
		autosave.flush();
		autosave.write('a', 'due');
		autosave.flush();
		expect(sent).toHaveLength(1);
		await sent[0]!.answer(yes);
		expect(sent.map(({ value }) => value)).toEqual(['uno', 'due']);
		await sent[1]!.answer(yes);
		expect(autosave.status).toBe('saved');
	});

	it('keeps the unsaved over a reload, and nothing once it is saved', async () => {
		const before = desk();
		before.autosave.write('a', 'mio');
		expect(before.kept.size).toBe(1);
		const { autosave, sent, kept } = desk(before.kept);
		expect(autosave.value('a', 'vecchio')).toBe('mio');
		expect(sent.map(({ value }) => value)).toEqual(['mio']);
		await sent[0]!.answer(yes);
		expect(kept.size).toBe(0);
		expect(autosave.savedAt).not.toBeNull();
	});

	it('keeps what was refused here, until it is saved or let go', async () => {
		const { autosave, sent, kept } = desk();
		autosave.write('a', 'strano');
		autosave.flush();
		await sent[0]!.answer(no);
		expect(autosave.refusal('a')).toEqual(no);
		expect(autosave.value('a', 'prima')).toBe('strano');
		expect(kept.size).toBe(1);
		autosave.leave();
		expect(autosave.value('a', 'prima')).toBe('strano');
		autosave.again('a');
		await sent[1]!.answer(no);
		autosave.letGo('a');
		expect(autosave.value('a', 'prima')).toBe('prima');
		expect(kept.size).toBe(0);
	});

	it('shows what was typed while the field is open, what is stored once it is left', async () => {
		const { autosave, sent } = desk();
		autosave.write('a', 'parola ');
		autosave.flush();
		await sent[0]!.answer(yes);
		expect(autosave.value('a', 'parola')).toBe('parola ');
		autosave.leave();
		expect(autosave.value('a', 'parola')).toBe('parola');
	});

	it('says that it is offline while something waits, and nothing of the sort when all is safe', () => {
		const { autosave, online } = desk();
		online('offline');
		expect(autosave.status).toBe('saved');
		autosave.write('a', 'x');
		expect(autosave.status).toBe('offline');
	});

	it('survives a broken storage', () => {
		const kept = new Map([['k', '{broken']]);
		expect(desk(kept).autosave.value('a', 'prima')).toBe('prima');
	});
});

import { expect, test } from 'vitest';
import { Outbox, type OutboxStorage } from './outbox';

function memory(): OutboxStorage & { readonly held: Map<string, string> } {
	const held = new Map<string, string>();
	return {
		held,
		getItem: (key) => held.get(key) ?? null,
		setItem: (key, value) => void held.set(key, value),
		removeItem: (key) => void held.delete(key)
	};
}

const command = (commandId: string) => ({ commandId, type: 'group.finish', payload: { done: true } });

test('what was not answered is there again after a reload, in order', () => {
	const storage = memory();
	const before = new Outbox('k', storage);
	for (const id of ['a', 'b', 'c']) before.add(command(id));
	before.answered('b');
	expect(new Outbox('k', storage).waiting.map(({ commandId }) => commandId)).toEqual(['a', 'c']);
});

test('nothing stays on the device once everything is answered', () => {
	const storage = memory();
	const outbox = new Outbox('k', storage);
	outbox.add(command('a'));
	outbox.answered('a');
	expect(storage.held.size).toBe(0);
});

test('a storage that refuses, or holds nonsense, costs only the reload', () => {
	const full: OutboxStorage = {
		getItem: () => '{nonsense',
		setItem: () => {
			throw new Error('quota');
		},
		removeItem: () => undefined
	};
	const outbox = new Outbox('k', full);
	outbox.add(command('a'));
	expect(outbox.waiting).toHaveLength(1);
});

test('what it keeps has its owner’s name on it, and goes to nobody else after a reload', () => {
	const storage = memory();
	const before = new Outbox('k', storage);
	before.add(command('unsaid'));
	before.belongTo('anna');
	before.add(command('a'));
	const after = new Outbox('k', storage);
	expect(after.belongTo('').length).toBe(0);
	expect(after.belongTo('bea').map(({ commandId }) => commandId)).toEqual(['a']);
	expect(new Outbox('k', storage).waiting.map(({ commandId }) => commandId)).toEqual(['unsaid']);
});

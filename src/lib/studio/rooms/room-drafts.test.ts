import { expect, test } from 'vitest';
import { RoomDrafts, type RoomsView } from './room-drafts.svelte';

const room = (id: string, name: string, kind: 'room' | 'online' = 'room', link = '') => ({
	...{ id, name, kind, link }
});
const view = (...rooms: readonly ReturnType<typeof room>[]) =>
	({ naming: 'plants', rooms }) as unknown as RoomsView;
const drafts = (of: RoomsView) => new RoomDrafts(of, (number) => `Stanza online ${number}`);

test('a pasted link without a name is named, by a number that is free', () => {
	const list = drafts(view(room('a', 'Stanza online 1', 'online', 'https://meet.example/a')));
	list.rooms.push(
		room('b', ' ', 'online', ' https://meet.example/b '),
		room('c', '', 'online', 'https://meet.example/c')
	);
	expect(list.toSave()!.rooms).toEqual([
		room('a', 'Stanza online 1', 'online', 'https://meet.example/a'),
		room('b', 'Stanza online 2', 'online', 'https://meet.example/b'),
		room('c', 'Stanza online 3', 'online', 'https://meet.example/c')
	]);
});

test('rows without anything in them are no rooms', () => {
	const list = drafts(view(room('a', 'Aula magna')));
	list.rooms.push(room('b', '  '), room('c', '', 'online'));
	expect(list.toSave()!.rooms.map(({ id }) => id)).toEqual(['a']);
});

test('what is no link is said at its row, and nothing is saved until it is one', () => {
	const list = drafts(view());
	list.rooms.push(
		room('a', 'Zoom', 'online', 'la stanza di Ada'),
		room('b', 'Bis', 'online', 'javascript:alert(1)')
	);
	expect(list.toSave()).toBeNull();
	expect(list.badLinks).toEqual(['a', 'b']);
	for (const one of list.rooms) one.link = 'https://zoom.example/j/1';
	expect(list.toSave()!.rooms).toHaveLength(2);
	expect(list.badLinks).toEqual([]);
});

test('a colleague who changed the rooms meanwhile is noticed; one’s own saving is not', () => {
	const before = view(room('a', 'Aula magna'));
	const list = drafts(before);
	expect(list.changedElsewhere(before)).toBe(false);
	list.rooms[0]!.name = 'Aula 2';
	const written = list.toSave()!;
	list.saved(written, before);
	// The answer comes before the change does.
	expect(list.changedElsewhere(before)).toBe(false);
	expect(list.changedElsewhere(view(room('a', 'Aula 2')))).toBe(false);
	const theirs = view(room('a', 'Aula 2'), room('b', 'Biblioteca'));
	expect(list.changedElsewhere(theirs)).toBe(true);
	expect(list.changedElsewhere({ ...before, naming: 'rooms' })).toBe(true);
	list.take(theirs);
	expect(list.changedElsewhere(theirs)).toBe(false);
	expect(list.rooms.map(({ name }) => name)).toEqual(['Aula 2', 'Biblioteca']);
});

import { expect, it } from 'vitest';
import { groupTitle } from '$lib/screens/group-title';
import { groupNameText, roomText } from './group-name';

const group = { mark: 3, room: { name: '', link: 'https://meet.example/x' } };

it('a group named by a room that has no name is called by its plant, on every screen', () => {
	const plant = groupNameText(group, 2, 'plants');
	expect(plant).not.toBe('');
	expect(groupNameText(group, 2, 'rooms')).toBe(plant);
	expect(groupTitle({ ...group, naming: 'rooms', number: 2 })).toBe(plant);
	expect(groupNameText({ ...group, room: { name: 'Sala blu', link: '' } }, 2, 'rooms')).toBe('Sala blu');
});

it('a room is named, or told to be online', () => {
	expect(roomText({ name: 'Sala blu', link: '' })).toBe('Sala blu');
	expect(roomText(group.room)).toMatch(/online/i);
	expect(roomText({ name: '', link: '' })).toBe('');
	expect(roomText(null)).toBe('');
});

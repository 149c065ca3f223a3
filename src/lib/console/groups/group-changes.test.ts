import { expect, it } from 'vitest';
import { groupChanges, NO_ROOM, ROOM_AS_IS } from './group-changes';

const before = { mandate: 'Leggete le schede', part: 'white' };

it('sends what was changed in the form, and nothing that was left alone', () => {
	expect(groupChanges(before, { ...before, room: ROOM_AS_IS })).toEqual({});
	expect(groupChanges(before, { ...before, room: 'r1' })).toEqual({ room: 'r1' });
	expect(groupChanges(before, { ...before, room: NO_ROOM })).toEqual({ room: null });
	expect(groupChanges(before, { mandate: '', part: 'red', room: ROOM_AS_IS })).toEqual({
		mandate: '',
		part: 'red'
	});
	expect(groupChanges({ mandate: '', part: '' }, { mandate: '', part: '', room: ROOM_AS_IS })).toEqual({});
});

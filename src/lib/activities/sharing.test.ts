import { expect, it } from 'vitest';
import { chosenAmong } from './sharing';

it('a group where there is none is nobody, so that it takes back what was chosen before; what is not offered is refused', () => {
	expect(chosenAmong(['group'], ['plenary'])).toEqual([]);
	expect(chosenAmong(['group', 'plenary'], ['plenary'])).toEqual(['plenary']);
	expect(chosenAmong(['group'], ['group'])).toEqual(['group']);
	expect(chosenAmong(['facilitators'], ['plenary'])).toBeNull();
});

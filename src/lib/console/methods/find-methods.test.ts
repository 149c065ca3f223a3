import { expect, it } from 'vitest';
import { isSought, type MethodSearch } from './find-methods';

const method = {
	kind: 'one',
	minutes: 40,
	people: { from: 6, to: 12 },
	words: 'Sei cappelli: perché non sempre lo stesso stile'
};
const search = (part: Partial<MethodSearch>): MethodSearch => ({
	text: '',
	kind: '',
	minutes: 0,
	people: 0,
	...part
});

it.each([
	[{}, true],
	[{ text: 'CAPPELLI' }, true],
	[{ text: 'stile  perche' }, true],
	[{ text: 'cappelli mappa' }, false],
	[{ kind: 'one' }, true],
	[{ kind: 'other' }, false],
	[{ minutes: 40 }, true],
	[{ minutes: 39 }, false],
	[{ people: 6 }, true],
	[{ people: 5 }, false],
	[{ people: 13 }, false]
])('searched by %o', (part, found) => {
	expect(isSought(method, search(part))).toBe(found);
});

it('a method of which nobody said for how many it is suits any number', () => {
	expect(isSought({ ...method, people: null }, search({ people: 500 }))).toBe(true);
});

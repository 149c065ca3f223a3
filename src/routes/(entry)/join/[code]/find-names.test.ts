import { expect, test } from 'vitest';
import { findNames } from './find-names';

const people = [
	{ name: 'Niccolò Fè', organisation: 'Il Ponte' },
	{ name: 'Anna Maria Ponti', organisation: 'Casa Aperta' }
];

test.each([
	['niccolo', ['Niccolò Fè']],
	['ponti anna', ['Anna Maria Ponti']],
	['pont', ['Niccolò Fè', 'Anna Maria Ponti']],
	['  ', ['Niccolò Fè', 'Anna Maria Ponti']],
	['zoe', []]
])('looking for «%s»', (wanted, names) => {
	expect(findNames(people, wanted).map(({ name }) => name)).toEqual(names);
});

import { expect, it } from 'vitest';
import { ACTIVITIES } from '$lib/activities/registry';
import { isSought } from './find-methods';
import { libraryOf } from './library';

it('somebody who meets one person alone finds the methods that are written and thought about alone', () => {
	const search = { text: '', kind: '', minutes: 0, people: 1 };
	const found = libraryOf([]).filter((method) => isSought(method, search));
	const titles = ACTIVITIES.flatMap(({ templates }) => templates)
		.filter(({ people }) => people?.from === 1)
		.map(({ title }) => title.it);
	expect(found).toHaveLength(titles.length);
	expect(titles.toSorted()).toEqual([
		'Il cambiamento lungo il percorso',
		'La mia pratica di case manager',
		'Matrice delle priorità',
		'Progetto formativo',
		'Quattro blocchi'
	]);
});

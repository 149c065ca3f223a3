import { expect, test } from 'vitest';
import { matching } from './chooser-filter';

const groups = [
	{
		title: 'Che cosa emerge',
		items: [
			{ id: 'a', text: 'Più silenzio' },
			{ id: 'b', text: 'L’ascolto dell’altro' }
		]
	},
	{ title: 'Che cosa manca', items: [{ id: 'c', text: 'Un turno serale', detail: 'in «Ascolto»' }] }
];
const found = (search: string) => matching(groups, search).flatMap(({ items }) => items.map(({ id }) => id));

test('everything is there while nothing is searched', () => {
	expect(matching(groups, '  ')).toEqual(groups);
});

test('accents, case and the apostrophe one types do not matter', () => {
	expect(found('piu SIL')).toEqual(['a']);
	expect(found("l'ascolto")).toEqual(['b']);
});

test('all words count, in any order, also what is said beside; empty groups go', () => {
	expect(found('serale turno')).toEqual(['c']);
	expect(found('ascolto')).toEqual(['b', 'c']);
	expect(matching(groups, 'serale')).toHaveLength(1);
	expect(found('serale domani')).toEqual([]);
});

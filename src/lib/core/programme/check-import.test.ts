import { describe, expect, it } from 'vitest';
import { checkImport } from './check-import';

const line = (number: number, name: string, organisation = '') =>
	({ line: number, name, organisation, attendance: 'room' }) as const;
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('a list to be taken in', () => {
	it('PI1 leaves those of the roster as they are, however they are typed', () => {
		const checked = checkImport(
			[line(2, 'ADA  neri', 'luce'), line(3, 'Ivo', 'Luce')],
			[{ name: 'Ada Neri', organisation: 'Luce' }],
			['Luce'],
			false
		);
		expect(names(checked.known)).toEqual(['ADA  neri']);
		expect(names(checked.people)).toEqual(['Ivo']);
		expect(checked.problems).toEqual([]);
	});

	it('PI2 names the line of somebody who is in another organisation, in the roster or in the list', () => {
		const checked = checkImport(
			[line(1, 'Ada', 'Mare'), line(2, 'Ivo', 'Luce'), line(3, 'ivo', 'Mare')],
			[{ name: 'Ada', organisation: 'Luce' }],
			['Luce', 'Mare'],
			true
		);
		expect(checked.problems).toEqual([
			{ line: 1, code: 'two-organisations', value: 'Luce' },
			{ line: 3, code: 'two-organisations', value: 'Luce' }
		]);
	});

	it('PI3 names organisations that are not there, or takes them to be made, each once', () => {
		const list = [line(1, 'Ada', 'Sole'), line(2, 'Ivo', 'SOLE'), line(3, 'Eva')];
		const asked = checkImport(list, [], [], false);
		expect(asked.problems.map(({ line: at, code }) => [at, code])).toEqual([
			[1, 'unknown-organisation'],
			[2, 'unknown-organisation']
		]);
		const made = checkImport(list, [], [], true);
		expect(made).toMatchObject({ problems: [], unknownOrganisations: ['Sole'] });
		expect(names(made.people)).toEqual(['Ada', 'Ivo', 'Eva']);
	});
});

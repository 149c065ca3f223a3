import { expect, it } from 'vitest';
import { blankField, ordinarySheet, type Field, type SheetConfig } from './config';
import { sheetKeepsPromises } from './promises';
import { SHEET_BEGIN, type SheetState } from './state';

const area = blankField('area', 'section', 'Area');
const [one, two] = [blankField('one', 'scale', 'Uno'), blankField('two', 'scale', 'Due')];
const of = (fields: Field[]): SheetConfig => ({ ...ordinarySheet('it'), fields });
const apart = of([two, area, one]);
const together = of([area, one, two]);

/** Anna shared the area, and wrote these fields. */
const shared = (...written: string[]): SheetState => ({
	...SHEET_BEGIN,
	sheets: {
		['anna' as never]: {
			fields: Object.fromEntries(
				written.map((id) => [id, { answer: { form: 'number', value: 2 } as never, at: 1 }])
			),
			shares: { area: ['plenary'] },
			counted: false,
			done: false
		}
	}
});

it('S17 a field that somebody wrote does not join a part that they shared without it', () => {
	expect(sheetKeepsPromises(apart, together, shared('one', 'two'))).toBe(false);
	expect(sheetKeepsPromises(of([area, one]), together, shared('one', 'two'))).toBe(false);
});

it('S17 it joins one that nobody shared, or while it is empty, and leaves one at any time', () => {
	expect(sheetKeepsPromises(apart, together, SHEET_BEGIN)).toBe(true);
	expect(sheetKeepsPromises(apart, together, shared('one'))).toBe(true);
	expect(sheetKeepsPromises(together, apart, shared('one', 'two'))).toBe(true);
	expect(sheetKeepsPromises(of([area, one]), apart, shared('one', 'two'))).toBe(true);
});

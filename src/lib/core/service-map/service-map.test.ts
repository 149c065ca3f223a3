import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry } from './check-entry';
import { AREAS, blankResource, RESOURCE_LIMITS, STATUSES, TEXT_FIELDS, type ResourceFields } from './fields';
import { filterEntries, NO_FILTER } from './filter-entries';
import { hsdsSheets, hsdsTable } from './hsds';
import {
	AGREEMENT_STATES,
	agreementMayBecome,
	agreementMoves,
	GAP_STATES,
	gapMayBecome,
	gapMoves
} from './lasting-records';
import { overviewOf } from './overview';
import { ownTable } from './own-columns';
import { MAP_LIMIT, readTable } from './read-table';

const entry = (more: Partial<ResourceFields> = {}): ResourceFields => ({
	...blankResource('Cooperativa Uno', 'Torino'),
	name: 'Sportello lavoro',
	description: 'Orientamento e colloqui',
	contact: 'lavoro@example.org',
	area: 'work',
	...more
});
const rows = (table: { columns: readonly string[]; rows: readonly (readonly string[])[] }) =>
	[table.columns, ...table.rows].map((cells, index) => ({ line: index + 1, cells }));
const codes = (sent: Record<string, unknown>) =>
	checkEntry(sent).problems.map(({ field, code }) => `${field}:${code}`);

describe('entries', () => {
	it('M1 keeps every field of a whole entry', () => {
		const whole = entry({ status: 'planned', online: true, inGroup: true, notes: 'Due\nrighe' });
		expect(checkEntry({ ...whole })).toEqual({ fields: whole, problems: [], keepable: true });
		expect(AREAS).toEqual(['training', 'work', 'housing', 'other']);
		expect(STATUSES).toEqual(['running', 'designing', 'planned']);
	});

	it('M2 names what keeps an entry from being handed in, field by field', () => {
		const empty = { inPerson: false, online: false, individual: false, inGroup: false };
		expect(codes(empty)).toEqual([
			'leadOrganisation:missing',
			'territory:missing',
			'name:missing',
			'description:missing',
			'contact:missing',
			'inPerson:no-place',
			'individual:no-form'
		]);
		expect(checkEntry(empty).keepable).toBe(true);
	});

	it('M3 refuses what is too long or unknown even as a draft, and cuts nothing', () => {
		for (const field of TEXT_FIELDS) {
			const written = 'x'.repeat(RESOURCE_LIMITS[field] + 1);
			const checked = checkEntry({ ...entry(), [field]: written });
			expect(checked.keepable, field).toBe(false);
			expect(checked.fields[field], field).toBe(written);
		}
		expect(checkEntry({ ...entry(), area: '__proto__' })).toMatchObject({ keepable: false });
		expect(checkEntry({ ...entry(), status: 7 })).toMatchObject({ keepable: false });
	});

	it('M4 keeps hostile text as text, without what disguises it', () => {
		const { fields } = checkEntry({
			...entry(),
			name: '<script>alert(1)</script>\u202e\u0000 =1+1',
			notes: 'una\r\nriga'
		});
		expect(fields.name).toBe('<script>alert(1)</script> =1+1');
		expect(fields.notes).toBe('una\nriga');
		fc.assert(
			fc.property(fc.object(), (sent) => {
				expect(() => checkEntry(sent)).not.toThrow();
			})
		);
	});
});

describe('looking at the map', () => {
	it('M5 counts by territory and area, one row for a territory however it is written', () => {
		const map = overviewOf(
			[entry(), entry({ territory: 'torino ' }), entry({ area: 'housing', territory: 'Cuneo' })],
			[{ area: 'training', territory: 'Asti' }],
			['Cuneo', 'Biella']
		);
		expect(map.rows.map(({ territory }) => territory)).toEqual(['Asti', 'Biella', 'Cuneo', 'Torino']);
		expect(map.rows.at(-1)!.cells.map(({ count }) => count)).toEqual([0, 2, 0]);
		expect(map.totals.map(({ count, gaps }) => [count, gaps])).toEqual([
			[0, 1],
			[2, 0],
			[1, 0]
		]);
		expect([map.count, map.gaps]).toEqual([3, 1]);
	});

	it('M6 a hole is where nothing runs', () => {
		const map = overviewOf([entry({ status: 'planned' }), entry({ area: 'other' })], []);
		expect(map.areas).toEqual([...AREAS]);
		expect(map.rows[0]!.cells.map(({ hole }) => hole)).toEqual([true, true, true, false]);
		expect(map.holes).toBe(3);
		expect(overviewOf([entry()], []).areas).not.toContain('other');
	});

	it('M7 filters narrow together; words are found without case and accents', () => {
		const all = [
			entry({ description: 'Perché la città è grande' }),
			entry({ area: 'housing', territory: 'Cuneo', online: true, status: 'planned' })
		];
		const found = (more: object) =>
			filterEntries(all, { ...NO_FILTER, ...more }).map((one) => all.indexOf(one));
		expect(found({})).toEqual([0, 1]);
		expect(found({ text: 'CITTA perche' })).toEqual([0]);
		expect(found({ text: 'citta altrove' })).toEqual([]);
		expect(found({ territory: 'CÙNEO' })).toEqual([1]);
		expect(found({ place: 'online', status: 'planned', area: 'housing' })).toEqual([1]);
		expect(found({ place: 'online', area: 'work' })).toEqual([]);
		const both = [entry({ online: true, individual: false, inGroup: true }), entry({ online: true })];
		const asked = { ...NO_FILTER, place: 'online', form: 'individual' } as const;
		expect(filterEntries(both, asked)).toEqual([both[1]]);
	});
});

describe('tables', () => {
	it('M8 reads headings in either language or HSDS, and names every wrong line', () => {
		const read = readTable(
			[
				['ENTE', 'Territorio', 'Area', 'Servizio', 'Modalità', 'Colore'],
				['Uno', 'Torino', 'formazione', 'Corso A', 'in presenza e online', 'blu'],
				['', '', '', '', '', ''],
				['', 'Torino', 'cucina', 'Corso B', 'forse', ''],
				['uno', 'TORINO', 'Training', 'corso a', '', ''],
				['Due', 'Torino', 'lavoro', 'x'.repeat(121), '', '']
			].map((cells, index) => ({ line: index + 1, cells })),
			[]
		);
		expect(read.entries).toEqual([
			expect.objectContaining({ line: 2, area: 'training', inPerson: true, online: true })
		]);
		expect(read.ignored).toEqual(['Colore']);
		expect(read.problems.map(({ line, code, field }) => [line, code, field])).toEqual([
			[4, 'unknown', 'area'],
			[4, 'unknown', 'inPerson'],
			[4, 'missing', 'leadOrganisation'],
			[5, 'twice', null],
			[6, 'too-long', 'name']
		]);
	});

	it('M8 says what is on the map already, what is too much, and which columns are missing', () => {
		const again = readTable(rows(ownTable([entry()], 'it')), [entry({ name: 'SPORTELLO  lavoro' })]);
		expect(again.problems.map(({ code }) => code)).toEqual(['listed-already']);
		expect(readTable([{ line: 1, cells: ['Servizio', 'Area'] }], []).missing).toEqual([
			'leadOrganisation',
			'territory'
		]);
		const full = Array.from({ length: MAP_LIMIT }, (_, index) => entry({ name: `Servizio ${index}` }));
		expect(readTable(rows(ownTable([entry()], 'it')), full).problems[0]?.code).toBe('too-many');
	});

	it('M11 reads back what was exported, in our columns and in HSDS', () => {
		const word = fc.stringMatching(/^[A-Za-zàèìòù=+@'",; -]{1,20}$/).filter((text) => text.trim() !== '');
		const made = fc.record({
			area: fc.constantFrom(...AREAS),
			status: fc.constantFrom(...STATUSES),
			inGroup: fc.boolean(),
			online: fc.boolean(),
			notes: word,
			objectives: word
		});
		fc.assert(
			fc.property(fc.array(made, { maxLength: 6 }), (several) => {
				const all = several.map((one, index) => ({
					...entry(one),
					...checkEntry({ ...entry(one), name: `Servizio ${index}` }).fields,
					id: `id-${index}`
				}));
				for (const table of [ownTable(all, 'it'), ownTable(all, 'en'), hsdsTable(all)]) {
					const read = readTable(rows(table), []);
					expect(read.problems).toEqual([]);
					expect(read.ignored).toEqual([]);
					expect(read.entries.map(({ line: _line, ...fields }) => fields)).toEqual(
						all.map(({ id: _id, ...fields }) => fields)
					);
				}
			})
		);
	});

	it('M12 ties services to their organisation, places, contact and area', () => {
		const sheets = hsdsSheets([
			{ ...entry({ online: true }), id: 'a' },
			{ ...entry({ status: 'designing', area: 'housing', contact: '' }), id: 'b' }
		]);
		const sheet = (name: string) => sheets.find((one) => one.name === name)!.rows;
		expect(sheet('organization')).toHaveLength(1);
		expect(sheet('service').map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
			['a', 'organization-1', 'active', 'running'],
			['b', 'organization-1', 'inactive', 'designing']
		]);
		expect(sheet('location')).toHaveLength(3);
		expect(sheet('service_at_location').map((row) => row[1])).toEqual(['a', 'a', 'b']);
		expect(sheet('contact')).toHaveLength(1);
		expect(sheet('attribute').map((row) => row[3])).toEqual(['area-work', 'area-housing']);
		for (const { columns, rows: all } of sheets)
			for (const row of all) expect(row).toHaveLength(columns.length);
	});
});

describe('what outlives a session', () => {
	it('M9 agreements go on, end at any time, and can be taken up again', () => {
		for (const from of AGREEMENT_STATES) {
			expect(agreementMayBecome(from, from)).toBe(true);
			if (from !== 'ended') expect(agreementMoves(from)).toContain('ended');
		}
		expect(agreementMayBecome('proposed', 'agreed')).toBe(true);
		expect(agreementMayBecome('ended', 'agreed')).toBe(true);
		expect(agreementMayBecome('ended', 'proposed')).toBe(false);
		expect(agreementMayBecome('running', 'proposed')).toBe(false);
	});

	it('M10 gaps can always be opened again', () => {
		for (const from of GAP_STATES) {
			expect(gapMayBecome(from, 'open')).toBe(true);
			if (from !== 'closed') expect(gapMoves(from)).toContain('closed');
		}
		expect(gapMayBecome('closed', 'found')).toBe(false);
	});
});

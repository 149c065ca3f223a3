import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeTable } from './decode-table';
import { readRoster, type Roster } from './read-roster';

const wish = { attendance: 'room', listed: [] } as const;
const read = (text: string) => readRoster(text, wish);
const short = (roster: Roster) =>
	roster.people.map((person) => [person.name, person.organisation, person.attendance]);

describe('reading a roster', () => {
	it('takes what a spreadsheet pastes, with headings', () => {
		const roster = read(
			'Nome\tEnte\tPresenza\nAda Neri\tCooperativa Uno\tin sala\nIvo Blu\tAssociazione Due\tonline\n'
		);
		expect(short(roster)).toEqual([
			['Ada Neri', 'Cooperativa Uno', 'room'],
			['Ivo Blu', 'Associazione Due', 'online']
		]);
		expect(roster.problems).toEqual([]);
		expect(roster.columns).toEqual({ name: 0, family: null, organisation: 1, attendance: 2 });
	});

	it.each([';', ',', '\t'])('takes files separated by %j, quotes and a byte order mark', (sign) => {
		const text = `\uFEFF"Ada ""la prima"""${sign}"Uno${sign} Due"${sign}Online\r\n`;
		expect(short(read(text))).toEqual([['Ada "la prima"', `Uno${sign === '\t' ? '' : sign} Due`, 'online']]);
	});

	it('puts given and family names together, in whatever order columns stand', () => {
		const roster = read('Ente;Cognome;Nome;Modalità\nUno;Neri;Ada;da remoto');
		expect(short(roster)).toEqual([['Ada Neri', 'Uno', 'online']]);
	});

	it.each(['Dove', 'Where', 'Partecipazione'])(
		'reads how people attend from a column called %s',
		(heading) => {
			const roster = read(`Nome;Ente;${heading}\nAda;Uno;online\nIvo;Due;chissà`);
			expect(short(roster)).toEqual([['Ada', 'Uno', 'online']]);
			expect(roster.problems.map(({ line, code }) => [line, code])).toEqual([[3, 'attendance-unknown']]);
		}
	);

	it('takes a bare list of names, and the session’s way of attending where nothing is said', () => {
		const roster = readRoster('Ada\nIvo\n\n', { attendance: 'online', listed: [] });
		expect(short(roster)).toEqual([
			['Ada', '', 'online'],
			['Ivo', '', 'online']
		]);
	});

	it('names every wrong line by its line in the text, also after cells of several lines', () => {
		const roster = read(
			[
				'Nome;Ente;Presenza',
				'"Ada";"Uno',
				'in due righe";sala',
				';Uno;sala',
				`${'x'.repeat(41)};Uno;sala`,
				`Ivo;${'y'.repeat(81)};`,
				'Eva;Due;forse',
				'',
				'Ada;Uno in due righe;sala'
			].join('\n')
		);
		expect(roster.people).toHaveLength(1);
		expect(roster.problems.map((problem) => [problem.line, problem.code])).toEqual([
			[4, 'no-name'],
			[5, 'name-too-long'],
			[6, 'organisation-too-long'],
			[7, 'attendance-unknown'],
			[9, 'twice']
		]);
		expect(roster.problems[3]?.value).toBe('forse');
	});

	it('knows by the name alone whoever is listed once, where no organisation is said', () => {
		const listed = ['Uno', 'Due'].map((organisation) => ({ name: 'Ada', organisation }));
		const read = (wish: typeof listed) => readRoster('ADA', { attendance: 'room', listed: wish });
		expect(read(listed.slice(1)).known).toHaveLength(1);
		expect(read(listed).people).toHaveLength(1);
	});

	it('passes over who is listed already, and names quotes left open', () => {
		const roster = readRoster('ADA  neri;uno\nADA neri;Uno\nEva;Due\n"Ivo;Due', {
			attendance: 'room',
			listed: [{ name: 'Ada Neri', organisation: 'Uno' }]
		});
		expect(short(roster)).toEqual([['Eva', 'Due', 'room']]);
		expect(roster.known.map(({ line, name }) => [line, name])).toEqual([[1, 'ADA neri']]);
		expect(roster.problems.map(({ line, code }) => [line, code])).toEqual([
			[2, 'twice'],
			[4, 'quotes']
		]);
	});

	it('refuses more people than a session holds', () => {
		const roster = read(Array.from({ length: 1002 }, (_, index) => `Persona ${index}`).join('\n'));
		expect(roster.people).toHaveLength(1000);
		expect(roster.problems.map((problem) => problem.code)).toEqual(['too-many', 'too-many']);
	});

	it('gives back any table of names that a spreadsheet writes', () => {
		const cell = fc
			.string({ unit: 'grapheme', maxLength: 12 })
			.map((text) => `a${text.replace(/[\p{C}\s]/gu, '')}z`);
		fc.assert(
			fc.property(
				fc.uniqueArray(cell, {
					minLength: 1,
					maxLength: 8,
					selector: (text) => text.normalize('NFKC').toLowerCase()
				}),
				(names) => {
					const roster = read(
						Papa.unparse([['Nome', 'Ente'], ...names.map((name) => [name, name])], { delimiter: ';' })
					);
					const fits = names.filter((name) => name.length <= 40);
					expect(roster.people.map((person) => person.name)).toEqual(
						fits.map((name) => name.normalize('NFC'))
					);
				}
			)
		);
	});
});

describe('decoding a file', () => {
	it('reads UTF-8, UTF-16 and the Windows alphabet', () => {
		const utf16 = Uint8Array.from([
			0xff,
			0xfe,
			...Array.from('Niccolò').flatMap((sign) => [sign.charCodeAt(0), 0])
		]);
		for (const bytes of [
			new TextEncoder().encode('Niccolò'),
			utf16,
			Uint8Array.from([...Buffer.from('Niccolò', 'latin1')])
		])
			expect(decodeTable(bytes)).toEqual({ ok: true, text: 'Niccolò' });
	});

	it('says when the file is a spreadsheet’s own, or too big', () => {
		expect(decodeTable(Uint8Array.from([0x50, 0x4b, 3, 4]))).toEqual({ ok: false, code: 'spreadsheet' });
		expect(decodeTable(new Uint8Array(1024 * 1024 + 1))).toEqual({ ok: false, code: 'too-big' });
	});
});

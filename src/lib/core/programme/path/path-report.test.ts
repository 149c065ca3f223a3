import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPath, examplePath } from '../../../../../tests/support/path-example';
import { buildPathReport, type PathReader } from './build-path-report';
import { networkGrowth } from './network-growth';
import { EMPTY_PATH, supplyPath } from './path-supply';

const READERS: readonly PathReader[] = ['facilitator', 'coordinator'];
const report = (reader: PathReader = 'facilitator', record = examplePath) =>
	buildPathReport(record, reader, 'it');
const section = (id: string, reader?: PathReader) => report(reader).sections.find((one) => one.id === id)!;
const tableIn = (id: string, index = 0) => {
	const tables = section(id).blocks.filter((block) => block.kind === 'table');
	return tables[index]!;
};

describe('the report of a whole path', () => {
	it.each(READERS)('PR1 tells no title, date or person of a single team’s session to a %s', (reader) => {
		const all = JSON.stringify(report(reader));
		expect(all).not.toContain('riservato');
		expect(all).not.toContain('2026-03-03');
		expect(all).not.toContain('marzo 2026');
		expect(all).toContain('Primo incontro');
	});

	it('PR1 counts sessions by kind, plenaries with who was there, presence by organisation', () => {
		const facts = section('path').blocks[0]!;
		expect(facts).toMatchObject({ kind: 'facts' });
		const value = (label: string) =>
			facts.kind === 'facts' && facts.rows.find((row) => row.label === label)?.value;
		expect([
			value('Incontri svolti'),
			value('In plenaria'),
			value('In équipe'),
			value('Individualizzati')
		]).toEqual(['5', '3', '1', '1']);
		expect(tableIn('presence').rows).toEqual([
			['Luce', 'Torino', '2', '3'],
			['Ponte', 'Cuneo', '2', '3'],
			['Riva', 'Asti', '1', '3'],
			['Andata', 'Biella', '0', '3']
		]);
	});

	it.each(READERS)('PR2 neither names nor quotes somebody without consent, to a %s', (reader) => {
		const all = JSON.stringify(report(reader));
		expect(all).not.toContain('Bruno');
		expect(all).not.toContain('Parole da non citare');
		expect(all).toContain('Ora so chi chiamare');
	});

	it('PR2 tells a coordinator nobody’s name', () => {
		const all = JSON.stringify(report('coordinator'));
		for (const { name } of examplePath.people) expect(all).not.toContain(name);
		expect(JSON.stringify(report('facilitator'))).toContain('Amina Consente');
	});

	it('PR3 PR4 the network grows phase by phase; who left makes no hole', () => {
		expect(networkGrowth(examplePath)).toEqual({
			stages: [
				{ phaseId: 'f1', pairs: 3, acrossOrganisations: 2, ties: 1 },
				{ phaseId: 'f2', pairs: 4, acrossOrganisations: 3, ties: 2 }
			],
			possiblePairs: 6,
			possibleTies: 6,
			holes: [['Ponte', 'Riva']]
		});
		expect(JSON.stringify(section('network'))).toContain('Ponte – Riva');
	});

	it('PR3 never shrinks, and never counts more pairs than there can be', () => {
		const people = ['a', 'b', 'c', 'd', 'e', 'f'];
		const groups = fc
			.shuffledSubarray(people, { minLength: 2 })
			.map((some) => [some.slice(0, Math.ceil(some.length / 2)), some.slice(Math.ceil(some.length / 2))]);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('s1', 's2', 's3'), groups), { maxLength: 8 }),
				(rounds) => {
					const growth = networkGrowth({
						...examplePath,
						people: people.map((id, index) => ({
							id,
							name: id,
							organisationId: ['luce', 'ponte', 'riva'][index % 3]!,
							consent: true
						})),
						rounds: rounds.map(([sessionId, made]) => ({ sessionId, groups: made }))
					});
					growth.stages.forEach((stage, index) => {
						expect(stage.pairs).toBeLessThanOrEqual(growth.possiblePairs);
						expect(stage.acrossOrganisations).toBeLessThanOrEqual(stage.pairs);
						expect(stage.pairs).toBeGreaterThanOrEqual(growth.stages[index - 1]?.pairs ?? 0);
					});
					const ties = growth.stages.at(-1)?.ties ?? 0;
					// Three organisations take part; every pair of them is either tied or a hole.
					expect(ties + growth.holes.length).toBe(3);
				}
			)
		);
	});

	it('PR5 the map’s table adds up, and its growth counts what was there at a phase’s end', () => {
		expect(tableIn('map').columns).toEqual(['Territorio', 'Lavoro', 'Casa', 'Totale']);
		expect(tableIn('map').rows).toEqual([
			['–', '0', '1', '1'],
			['Torino', '2', '0', '2'],
			['Totale', '2', '1', '3']
		]);
		expect(tableIn('map', 1).rows).toEqual([
			['Conoscersi', '2'],
			['La mappa', '3']
		]);
	});

	it('PR6 says that nothing happened yet, in both languages', () => {
		for (const language of ['it', 'en'] as const) {
			const made = buildPathReport(emptyPath, 'facilitator', language);
			expect(made.sections.map(({ id }) => id)).toEqual([
				'path',
				'done',
				'presence',
				'network',
				'map',
				'change'
			]);
			for (const { blocks } of made.sections) expect(blocks.length).toBeGreaterThan(0);
		}
	});

	it('PR7 has every figure in a sheet', () => {
		const sheets = new Map(report().sheets.map(({ name, rows }) => [name, rows.length]));
		expect(Object.fromEntries(sheets)).toEqual({
			sessions: 3,
			presence: 4,
			network: 2,
			map: 2,
			agreements: 1,
			gaps: 1,
			products: 2
		});
		const map = report().sheets.find(({ name }) => name === 'map')!;
		expect([map.columns, ...map.rows]).toEqual([
			['Area', 'Territorio', 'Schede', 'Conoscersi', 'La mappa'],
			['Lavoro', 'Torino', '2', '1', '2'],
			['Casa', '', '1', '1', '1']
		]);
	});
});

describe('what a session receives of the path', () => {
	const supply = supplyPath(examplePath);

	it('PR8 names only those whose words were chosen and who consent', () => {
		const all = JSON.stringify(supply);
		for (const hidden of ['Bruno', 'Carla', 'Dario', 'Parole da non citare', 'riservato', '2026-03-03', 'p1'])
			expect(all).not.toContain(hidden);
		expect(supply.voices).toEqual([{ text: 'Ora so chi chiamare', by: 'Amina Consente' }]);
	});

	it('PR8 counts sessions by phase, presence, and the map’s growth by area', () => {
		expect(supply.numbers).toEqual({
			people: 4,
			organisations: 4,
			plenaries: 3,
			teams: 1,
			individuals: 1,
			presences: 6,
			online: 3
		});
		expect(supply.phases.map(({ title, teams, plenaries }) => [title, teams, plenaries.length])).toEqual([
			['Conoscersi', 1, 1],
			['La mappa', 0, 2],
			['', 0, 1]
		]);
		expect(supply.areas).toEqual([
			{ area: 'Lavoro', growth: [1, 2] },
			{ area: 'Casa', growth: [1, 1] }
		]);
		expect(supply.film.frames).toHaveLength(2);
	});

	it('PR6 PR8 a path in which nothing happened gives a whole supply', () => {
		expect(supplyPath(emptyPath)).toEqual({ ...EMPTY_PATH, title: 'Appena nato' });
	});
});

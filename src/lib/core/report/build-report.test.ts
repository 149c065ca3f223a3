import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../kernel/ids';
import type { SessionState } from '../session/state';
import {
	CANARIES,
	exampleSources,
	exampleState,
	findExample,
	minute
} from '../../../../tests/support/report-example';
import { activityTimes } from './activity-times';
import type { ReportBlock } from './blocks';
import { buildReport } from './build-report';
import { clockPlus, dayInWords } from './clock-words';
import { readablePages } from './readable-pages';
import type { Report } from './report';

const forFacilitators = () => buildReport(exampleSources());
const forParticipants = (person: string | null = null) =>
	buildReport(exampleSources({ reader: { audience: 'participants', person: person as PersonId | null } }));

const text = (report: Report) => JSON.stringify(report);
const section = (report: Report, title: string) => report.sections.find((each) => each.title === title)!;
const tables = (blocks: readonly ReportBlock[]) => blocks.filter((block) => block.kind === 'table');
const sheet = (report: Report, name: string) => report.sheets.find((each) => each.name === name)!;

describe('audiences', () => {
	it('A2 no canary of a private place is in the participants’ report', () => {
		const report = text(forParticipants());
		for (const canary of CANARIES) expect(report, canary).not.toContain(canary);
	});

	it('A2 the same canaries are found where facilitators may read them, so the test above can fail', () => {
		const report = text(forFacilitators());
		const theirs = CANARIES.filter((canary) => canary !== 'canary-sheet');
		// The test kind's own report prints the whole session that it was handed.
		for (const canary of theirs.filter((canary) => canary !== 'canary-proposed'))
			expect(report).toContain(canary);
	});

	it('A3 facilitators read every group page, participants the open ones, members also their own', () => {
		const read = (audience: 'facilitators' | 'participants', person: string | null) =>
			readablePages(exampleState, { audience, person: person as PersonId | null }, findExample).map(
				(page) => page.id
			);
		expect(read('facilitators', null)).toEqual(['d1', 'd2', 'd4', 'd5']);
		expect(read('participants', null)).toEqual(['d1']);
		expect(read('participants', 'p2')).toEqual(['d1', 'd2']);
		expect(text(forParticipants('p2'))).toContain('canary-closed-page');
	});

	it('A4 a person’s sheet is in that person’s copy only', () => {
		expect(text(forParticipants('p1'))).toContain('canary-sheet');
		expect(text(forParticipants('p2'))).not.toContain('canary-sheet');
		expect(text(forFacilitators())).not.toContain('canary-sheet');
	});

	it('A5 moments close the facilitators’ report in a section marked confidential', () => {
		const report = forFacilitators();
		const last = report.sections.at(-1)!;
		expect(last).toMatchObject({ id: 'moments', confidential: true });
		expect(report.sections.filter((each) => each.confidential)).toEqual([last]);
		const quotes = last.blocks.filter((block) => block.kind === 'quote');
		expect(quotes).toEqual([
			{ kind: 'quote', text: 'canary-put-moment', by: 'Elena Costa, 09:39, Salvia, Sguardo d’insieme' },
			{ kind: 'quote', text: 'canary-kept-moment', by: 'Marta Riva, 09:38, Rosmarino, Sguardo d’insieme' }
		]);
		expect(sheet(report, 'moments').rows.map((row) => row.at(-1))).toEqual(['', 'Futura']);
	});

	it('A6 times are for facilitators only', () => {
		const report = forParticipants();
		expect(report.times).toEqual([]);
		expect(report.sections.map((each) => each.id)).not.toContain('times');
		expect(report.sheets.map((each) => each.name)).not.toContain('times');
	});
});

describe('content', () => {
	it('C1 sections stand in their order', () => {
		expect(forFacilitators().sections.map((each) => each.title)).toEqual([
			'Obiettivi',
			'Chi c’era',
			'Sguardo d’insieme',
			'Rotta',
			'Futura',
			'Tempi previsti ed effettivi',
			'Momenti colti'
		]);
		const empty: SessionState = { ...exampleState, stretches: [], moments: [], people: {} };
		const report = buildReport(exampleSources({ state: empty }));
		expect(report.sections.map((each) => each.id)).toEqual(['aims', 'people']);
	});

	it('C2 an activity never begun is no section; a skipped one is named among the times', () => {
		const report = forFacilitators();
		expect(report.sections.map((each) => each.title)).not.toContain('Saltata');
		expect(sheet(report, 'times').rows.find((row) => row[0] === 'Saltata')).toEqual([
			'Saltata',
			'09:50',
			'15',
			'saltata',
			'–',
			''
		]);
	});

	it('C3 C4 rounds are counted, dated and name groups, places, people, spokespersons and functions', () => {
		const [first, second] = tables(section(forFacilitators(), 'Sguardo d’insieme').blocks);
		expect(first).toEqual({
			kind: 'table',
			caption: 'I gruppi: turno 1, 09:36',
			columns: ['Gruppo', 'Dove', 'Persone', 'Portavoce', 'osserva'],
			rows: [
				['Rosmarino', 'Aula 1', 'Ada Lovelace, canary-removed', 'Ada Lovelace', 'Ada Lovelace'],
				['Salvia', 'Aula 2', 'Łukasz Ọlá, Пётр Иванов', 'Łukasz Ọlá', '']
			]
		});
		expect(second).toMatchObject({ caption: 'I gruppi: turno 2, 09:52' });
		expect(tables(section(forFacilitators(), 'Futura').blocks)).toEqual([]);
	});

	it('C4 groups named by room or number keep that name', () => {
		const named = (naming: 'rooms' | 'numbers') => {
			const rounds = exampleState.rounds.map((round) => ({ ...round, naming }));
			const report = buildReport(exampleSources({ state: { ...exampleState, rounds }, language: 'en' }));
			return sheet(report, 'groups').rows.map((row) => row[3]);
		};
		expect(named('rooms')).toEqual(['Aula 1', 'Aula 1', 'Aula 2', 'Aula 2', 'Aula 3', 'Aula 3', 'Aula 3']);
		expect(named('numbers').slice(0, 3)).toEqual(['Group 1', 'Group 1', 'Group 2']);
	});

	it('C5 who was expected, and who left early, is said to facilitators only', () => {
		expect(text(forFacilitators())).toContain('via prima della fine');
		expect(JSON.stringify(forParticipants().sections)).not.toContain('via prima della fine');
		expect(JSON.stringify(section(forFacilitators(), 'Chi c’era'))).toContain('canary-invited');
	});

	it('C6 C8 an unknown kind keeps its points', () => {
		expect(JSON.stringify(section(forFacilitators(), 'Futura'))).toContain('point of an unknown kind');
	});

	it('C7 a failing report is told and its points are kept', () => {
		const sources = exampleSources();
		expect(JSON.stringify(section(buildReport(sources), 'Rotta'))).toContain('point of a broken report');
		expect(sources.failures).toEqual(['broken']);
	});

	it('S1 S2 sheets have unique url-safe names and rows as wide as their columns', () => {
		for (const report of [forFacilitators(), forParticipants()]) {
			const names = report.sheets.map((each) => each.name);
			expect(new Set(names).size).toBe(names.length);
			for (const each of report.sheets) {
				expect(each.name).toMatch(/^[a-z0-9-]+$/);
				for (const row of each.rows) expect(row).toHaveLength(each.columns.length);
			}
		}
		expect(sheet(forFacilitators(), 'points').rows).toContainEqual([
			'Sguardo d’insieme',
			'Rosmarino',
			'1',
			'Il consultorio apre anche il sabato'
		]);
	});

	it('S1 the report has no gaps of words in either language', () => {
		expect(text(buildReport(exampleSources({ language: 'en' })))).not.toContain('undefined');
		expect(text(forFacilitators())).not.toContain('undefined');
	});
});

describe('time', () => {
	it('T1 real time is the sum of stretches, and a running one counts up to now', () => {
		const spent = activityTimes(exampleState, minute(40)).map((times) => times.spent / 60_000);
		expect(spent).toEqual([23, 0, 5, 7, 0]);
	});

	it('T2 planned starts follow, and what is skipped takes no time', () => {
		const starts = activityTimes(exampleState, minute(40)).map((times) => times.plannedStart);
		expect(starts).toEqual(['09:30', '09:50', '09:50', '10:00', '10:30']);
	});

	it('T2 they keep the minutes of the opening, whatever was skipped, shortened or added since', () => {
		const plan = { a1: 30, a2: 15, a3: 10, a4: 20 };
		const all = activityTimes({ ...exampleState, plan }, minute(40));
		expect(all.map((times) => times.plannedStart)).toEqual(['09:30', '10:00', '10:15', '10:25', '10:45']);
		expect(all.map((times) => times.minutes)).toEqual([30, 15, 10, 20, all[4]!.item.minutes]);
	});

	it('T2 adding minutes to a clock goes round midnight and back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -3000, max: 3000 }), (start, by) => {
				const clock = clockPlus('00:00', start);
				expect(clockPlus(clockPlus(clock, by), -by)).toBe(clock);
			})
		);
	});

	it('T3 dates are in words of the language', () => {
		expect(dayInWords('2026-11-24', 'it')).toBe('martedì 24 novembre 2026');
		expect(dayInWords('2026-11-24', 'en')).toMatch(/^Tuesday,? 24 November 2026$/);
		expect(dayInWords('soon', 'en')).toBe('soon');
	});
});

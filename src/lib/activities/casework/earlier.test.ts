import { describe, expect, it } from 'vitest';
import type { Inherited } from '$lib/core/agenda/activity-definition';
import { caseLeaves, earlierCases, takesUp } from './earlier';
import { team } from './report';
import { CASE_BEGIN, type CaseState } from './state';

const told = (name: string, text = 'Un passo piccolo'): CaseState => ({
	...CASE_BEGIN,
	name,
	question: 'Come accompagno?',
	cards: [
		{ id: 'c1', step: 'ways', by: null, text, hidden: false },
		{ id: 'c2', step: 'ways', by: null, text: 'Messo da parte', hidden: true }
	]
});

const left = (name: string, meeting: string, date: string): Inherited => ({
	sessionId: meeting,
	sessionTitle: meeting,
	date,
	activityId: `case-${name}`,
	kind: 'casework',
	title: 'Analisi di un caso',
	legacy: caseLeaves(told(name))!
});

describe('earlier cases', () => {
	it('K6 leaves what was gathered to the same people alone, never as texts', () => {
		expect(caseLeaves(told('Mariposa'))).toMatchObject({ texts: [], own: { name: 'Mariposa' } });
		expect(JSON.stringify(caseLeaves(told('Mariposa')))).not.toContain('Messo da parte');
		expect(caseLeaves(CASE_BEGIN)).toBeNull();
	});

	it('K8 shows the cases of the last meeting, and all those of the same invented name', () => {
		const inherited = [
			left('Mariposa', 'primo', '2026-09-01'),
			left('Lupo', 'secondo', '2026-10-01'),
			left('Luna', 'terzo', '2026-11-01')
		];
		const names = (name: string) => earlierCases({ inherited }, name).map((one) => one.name);
		expect(names('')).toEqual(['Luna']);
		expect(names('mariposa ')).toEqual(['Luna', 'Mariposa']);
		expect(earlierCases({ inherited }, '')[0]).toMatchObject({
			question: 'Come accompagno?',
			gathered: [{ texts: ['Un passo piccolo'] }]
		});
	});

	it('K8 takes up a case of the same circle, and nothing of another kind or circle', () => {
		const earlier = left('Mariposa', 'primo', '2026-09-01');
		expect(takesUp('casework', earlier)).toBe(true);
		expect(takesUp('casework', { ...earlier, kind: 'other' })).toBe(false);
		// What reaches another circle comes without what is the kind's own.
		expect(takesUp('casework', { ...earlier, legacy: { texts: [], own: null } })).toBe(false);
		const before = { question: 'Q', date: '2026-09-01', cards: [{ step: 'ways', text: 'x' }] };
		expect(takesUp('casework', { ...earlier, legacy: { texts: [], own: before } })).toBe(true);
	});

	it('K31 gathers the cases by their invented names for the team, the one told last at first', () => {
		const legacies = [
			left('Mariposa', 'Primo incontro', '2026-09-01'),
			left('', 'Secondo incontro', '2026-10-01'),
			left('', 'Terzo incontro', '2026-10-15'),
			left(' mariposa', 'Quarto incontro', '2026-11-01')
		];
		const chapter = team({ legacies, language: 'it' })!;
		expect(chapter.entries.map(({ title }) => title)).toEqual([
			...['Mariposa', 'Un caso senza nome inventato', 'Un caso senza nome inventato']
		]);
		const [mariposa] = chapter.entries;
		expect(mariposa!.blocks.filter(({ kind }) => kind === 'heading')).toMatchObject([
			{ text: 'martedì 1 settembre 2026, Primo incontro' },
			{ text: 'domenica 1 novembre 2026, Quarto incontro' }
		]);
		expect(JSON.stringify(mariposa)).toContain('Come accompagno?');
		expect(JSON.stringify(mariposa)).toContain('Un passo piccolo');
		expect(JSON.stringify(chapter)).not.toContain('Messo da parte');
		expect(team({ legacies: [], language: 'en' })).toBeNull();
	});
});

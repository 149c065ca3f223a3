import type { Language } from '$lib/core/kernel/instant';
import type { ReportBlock } from '$lib/core/report/blocks';
import { WORDS } from './report-words';
import type { GridView, PointView } from './shown-grid';

/** Minutes into the scene, as on a clock: 12:05. */
export function minuteOf(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What a point's marks say together, in words. */
export function pointResult({ way, marks }: PointView, language: Language): string {
	const last = marks.at(-1);
	if (!last) return '–';
	switch (way) {
		case 'seen':
			return WORDS[last.value === 1 ? 'seen' : 'unseen'][language];
		case 'scale':
			return marks.map(({ value }) => value).join(' → ');
		case 'count':
			return marks.length === 1 ? WORDS.once[language] : `${marks.length} ${WORDS.times[language]}`;
		case 'quote':
			return (
				marks
					.map(({ text }) => text)
					.filter((text) => text !== '')
					.join(' · ') || '–'
			);
	}
}

/** A grid on paper: each point with its result and the minutes, then the notes. */
export function gridBlocks(grid: GridView, language: Language): readonly ReportBlock[] {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const marked = grid.points.filter(({ marks }) => marks.length > 0);
	const table: ReportBlock =
		marked.length === 0
			? { kind: 'paragraph', text: word('noMarks') }
			: {
					kind: 'table',
					caption: '',
					columns: [word('point'), word('result'), word('minute')],
					rows: marked.map((point) => [
						point.text,
						pointResult(point, language),
						point.marks.map(({ at }) => minuteOf(at)).join(', ')
					])
				};
	return [table, ...grid.notes.map(({ text, by }): ReportBlock => ({ kind: 'quote', text, by }))];
}

import { expect, it } from 'vitest';
import { layOutTimeline, type TimelineWish } from './timeline';

const session = (id: string, date: string, organisationId: string | null = null) =>
	({
		id,
		title: id,
		date,
		kind: organisationId ? 'team' : 'plenary',
		mode: 'room',
		status: 'prepared',
		leads: [],
		organisationId
	}) as const;
const wish: TimelineWish = {
	startsOn: '2026-01-15',
	endsOn: '2026-12-31',
	phases: [
		{ title: 'Prima', startsOn: '2026-01-15', endsOn: '' },
		{ title: 'Seconda', startsOn: '2026-07-01', endsOn: '2026-12-31' },
		{ title: 'Senza date', startsOn: '', endsOn: '' }
	],
	sessions: [session('a', '2026-01-15'), session('b', '2026-12-31'), session('c', '2026-06-01', 'luce')],
	organisations: [
		{ id: 'luce', name: 'Luce' },
		{ id: 'mare', name: 'Mare' }
	],
	today: '2026-07-01'
};

it('lays everybody’s and each team’s sessions out in rows, in order of their days', () => {
	const timeline = layOutTimeline(wish)!;
	expect(timeline.rows.map(({ organisation, marks }) => [organisation, marks.length])).toEqual([
		[null, 2],
		['Luce', 1]
	]);
	const [first, last] = timeline.rows[0]!.marks.map(({ at }) => at);
	expect(first!).toBeGreaterThanOrEqual(0);
	expect(last!).toBeLessThanOrEqual(100);
	expect(timeline.today!).toBeCloseTo(timeline.phases[1]!.at);
	expect(timeline.months).toHaveLength(12);
});

it('ends a phase without an end where the next begins, and leaves out one without dates', () => {
	const [one, other, ...rest] = layOutTimeline(wish)!.phases;
	expect(one!.at + one!.width).toBeCloseTo(other!.at);
	expect(rest).toEqual([]);
});

it('is nothing while nothing has a date, and no wider than it is for a single day', () => {
	expect(layOutTimeline({ ...wish, startsOn: '', endsOn: '', phases: [], sessions: [] })).toBeNull();
	const one = layOutTimeline({
		...wish,
		startsOn: '',
		endsOn: '',
		phases: [],
		sessions: [session('a', '2026-02-28')]
	});
	expect(one!.rows[0]!.marks[0]!.at).toBeLessThanOrEqual(100);
	expect(one!.today).toBeNull();
});

it('puts sessions a few days apart one above the other, so that neither covers the other', () => {
	const near = [session('b', '2026-05-08'), session('a', '2026-05-01'), session('c', '2026-05-15')];
	const { rows } = layOutTimeline({ ...wish, sessions: [...near, session('alone', '2026-09-01')] })!;
	expect(rows[0]!.marks.map(({ session: { id }, lane }) => [id, lane])).toEqual([
		['a', 'above'],
		['b', 'below'],
		['c', 'above'],
		['alone', 'middle']
	]);
});

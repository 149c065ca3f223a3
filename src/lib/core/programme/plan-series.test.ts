import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSeries, SERIES_LIMIT } from './plan-series';

const wish = {
	organisations: ['a', 'b'],
	count: 3,
	from: '2026-03-02',
	everyWeeks: 6,
	apartDays: 0,
	facilitators: []
};

describe('a series of sessions', () => {
	it('PS1 puts so many for each organisation, so many weeks apart, across the change of the clock too', () => {
		const planned = planSeries(wish);
		expect(
			planned.ok && planned.value.map(({ organisationId, number, date }) => [organisationId, number, date])
		).toEqual([
			['a', 1, '2026-03-02'],
			['a', 2, '2026-04-13'],
			['a', 3, '2026-05-25'],
			['b', 1, '2026-03-02'],
			['b', 2, '2026-04-13'],
			['b', 3, '2026-05-25']
		]);
	});

	it('PS1 puts each organisation so many days after the one before it', () => {
		const planned = planSeries({ ...wish, count: 2, apartDays: 3 });
		expect(planned.ok && planned.value.map(({ date }) => date)).toEqual([
			...['2026-03-02', '2026-04-13'],
			...['2026-03-05', '2026-04-16']
		]);
	});

	it('PS2 alternates the facilitators so that nobody leads two more than another', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 12 }), (many, count) => {
				const organisations = Array.from({ length: many }, (_, index) => `o${index}`);
				const planned = planSeries({ ...wish, organisations, count, facilitators: ['anna', 'chiara'] });
				if (!planned.ok) throw new Error(planned.code);
				const led = (who: string) => planned.value.filter(({ leadId }) => leadId === who).length;
				expect(Math.abs(led('anna') - led('chiara'))).toBeLessThanOrEqual(1);
				expect(planned.value[0]!.leadId).toBe('anna');
			})
		);
	});

	it('PS3 refuses a series of nothing and one over the limit', () => {
		expect(planSeries({ ...wish, organisations: [] })).toMatchObject({ ok: false, code: 'series/empty' });
		expect(planSeries({ ...wish, count: 0 })).toMatchObject({ ok: false, code: 'series/empty' });
		expect(planSeries({ ...wish, count: SERIES_LIMIT })).toMatchObject({
			ok: false,
			code: 'series/too-many'
		});
	});
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StageGroup } from '$lib/contract/views';
import { cardHeight, columnsFor, enlargement, groupPages, wholeScreen } from './group-pages';

const group = (index: number, members: number): StageGroup => ({
	id: `g${index}`,
	mark: index,
	number: index + 1,
	naming: 'plants',
	room: 'Sala 1',
	part: null,
	members: Array.from({ length: members }, () => ({ name: 'Anna', spokesperson: false, online: false }))
});

const groups = (count: number, members: number) =>
	Array.from({ length: count }, (_, index) => group(index, members));

test('twelve groups of three, or eight of five, fit on one screen', () => {
	expect(groupPages(groups(12, 3), { height: 770, columns: columnsFor(12) })).toHaveLength(1);
	expect(groupPages(groups(8, 5), { height: 770, columns: columnsFor(8) })).toHaveLength(1);
});

test('pages are filled evenly', () => {
	expect(groupPages(groups(14, 3), { height: 820, columns: 4 }).map((page) => page.length)).toEqual([7, 7]);
});

test('every group is on exactly one page, at most twelve on each, and each page fits its height', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 14 }), (count, members) => {
			const all = groups(count, members);
			const room = { height: 820, columns: columnsFor(count) };
			const pages = groupPages(all, room);
			expect(pages.flat()).toEqual(all);
			for (const page of pages) {
				expect(page.length).toBeLessThanOrEqual(12);
				const rows = Math.ceil(page.length / room.columns);
				expect(rows * (cardHeight(all[0]!) + 12)).toBeLessThanOrEqual(820 + 12);
			}
		})
	);
});

test('a name too long for its column has a second line, and the page room for it', () => {
	const long = {
		...group(0, 4),
		members: group(0, 4).members.map((one) => ({ ...one, name: 'Massimiliana Bevilacqua' }))
	};
	expect(cardHeight(long, 4)).toBe(cardHeight(group(0, 8), 4));
	expect(cardHeight(long, 2)).toBe(cardHeight(group(0, 4), 2));
	const many = Array.from({ length: 12 }, (_, index) => ({ ...long, id: `g${index}` }));
	expect(groupPages(many, { height: 770, columns: 4 }).length).toBeGreaterThan(1);
});

test('four groups stand two by two and are read from farther away, unless they would then need a second page', () => {
	expect(wholeScreen(groups(4, 3), 720)).toEqual({ height: 720, columns: 2 });
	expect(enlargement(groups(4, 3), wholeScreen(groups(4, 3), 720))).toBeGreaterThan(1.3);
	expect(wholeScreen(groups(4, 8), 720).columns).toBe(3);
	expect(wholeScreen(groups(3, 4), 720).columns).toBe(3);
	expect(wholeScreen(groups(12, 3), 720).columns).toBe(4);
});

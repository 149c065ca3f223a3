import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRng } from '../kernel/rng';
import { assignFarthest, type StyledPerson } from './assign-farthest';

const STYLES = 3;

const somebody = fc.record({
	own: fc.option(fc.nat(STYLES - 1), { nil: null }),
	organisation: fc.option(fc.constantFrom('x', 'y'), { nil: null }),
	distances: fc.array(fc.nat(5), { minLength: STYLES, maxLength: STYLES })
});
const somePeople = (most: number) =>
	fc
		.array(somebody, { minLength: 1, maxLength: most })
		.map((people) => people.map((one, index): StyledPerson => ({ ...one, id: `p${index}` })));
const someGroups = fc.array(fc.nat(STYLES - 1), { minLength: 1, maxLength: 4 });

/** Every balanced assignment to the groups, one after the other. */
function* assignments(people: number, groups: number): Generator<readonly number[]> {
	const smallest = Math.floor(people / groups);
	const sizes = new Array<number>(groups).fill(0);
	const so: number[] = [];
	function* go(): Generator<readonly number[]> {
		if (so.length === people) {
			if (sizes.every((size) => size === smallest || size === smallest + 1)) yield so;
			return;
		}
		for (let group = 0; group < groups; group++) {
			if (sizes[group]! > smallest) continue;
			sizes[group]! += 1;
			so.push(group);
			yield* go();
			so.pop();
			sizes[group]! -= 1;
		}
	}
	yield* go();
}

function judged(people: readonly StyledPerson[], groups: readonly number[], groupOf: readonly number[]) {
	const own = people.filter((person, index) => person.own === groups[groupOf[index]!]).length;
	const total = people.reduce((sum, person, index) => sum + person.distances[groups[groupOf[index]!]!]!, 0);
	let same = 0;
	people.forEach((one, index) =>
		people.slice(index + 1).forEach((other, after) => {
			const together = groupOf[index] === groupOf[index + 1 + after];
			if (together && one.organisation !== null && one.organisation === other.organisation) same += 1;
		})
	);
	return [own, -total, same];
}

const less = (one: readonly number[], other: readonly number[]) => {
	const at = one.findIndex((value, index) => value !== other[index]);
	return at >= 0 && one[at]! < other[at]!;
};

describe('farthest-style assignment', () => {
	it('R29, R33 groups that embody a style, shared or not, differ in size by at most one', () => {
		fc.assert(
			fc.property(somePeople(20), someGroups, fc.nat(), (people, groups, seed) => {
				const { groupOf, styleOf } = assignFarthest(people, groups, seededRng(seed));
				const sizes = groups.map((_, group) => groupOf.filter((one) => one === group).length);
				expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
				expect(styleOf).toEqual(groupOf.map((group) => groups[group]));
			})
		);
	});

	it('R30, R31, R32 no balanced assignment is better: own styles, then distance, then organisations', () => {
		fc.assert(
			fc.property(somePeople(7), someGroups, fc.nat(), (people, groups, seed) => {
				const found = assignFarthest(people, groups, seededRng(seed));
				const score = judged(people, groups, found.groupOf);
				expect([found.ownUnavoidable.length, -found.total + 0, found.sameOrganisation]).toEqual(
					score.map((value) => value + 0)
				);
				for (const other of assignments(people.length, groups.length))
					expect(less(judged(people, groups, other), score)).toBe(false);
			}),
			{ numRuns: 80 }
		);
	});

	it('R33 a number of styles is one group for each', () => {
		const people = Array.from({ length: 9 }, (_, index): StyledPerson => ({
			id: `p${index}`,
			organisation: null,
			own: index % 3,
			distances: [0, 1, 2].map((style) => Math.abs(style - (index % 3)))
		}));
		expect(assignFarthest(people, 3, seededRng(1))).toEqual(assignFarthest(people, [0, 1, 2], seededRng(1)));
	});

	it('R33 a hall of 300 people in 36 groups of six styles is assigned in good time', () => {
		const people = Array.from({ length: 300 }, (_, index): StyledPerson => ({
			id: `p${index}`,
			organisation: `o${index % 15}`,
			own: index % 6,
			distances: [0, 1, 2, 3, 4, 5].map((style) => (style - (index % 6) + 6) % 6)
		}));
		const groups = Array.from({ length: 36 }, (_, index) => index % 6);
		const began = performance.now();
		expect(assignFarthest(people, groups, seededRng(1)).ownUnavoidable).toEqual([]);
		expect(performance.now() - began).toBeLessThan(10_000);
	});
});

import { describe, expect, it } from 'vitest';
import { CELLS } from '../../../../../tests/bench/rotation/instances';
import { aProblem, planned, rounds } from '../../../../../tests/support/grouping-problems';
import { affineDesign } from './affine-design';
import { isDesign } from './design';
import { finiteField } from './finite-field';
import { kirkmanDesign } from './kirkman-design';
import { knownDesign } from './known-design';
import { quadrupleDesign } from './quadruple-design';
import { developStarter } from './starter';
import { STORED_STARTERS } from './stored-starters';
import { thirtyTwoInFours } from './thirty-two';

describe('designs', () => {
	it('R23: every stored starter develops into rounds without a repeated pair', () => {
		for (const starter of STORED_STARTERS) {
			const design = developStarter(starter);
			expect(isDesign(design, starter.people), `${starter.groups}-${starter.size}`).toBe(true);
			expect(design).toHaveLength(starter.cycle * starter.firstRounds.length);
		}
	});

	it('R23: 32 people meet nobody twice in ten rounds of fours', () => {
		const design = thirtyTwoInFours();
		expect(design.map((round) => round.length)).toEqual(new Array(10).fill(8));
		expect(isDesign(design, 32)).toBe(true);
	});

	it('R23: affine planes, Kirkman and Bose families are designs with as many rounds as can be', () => {
		for (const order of [2, 3, 4, 5, 7, 8, 9]) {
			const plane = affineDesign(order, order);
			expect(plane && isDesign(plane, order * order), `${order}`).toBe(true);
		}
		for (const people of [15, 21, 27, 39, 51]) {
			const design = kirkmanDesign(people);
			expect(design && isDesign(design, people), `${people}`).toBe(true);
			expect(design).toHaveLength((people - 1) / 2);
		}
		for (const people of [16, 28, 40, 52]) {
			const design = quadrupleDesign(people);
			expect(design && isDesign(design, people), `${people}`).toBe(true);
			expect(design).toHaveLength((people - 1) / 3);
		}
		expect(kirkmanDesign(18)).toBeNull();
		expect(quadrupleDesign(20)).toBeNull();
	});

	it('R23: fields exist for prime powers only, and every element but 0 is a power of the generator', () => {
		for (const order of [4, 5, 7, 8, 9, 16, 25, 27]) {
			expect(new Set(finiteField(order)?.powers).size).toBe(order - 1);
		}
		expect([6, 10, 12].map(finiteField)).toEqual([null, null, null]);
	});

	it('R23: a design can be counted wrong: a pair twice, a person twice or missing is none', () => {
		expect(
			isDesign(
				[
					[
						[0, 1],
						[2, 3]
					]
				],
				4
			)
		).toBe(true);
		expect(
			isDesign(
				[
					[
						[0, 1],
						[2, 3]
					],
					[
						[1, 0],
						[3, 2]
					]
				],
				4
			)
		).toBe(false);
		expect(
			isDesign(
				[
					[
						[0, 1],
						[1, 2]
					]
				],
				4
			)
		).toBe(false);
		expect(isDesign([[[0, 1]]], 4)).toBe(false);
	});

	it('R23: whatever is known for up to twelve groups of up to nine is a design', () => {
		for (let groups = 2; groups <= 12; groups++) {
			for (let size = 2; size <= 9; size++)
				expect(isDesign(knownDesign(groups, size), groups * size), `${groups}-${size}`).toBe(true);
		}
	});

	it('R23: every cell of the table of best known rounds is planned without a repeated pair', () => {
		for (const [groups, size, number] of CELLS) {
			const { score } = planned(aProblem(groups * size, rounds(number, groups)), 1000000);
			expect(score.repeats, `${groups}-${size}-${number}`).toBe(0);
		}
	});

	it('R23: a few people missing from such a size, or too many for it, meet nobody twice either', () => {
		for (const [people, groups, number] of [
			[31, 8, 9],
			[23, 6, 6],
			[35, 9, 9],
			[22, 5, 5],
			[14, 5, 6]
		] as const) {
			const { score } = planned(aProblem(people, rounds(number, groups)), 1500000);
			expect(score.repeats, `${people} in ${groups} over ${number}`).toBe(0);
		}
	});
});

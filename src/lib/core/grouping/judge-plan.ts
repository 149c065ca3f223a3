import type { CompiledProblem } from './compile-problem';
import type { Fairness } from './speaking-turns';

/**
 * How good a plan is, worst matters first: what is to be avoided if possible, then the aims in their order, then how often, and
 * then how lately, those had met who meet again. Less is better, compared from the left.
 */
export type Quality = readonly number[];

/** Judges groups by the quality's order; `fairness` is that of the turns dealt for them. */
export function judgePlan(
	problem: CompiledProblem,
	groupOf: readonly Int16Array[],
	fairness: Fairness
): Quality {
	const { count, organisation, online, freshness } = problem;
	const met = Int32Array.from(problem.met);
	const mode = problem.source.online;
	let [repeats, depth, lately, sameOrganisation, alone, mixed, crowded] = [0, 0, 0, 0, 0, 0, 0];
	groupOf.forEach((groups, round) => {
		const members: number[][] = Array.from({ length: problem.rounds[round]!.groups }, () => []);
		groups.forEach((group, person) => {
			if (group >= 0) members[group]!.push(person);
		});
		for (const people of members) {
			let inGroup = 0;
			for (let i = 0; i < people.length; i++) {
				const a = people[i]!;
				inGroup += online[a]!;
				for (let j = 0; j < i; j++) {
					const b = people[j]!;
					const before = met[a * count + b]!;
					met[a * count + b] = met[b * count + a] = before + 1;
					if (before > 0) {
						repeats += 1;
						depth += before;
						lately += freshness[a * count + b]!;
					}
					if (organisation[a]! >= 0 && organisation[a] === organisation[b]) sameOrganisation += 1;
				}
			}
			if (inGroup === 1) alone += 1;
			mixed += inGroup * (people.length - inGroup);
			crowded += (inGroup * (inGroup - 1)) / 2;
		}
	});
	const attends = problem.aims.includes('attendance');
	const avoidable = !attends ? 0 : mode === 'spread' ? alone : mode === 'together' ? mixed : 0;
	const byAim = problem.aims.map((aim) => {
		switch (aim) {
			case 'pairs':
				return repeats;
			case 'organisations':
				return sameOrganisation;
			case 'spokespersons':
				return fairness.twiceRunning * 1000 + fairness.unfair;
			case 'attendance':
				return mode === 'spread' ? crowded : 0;
		}
	});
	// Rounded, so that the order of a sum makes no plan better than another.
	const tieBreaks = problem.aims.includes('pairs') ? [depth, Math.round(lately * 1e6)] : [0, 0];
	return [avoidable, ...byAim, ...tieBreaks];
}

/** Whether one quality is better than another. */
export function isBetter(one: Quality, other: Quality): boolean {
	for (let index = 0; index < one.length; index++) {
		if (one[index]! !== other[index]!) return one[index]! < other[index]!;
	}
	return false;
}

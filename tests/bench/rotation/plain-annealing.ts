import type { GroupingProblem } from '../../../src/lib/core/grouping/problem';
import type { Rng } from '../../../src/lib/core/kernel/rng';

/**
 * Plain annealing of the whole programme, as one writes it in an afternoon: two people of a random round change places, the
 * difference is counted from a table of meetings, one long geometric cooling fills the time. Organisations weigh `organisation`
 * of a repeat. Its hard rules are sizes only, and its groups are of the same sizes as the engine's.
 */
export function plainAnnealing(
	problem: GroupingProblem,
	sizes: readonly (readonly number[])[],
	rng: Rng,
	seconds: number
): string[][][] {
	const ids = problem.people.map((person) => person.id);
	const count = ids.length;
	const organisation = problem.people.map((person) => person.organisation);
	const met = Array.from({ length: count }, () => new Int32Array(count));
	const add = (a: number, b: number, sign: number) => {
		met[a]![b]! += sign;
		met[b]![a]! += sign;
	};
	for (const past of problem.history) {
		for (const group of past.groups) {
			const members = group.map((id) => ids.indexOf(id)).filter((index) => index >= 0);
			members.forEach((a, i) => members.slice(0, i).forEach((b) => add(a, b, 1)));
		}
	}
	const rounds = problem.rounds.map((round, index) => {
		const people = ids.map((_, person) => person).filter((person) => !round.absent.includes(ids[person]!));
		for (let last = people.length - 1; last > 0; last--) {
			const other = Math.floor(rng() * (last + 1));
			[people[last], people[other]] = [people[other]!, people[last]!];
		}
		return sizes[index]!.map((size) => people.splice(0, size));
	});
	for (const groups of rounds)
		for (const group of groups) group.forEach((a, i) => group.slice(0, i).forEach((b) => add(a, b, 1)));
	const joining = (person: number, group: readonly number[], leaving: number) => {
		let cost = 0;
		for (const other of group) {
			if (other === leaving) continue;
			if (met[person]![other]! > 0) cost += 1;
			if (organisation[person] !== null && organisation[person] === organisation[other]) cost += 0.05;
		}
		return cost;
	};
	const change = (person: number, group: readonly number[], sign: number) => {
		for (const other of group) if (other !== person) add(person, other, sign);
	};
	const start = performance.now();
	let temperature = 1;
	for (let tried = 0; ; tried++) {
		if (tried % 256 === 0) {
			const spent = (performance.now() - start) / (seconds * 1000);
			if (spent >= 1) break;
			temperature = 1 * 0.05 ** spent;
		}
		const groups = rounds[Math.floor(rng() * rounds.length)]!;
		const one = groups[Math.floor(rng() * groups.length)]!;
		const two = groups[Math.floor(rng() * groups.length)]!;
		if (one === two) continue;
		const i = Math.floor(rng() * one.length);
		const j = Math.floor(rng() * two.length);
		const a = one[i]!;
		const b = two[j]!;
		change(a, one, -1);
		change(b, two, -1);
		const before = joining(a, one, a) + joining(b, two, b);
		const after = joining(b, one, a) + joining(a, two, b);
		if (after <= before || rng() < Math.exp((before - after) / temperature)) {
			one[i] = b;
			two[j] = a;
		}
		change(one[i]!, one, 1);
		change(two[j]!, two, 1);
	}
	return rounds.map((groups) => groups.map((group) => group.map((person) => ids[person]!)));
}

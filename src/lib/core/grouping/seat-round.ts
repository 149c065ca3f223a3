import { shuffled, type Rng } from '../kernel/rng';
import type { CompiledProblem } from './compile-problem';
import type { CompiledRound } from './compile-round';

/** Where everybody sits in one round: a group per person, -1 for people who are not there. Or why there is none. */
export type RoundSeats =
	| { readonly kind: 'seated'; readonly groupOf: Int16Array }
	| { readonly kind: 'infeasible' }
	/** Not found within the steps allowed, and not proved impossible. */
	| { readonly kind: 'unknown' };

interface Search {
	readonly problem: CompiledProblem;
	readonly round: CompiledRound;
	readonly units: readonly (readonly number[])[];
	readonly groupOf: Int16Array;
	readonly members: number[][];
	largerLeft: number;
	readonly wishes: Int16Array | null;
	steps: number;
}

/**
 * A first seating of one round that keeps every hard rule: depth first, the hardest units first. `wishes` names a group for each
 * person (-1: none) that is tried before the others.
 */
export function seatRound(
	problem: CompiledProblem,
	index: number,
	rng: Rng,
	steps = 20000,
	wishes?: Int16Array
): RoundSeats {
	const round = problem.rounds[index]!;
	const groupOf = new Int16Array(problem.count).fill(-1);
	const members: number[][] = round.locked.map((locked) => [...(locked ?? [])]);
	members.forEach((people, group) => people.forEach((person) => (groupOf[person] = group)));
	const search: Search = {
		problem,
		round,
		units: orderedUnits(problem, round, rng),
		groupOf,
		members,
		largerLeft: round.larger,
		wishes: wishes ?? null,
		steps
	};
	const found = place(search, 0, shuffled(round.open, rng));
	if (found) return { kind: 'seated', groupOf };
	return { kind: search.steps <= 0 ? 'unknown' : 'infeasible' };
}

function orderedUnits(problem: CompiledProblem, round: CompiledRound, rng: Rng): (readonly number[])[] {
	const free = new Set(round.free);
	const present = shuffled(problem.units, rng)
		.map((unit) => unit.filter((person) => free.has(person)))
		.filter((unit) => unit.length > 0);
	const hardness = (unit: readonly number[]) => {
		let hard = unit.length * 10;
		for (const person of unit) {
			if (round.pin[person]! >= 0) hard += 10000;
			for (const other of round.present) hard += problem.apart[person * problem.count + other]! * 3;
		}
		return hard;
	};
	const scored = present.map((unit) => ({ unit, hard: hardness(unit) }));
	return scored.sort((one, two) => two.hard - one.hard).map(({ unit }) => unit);
}

function place(search: Search, depth: number, order: readonly number[]): boolean {
	const unit = search.units[depth];
	if (!unit) return true;
	// The emptiest first: it spreads people, and leaves room for the units to come.
	const options = order
		.filter((group) => fits(search, unit, group))
		.sort((one, two) => search.members[one]!.length - search.members[two]!.length);
	const wish = search.wishes?.[unit[0]!] ?? -1;
	if (options.includes(wish)) options.unshift(wish);
	let triedEmpty = false;
	const interchangeable = search.round.free.every((person) => search.round.pin[person]! < 0);
	for (const group of options) {
		const people = search.members[group]!;
		// Empty groups without pins or limits of their own are alike: trying one tries them all.
		if (people.length === 0 && interchangeable && search.round.limit[group] === search.round.width) {
			if (triedEmpty) continue;
			triedEmpty = true;
		}
		if (search.steps-- <= 0) return false;
		const grows =
			people.length <= search.round.smallest && people.length + unit.length > search.round.smallest;
		people.push(...unit);
		for (const person of unit) search.groupOf[person] = group;
		if (grows) search.largerLeft -= 1;
		if (place(search, depth + 1, order)) return true;
		people.length -= unit.length;
		for (const person of unit) search.groupOf[person] = -1;
		if (grows) search.largerLeft += 1;
	}
	return false;
}

function fits(
	{ problem, round, members, largerLeft }: Search,
	unit: readonly number[],
	group: number
): boolean {
	const people = members[group]!;
	const size = people.length + unit.length;
	if (size > round.limit[group]!) return false;
	if (size > round.smallest && people.length <= round.smallest && largerLeft <= 0) return false;
	for (const person of unit) {
		const pin = round.pin[person]!;
		if (pin >= 0 && pin !== group) return false;
		for (const other of people) if (problem.apart[person * problem.count + other]) return false;
		for (const other of unit) if (problem.apart[person * problem.count + other]) return false;
	}
	return true;
}

import { seededRng } from '../kernel/rng';
import { checkInput } from './check-input';
import { compileProblem } from './compile-problem';
import type { CompiledRound } from './compile-round';
import type { Clash, GroupingProblem, RoundRequest } from './problem';
import { seatRound } from './seat-round';

type BrokenRule = Clash['rules'][number];

/** Tries with other orders before a round counts as not seatable. */
const ATTEMPTS = 6;

/** Finds rules that cannot all hold, or null. What it names is enough for the clash, and nothing of it can be left out. */
export function checkRules(problem: GroupingProblem): Clash | null {
	const senseless = checkInput(problem);
	if (senseless) return senseless;
	for (let round = 0; round < problem.rounds.length; round++) {
		if (!isSeatable(problem, round)) return { rules: leastClash(problem, round) };
	}
	return null;
}

function isSeatable(
	problem: GroupingProblem,
	round: number,
	sizes: 'as asked' | 'any' = 'as asked'
): boolean {
	const compiled = compileProblem({ ...problem, rounds: [problem.rounds[round]!], history: [] });
	const single = sizes === 'any' ? { ...compiled, rounds: compiled.rounds.map(inAnySizes) } : compiled;
	if (lockedTogether(problem, round)) return false;
	const rng = seededRng(round + 1);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const seats = seatRound(single, 0, rng, 4000 * (attempt + 1));
		if (seats.kind === 'seated') return true;
		if (seats.kind === 'infeasible') return false;
	}
	return false;
}

/** A round whose groups may be as many, and as large or small, as the other rules want; capacities stay. */
function inAnySizes(round: CompiledRound): CompiledRound {
	const most = round.present.length;
	const more = Array.from({ length: most }, (_, index) => round.groups + index);
	const limit = Int32Array.from({ length: round.groups + most }, (_, group) => round.holds[group] ?? most);
	return {
		...round,
		groups: round.groups + most,
		open: [...round.open, ...more],
		locked: [...round.locked, ...more.map(() => null)],
		smallest: most,
		larger: 0,
		width: most,
		limit
	};
}

/** Two people to keep apart in one locked group, or two to keep together of whom one is locked elsewhere. */
function lockedTogether(problem: GroupingProblem, round: number): boolean {
	const request = problem.rounds[round]!;
	const groupOf = new Map(
		(request.locked ?? []).flatMap((lock) => lock.members.map((id) => [id, lock.group]))
	);
	const present = new Set(problem.people.map((person) => person.id));
	for (const id of request.absent) present.delete(id);
	const bothPresent = (pair: readonly [string, string]) => present.has(pair[0]) && present.has(pair[1]);
	return (
		problem.apart.some(([one, two]) => groupOf.has(one) && groupOf.get(one) === groupOf.get(two)) ||
		problem.together.some((pair) => bothPresent(pair) && groupOf.get(pair[0]) !== groupOf.get(pair[1])) ||
		request.pinned.some(({ person, group }) => groupOf.has(person) && groupOf.get(person) !== group)
	);
}

interface Removable {
	readonly rule: BrokenRule['rule'];
	readonly people: readonly string[];
	readonly without: (problem: GroupingProblem) => GroupingProblem;
}

/** Leaves out one rule after the other as long as the round stays impossible: what remains is the clash. */
function leastClash(problem: GroupingProblem, round: number): BrokenRule[] {
	let reduced = problem;
	const kept: Removable[] = [];
	const inChunks = (rules: readonly Removable[]): void => {
		if (rules.length === 0) return;
		const without = rules.reduce((smaller, rule) => rule.without(smaller), reduced);
		if (!isSeatable(without, round)) reduced = without;
		else if (rules.length === 1) kept.push(rules[0]!);
		else {
			const half = rules.length >> 1;
			inChunks(rules.slice(0, half));
			inChunks(rules.slice(half));
		}
	};
	for (const rules of removableRules(problem, round)) inChunks(rules);
	const clash = kept.map(({ rule, people }): BrokenRule => ({ rule, people, round }));
	// Where no other number or size of groups would help, they are not what is wrong.
	const helped = clash.length === 0 || isSeatable(reduced, round, 'any');
	return helped ? [...clash, { rule: 'sizes', people: [], round }] : clash;
}

function removableRules(problem: GroupingProblem, round: number): Removable[][] {
	const request = problem.rounds[round]!;
	const edited = (
		whole: GroupingProblem,
		edit: (request: RoundRequest) => RoundRequest
	): GroupingProblem => ({
		...whole,
		rounds: whole.rounds.map((other, index) => (index === round ? edit(other) : other))
	});
	const apart = problem.apart.map((pair): Removable => ({
		rule: 'apart',
		people: pair,
		without: (whole) => ({ ...whole, apart: whole.apart.filter((other) => other !== pair) })
	}));
	const together = problem.together.map((pair): Removable => ({
		rule: 'together',
		people: pair,
		without: (whole) => ({ ...whole, together: whole.together.filter((other) => other !== pair) })
	}));
	const pinned = request.pinned.map((pin): Removable => ({
		rule: 'pinned',
		people: [pin.person],
		without: (whole) =>
			edited(whole, (before) => ({ ...before, pinned: before.pinned.filter((other) => other !== pin) }))
	}));
	const locked = (request.locked ?? []).map((lock): Removable => ({
		rule: 'pinned',
		people: lock.members,
		without: (whole) =>
			edited(whole, (before) => ({
				...before,
				locked: (before.locked ?? []).filter((other) => other !== lock)
			}))
	}));
	const capacity = (request.capacity ?? []).flatMap((limit, group): Removable[] =>
		limit === null
			? []
			: [
					{
						rule: 'capacity',
						people: [],
						without: (whole) =>
							edited(whole, (before) => ({
								...before,
								capacity: (before.capacity ?? []).map((other, index) => (index === group ? null : other))
							}))
					}
				]
	);
	return [capacity, apart, together, pinned, locked];
}

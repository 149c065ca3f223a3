import type { CompiledProblem } from './compile-problem';
import { GroupTerms } from './group-terms';
import { pricesOfMeeting, pricesOfPairs, type Weights } from './weigh-aims';

/** Pairs that cost less count as no cost. */
const CONTENT = 0.004;

/** All groups of all rounds while they are being searched, with the price of every exchange known at once. */
export class Seating {
	/** Times together, past and planned. */
	readonly met: Int16Array;
	readonly terms: GroupTerms;
	/** Per round: the group of each person, -1 if absent. */
	readonly groupOf: readonly Int16Array[];
	/** Per round: rows of `width` seats, one row a group. */
	readonly seats: readonly Int16Array[];
	readonly sizes: readonly Int16Array[];
	readonly #meeting: Float64Array;
	readonly #pair: Float64Array;

	constructor(
		readonly problem: CompiledProblem,
		weights: Weights,
		start: readonly Int16Array[]
	) {
		const { count, rounds } = problem;
		this.met = Int16Array.from(problem.met);
		this.#meeting = pricesOfMeeting(
			weights,
			problem.met.reduce((most, met) => Math.max(most, met), 0) + rounds.length + 1
		);
		this.#pair = pricesOfPairs(problem, weights);
		this.groupOf = start.map((groups) => Int16Array.from(groups));
		this.seats = rounds.map((round) => new Int16Array(round.groups * round.width));
		this.sizes = rounds.map((round) => new Int16Array(round.groups));
		this.terms = new GroupTerms(problem, weights);
		rounds.forEach((round, index) => {
			for (let person = 0; person < count; person++) {
				const group = this.groupOf[index]![person]!;
				if (group >= 0) this.#sit(index, person, group);
			}
		});
	}

	/** What it would cost (less than 0: gain) if these two, in different groups, changed places. */
	swapCost(round: number, a: number, b: number): number {
		const groupOf = this.groupOf[round]!;
		const ga = groupOf[a]!;
		const gb = groupOf[b]!;
		return (
			this.#exchange(round, ga, a, b) +
			this.#exchange(round, gb, b, a) +
			this.terms.swapCost(round, ga, gb, a, b)
		);
	}

	/** What it would cost if this person went to that group. */
	moveCost(round: number, person: number, to: number): number {
		const from = this.groupOf[round]![person]!;
		return (
			this.#joinCost(round, to, person) -
			this.#leaveGain(round, from, person) +
			this.terms.moveCost(round, from, to, person)
		);
	}

	swap(round: number, a: number, b: number): void {
		const ga = this.groupOf[round]![a]!;
		const gb = this.groupOf[round]![b]!;
		this.#rise(round, a);
		this.#rise(round, b);
		this.#sit(round, a, gb);
		this.#sit(round, b, ga);
	}

	move(round: number, person: number, to: number): void {
		this.#rise(round, person);
		this.#sit(round, person, to);
	}

	/** Whether `a` may take the place of `b` in `b`'s group as far as people to keep apart go. */
	mayJoin(round: number, group: number, person: number, leaving: number): boolean {
		const { apart, count } = this.problem;
		const row = group * this.problem.rounds[round]!.width;
		const seats = this.seats[round]!;
		for (let seat = row + this.sizes[round]![group]! - 1; seat >= row; seat--) {
			const other = seats[seat]!;
			if (other !== leaving && apart[person * count + other]) return false;
		}
		return true;
	}

	/** Whether a person is in a group where no pair with them costs anything to speak of: moving them seldom gains. */
	isContent(round: number, person: number): boolean {
		const { count, rounds } = this.problem;
		const group = this.groupOf[round]![person]!;
		const row = group * rounds[round]!.width;
		const seats = this.seats[round]!;
		for (let seat = row + this.sizes[round]![group]! - 1; seat >= row; seat--) {
			const other = seats[seat]!;
			if (other === person) continue;
			const at = person * count + other;
			if (this.#meeting[this.met[at]! - 1]! + this.#pair[at]! > CONTENT) return false;
		}
		return true;
	}

	/** A copy of the groups of all rounds. */
	snapshot(): Int16Array[] {
		return this.groupOf.map((groups) => Int16Array.from(groups));
	}

	/** The price of `a` leaving the group and `b` taking the place. */
	#exchange(round: number, group: number, a: number, b: number): number {
		const { count, rounds } = this.problem;
		const row = group * rounds[round]!.width;
		const seats = this.seats[round]!;
		const met = this.met;
		const meeting = this.#meeting;
		const pair = this.#pair;
		const rowA = a * count;
		const rowB = b * count;
		let cost = 0;
		for (let seat = row + this.sizes[round]![group]! - 1; seat >= row; seat--) {
			const other = seats[seat]!;
			if (other === a) continue;
			cost +=
				meeting[met[rowB + other]!]! +
				pair[rowB + other]! -
				meeting[met[rowA + other]! - 1]! -
				pair[rowA + other]!;
		}
		return cost;
	}

	#joinCost(round: number, group: number, person: number): number {
		const row = group * this.problem.rounds[round]!.width;
		let cost = 0;
		for (let seat = row + this.sizes[round]![group]! - 1; seat >= row; seat--) {
			const at = person * this.problem.count + this.seats[round]![seat]!;
			cost += this.#meeting[this.met[at]!]! + this.#pair[at]!;
		}
		return cost;
	}

	#leaveGain(round: number, group: number, person: number): number {
		const row = group * this.problem.rounds[round]!.width;
		let gain = 0;
		for (let seat = row + this.sizes[round]![group]! - 1; seat >= row; seat--) {
			const other = this.seats[round]![seat]!;
			if (other === person) continue;
			const at = person * this.problem.count + other;
			gain += this.#meeting[this.met[at]! - 1]! + this.#pair[at]!;
		}
		return gain;
	}

	#sit(round: number, person: number, group: number): void {
		const { count, rounds } = this.problem;
		const seats = this.seats[round]!;
		const row = group * rounds[round]!.width;
		const size = this.sizes[round]![group]!;
		for (let seat = row; seat < row + size; seat++) {
			const other = seats[seat]!;
			this.met[person * count + other]! += 1;
			this.met[other * count + person]! += 1;
		}
		seats[row + size] = person;
		this.sizes[round]![group] = size + 1;
		this.groupOf[round]![person] = group;
		this.terms.add(round, group, person, 1);
	}

	#rise(round: number, person: number): void {
		const { count, rounds } = this.problem;
		const seats = this.seats[round]!;
		const group = this.groupOf[round]![person]!;
		const row = group * rounds[round]!.width;
		const last = row + this.sizes[round]![group]! - 1;
		for (let seat = row; seat <= last; seat++) {
			const other = seats[seat]!;
			if (other === person) {
				seats[seat] = seats[last]!;
				seats[last] = person;
			}
		}
		for (let seat = row; seat < last; seat++) {
			const other = seats[seat]!;
			this.met[person * count + other]! -= 1;
			this.met[other * count + person]! -= 1;
		}
		this.sizes[round]![group]! -= 1;
		this.terms.add(round, group, person, -1);
	}
}

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
	readonly #keepsApart: boolean;
	readonly #meeting: Float64Array;
	readonly #pair: Float64Array;
	/** What it costs that two come together, and what it spares that they part, as things stand: an exchange is tried far more often than made. */
	readonly #joins: Float32Array;
	readonly #parts: Float32Array;

	constructor(
		readonly problem: CompiledProblem,
		weights: Weights,
		start: readonly Int16Array[]
	) {
		const { count, rounds } = problem;
		this.met = Int16Array.from(problem.met);
		this.#keepsApart = problem.apart.includes(1);
		this.#meeting = pricesOfMeeting(
			weights,
			problem.met.reduce((most, met) => Math.max(most, met), 0) + rounds.length + 1
		);
		this.#pair = pricesOfPairs(problem, weights);
		this.#joins = Float32Array.from(this.#pair, (price, at) => price + this.#meeting[this.met[at]!]!);
		this.#parts = new Float32Array(count * count);
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

	/**
	 * What it would cost (less than 0: gain) if these two, in different groups, changed places. Counting ends, with some cost
	 * above it, as soon as `limit` is passed: most exchanges are refused, and the first one or two meetings tell.
	 */
	swapCost(round: number, a: number, b: number, limit = Infinity): number {
		const { count } = this.problem;
		const groupOf = this.groupOf[round]!;
		const seats = this.seats[round]!;
		const sizes = this.sizes[round]!;
		const width = this.problem.rounds[round]!.width;
		const parts = this.#parts;
		const joins = this.#joins;
		const ga = groupOf[a]!;
		const gb = groupOf[b]!;
		const firstA = ga * width;
		const firstB = gb * width;
		const endA = firstA + sizes[ga]!;
		const endB = firstB + sizes[gb]!;
		const rowA = a * count;
		const rowB = b * count;
		let cost = this.terms.swapCost(round, ga, gb, a, b);
		// Nobody parts from or joins themselves: the tables' diagonals are 0.
		for (let seat = firstA; seat < endA; seat++) cost -= parts[rowA + seats[seat]!]!;
		for (let seat = firstB; seat < endB; seat++) cost -= parts[rowB + seats[seat]!]!;
		for (let seat = firstA; seat < endA && cost <= limit; seat++) {
			const other = seats[seat]!;
			if (other !== a) cost += joins[rowB + other]!;
		}
		for (let seat = firstB; seat < endB && cost <= limit; seat++) {
			const other = seats[seat]!;
			if (other !== b) cost += joins[rowA + other]!;
		}
		return cost;
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
		if (!this.#keepsApart) return true;
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
			if (this.#parts[person * count + other]! > CONTENT) return false;
		}
		return true;
	}

	/** A copy of the groups of all rounds. */
	snapshot(): Int16Array[] {
		return this.groupOf.map((groups) => Int16Array.from(groups));
	}

	#joinCost(round: number, group: number, person: number): number {
		const row = group * this.problem.rounds[round]!.width;
		let cost = 0;
		for (let seat = row + this.sizes[round]![group]! - 1; seat >= row; seat--) {
			cost += this.#joins[person * this.problem.count + this.seats[round]![seat]!]!;
		}
		return cost;
	}

	#leaveGain(round: number, group: number, person: number): number {
		const row = group * this.problem.rounds[round]!.width;
		let gain = 0;
		for (let seat = row + this.sizes[round]![group]! - 1; seat >= row; seat--) {
			const other = this.seats[round]![seat]!;
			if (other === person) continue;
			gain += this.#parts[person * this.problem.count + other]!;
		}
		return gain;
	}

	/** Counts a meeting of two more or less, by their two places in the tables. */
	#meet(one: number, two: number, change: number): void {
		const met = this.met[one]! + change;
		this.met[one] = met;
		this.met[two] = met;
		const pair = this.#pair[one]!;
		const joins = this.#meeting[met]! + pair;
		const parts = met > 0 ? this.#meeting[met - 1]! + pair : 0;
		this.#joins[one] = joins;
		this.#joins[two] = joins;
		this.#parts[one] = parts;
		this.#parts[two] = parts;
	}

	#sit(round: number, person: number, group: number): void {
		const { count, rounds } = this.problem;
		const seats = this.seats[round]!;
		const row = group * rounds[round]!.width;
		const size = this.sizes[round]![group]!;
		for (let seat = row; seat < row + size; seat++) {
			const other = seats[seat]!;
			this.#meet(person * count + other, other * count + person, 1);
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
			this.#meet(person * count + other, other * count + person, -1);
		}
		this.sizes[round]![group]! -= 1;
		this.terms.add(round, group, person, -1);
	}
}

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
	#repeats = 0;
	readonly #keepsApart: boolean;
	readonly #meeting: Float64Array;
	readonly #pair: Float64Array;
	/** What it costs that two come together, and what it spares that they part, as things stand. */
	readonly #joins: Float32Array;
	readonly #parts: Float32Array;
	/**
	 * The same for whole groups, by round: rows of `count`, a row a group, what it costs that a person comes; and what it spares
	 * that a person leaves. An exchange is tried far more often than made, and so its price is four look-ups.
	 */
	readonly #coming: readonly Float64Array[];
	readonly #sparing: readonly Float64Array[];

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
		this.#coming = rounds.map((round) => new Float64Array(round.groups * count));
		this.#sparing = rounds.map(() => new Float64Array(count));
		this.groupOf = start.map((groups) => new Int16Array(groups.length).fill(-1));
		this.seats = rounds.map((round) => new Int16Array(round.groups * round.width));
		this.sizes = rounds.map((round) => new Int16Array(round.groups));
		this.terms = new GroupTerms(problem, weights);
		rounds.forEach((round, index) => {
			for (let person = 0; person < count; person++) {
				const group = start[index]![person]!;
				if (group >= 0) this.#sit(index, person, group);
			}
		});
	}

	/**
	 * What it would cost (less than 0: gain) if a person changed places with each of these, put into `prices`; Infinity within the
	 * own group. Above `limit` a price says only that it is above.
	 */
	swapPrices(round: number, person: number, others: Int16Array, limit: number, prices: Float64Array): void {
		const { count } = this.problem;
		const groupOf = this.groupOf[round]!;
		const coming = this.#coming[round]!;
		const sparing = this.#sparing[round]!;
		const joins = this.#joins;
		const row = person * count;
		const from = groupOf[person]!;
		const first = from * count;
		const spared = sparing[person]!;
		// Prices of whole groups are asked only where they could still make an exchange worth while.
		const worth = limit + this.terms.mostGained(round);
		for (let index = others.length - 1; index >= 0; index--) {
			const other = others[index]!;
			const to = groupOf[other]!;
			// Each comes to a group that the other one leaves.
			let price = coming[to * count + person]! + coming[first + other]! - 2 * joins[row + other]!;
			price -= spared + sparing[other]!;
			if (price <= worth && to !== from) price += this.terms.swapCost(round, from, to, person, other);
			prices[index] = to === from ? Infinity : price;
		}
	}

	/** What it would cost if this person went to that group. */
	moveCost(round: number, person: number, to: number): number {
		const from = this.groupOf[round]![person]!;
		const coming = this.#coming[round]![to * this.problem.count + person]!;
		return coming - this.#sparing[round]![person]! + this.terms.moveCost(round, from, to, person);
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
		return this.#sparing[round]![person]! <= CONTENT;
	}

	/** Repeated pairs, the past counted but for its own repeats. */
	get repeats(): number {
		return this.#repeats;
	}

	/** A copy of the groups of all rounds. */
	snapshot(): Int16Array[] {
		return this.groupOf.map((groups) => Int16Array.from(groups));
	}

	/** Counts a meeting of two more or less, and what follows for the prices of their groups in all rounds. */
	#meet(a: number, b: number, change: number): void {
		const { count } = this.problem;
		const one = a * count + b;
		const two = b * count + a;
		const met = this.met[one]! + change;
		if (met > 1 || (met === 1 && change < 0)) this.#repeats += change;
		this.met[one] = met;
		this.met[two] = met;
		const pair = this.#pair[one]!;
		const joins = this.#meeting[met]! + pair;
		const parts = met > 0 ? this.#meeting[met - 1]! + pair : 0;
		const dearer = joins - this.#joins[one]!;
		const sparer = parts - this.#parts[one]!;
		this.#joins[one] = joins;
		this.#joins[two] = joins;
		this.#parts[one] = parts;
		this.#parts[two] = parts;
		for (let round = this.groupOf.length - 1; round >= 0; round--) {
			const groupOf = this.groupOf[round]!;
			const coming = this.#coming[round]!;
			const ga = groupOf[a]!;
			const gb = groupOf[b]!;
			if (ga >= 0) coming[ga * count + b]! += dearer;
			if (gb >= 0) coming[gb * count + a]! += dearer;
			if (ga < 0 || ga !== gb) continue;
			const sparing = this.#sparing[round]!;
			sparing[a]! += sparer;
			sparing[b]! += sparer;
		}
	}

	#sit(round: number, person: number, group: number): void {
		const { count, rounds } = this.problem;
		const seats = this.seats[round]!;
		const row = group * rounds[round]!.width;
		const size = this.sizes[round]![group]!;
		// They meet while this one still stands: what is counted over the whole group comes after.
		for (let seat = row; seat < row + size; seat++) this.#meet(person, seats[seat]!, 1);
		const sparing = this.#sparing[round]!;
		for (let seat = row; seat < row + size; seat++) {
			const parts = this.#parts[person * count + seats[seat]!]!;
			sparing[person]! += parts;
			sparing[seats[seat]!]! += parts;
		}
		this.#countIn(round, person, group, 1);
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
		this.sizes[round]![group]! -= 1;
		this.groupOf[round]![person] = -1;
		this.terms.add(round, group, person, -1);
		this.#countIn(round, person, group, -1);
		const sparing = this.#sparing[round]!;
		sparing[person] = 0;
		for (let seat = row; seat < last; seat++) {
			sparing[seats[seat]!]! -= this.#parts[person * count + seats[seat]!]!;
			this.#meet(person, seats[seat]!, -1);
		}
	}

	/** Counts somebody in or out of what it costs anybody to come to a group. */
	#countIn(round: number, person: number, group: number, sign: number): void {
		const { count } = this.problem;
		const coming = this.#coming[round]!;
		const joins = this.#joins;
		const row = person * count;
		const first = group * count;
		for (let other = 0; other < count; other++) coming[first + other]! += sign * joins[row + other]!;
	}
}

import { pick, type Rng } from '../kernel/rng';
import type { Seating } from './seating';

/** What bounds one run: temperatures fall from `hot` to `cold` as it progresses. */
export interface AnnealingRun {
	readonly hot: number;
	readonly cold: number;
	readonly rng: Rng;
	/** The part of the run that is done after so many tries, asked now and then: 1 or more ends it. */
	readonly progress: (tried: number) => number;
	/** With no more repeated pairs than these the run ends; -1: never by them. */
	readonly enough: number;
	/** Called with the seating at its best so far, just before it leaves that place, and at the end. */
	readonly better: () => void;
}

/** Tries between two looks at the clock and two changes of temperature. */
const STRIDE = 1024;

/** How often somebody whom moving can hardly help is passed over: the search looks where something is to be gained. */
const SPARED = 0.85;

/** An exchange that costs more than so many temperatures would be made less than once in a thousand times: it is not considered. */
const HOPELESS = 7;

/** Gains beyond so many temperatures are as good as certain; more would be no number any more. */
const CERTAIN = 300;

/**
 * Simulated annealing over all rounds at once. Somebody is drawn, and with whom they change places is drawn from everybody in that
 * round by what it would cost (a heat bath): where one exchange in thousands is worth while, finding it costs one look at a
 * table of prices instead of thousands of dice. Now and then somebody moves alone. Gives the exchanges tried.
 */
export function anneal(seating: Seating, run: AnnealingRun): number {
	const { problem } = seating;
	const { rng } = run;
	const movable = movablePeople(seating).map((people) => (people.length > 1 ? people : []));
	const changing = movable.map((people) => Int16Array.from(people));
	// Everybody in every round, as one list: one throw of the dice finds both.
	const roundAt = Int16Array.from(movable.flatMap((people, round) => people.map(() => round)));
	const personAt = Int16Array.from(movable.flat());
	if (personAt.length === 0) return 0;
	const resizes = problem.rounds.map(({ larger, open }) => larger > 0 && larger < open.length);
	const draw = new ExchangeDraw(seating, rng);
	let cost = 0;
	let best = 0;
	let unsaved = false;
	let repeatsSaved = Infinity;
	// Copying the groups at every gain would cost more than the search: only the last gain of a descent is kept.
	const keep = () => {
		if (!unsaved) return;
		run.better();
		unsaved = false;
		repeatsSaved = seating.repeats;
	};
	let temperature = run.hot;
	let look = 0;
	for (let tried = 0; ;) {
		if (tried >= look) {
			const progress = run.progress(tried);
			const enough = seating.repeats <= run.enough;
			// With few enough repeats, but dearer by later aims than an earlier one with more.
			if (enough && repeatsSaved > run.enough) unsaved = true;
			if (enough || progress >= 1) {
				keep();
				return tried;
			}
			temperature = run.hot * (run.cold / run.hot) ** progress;
			look = tried + STRIDE;
		}
		tried += 1;
		const place = pick(rng, personAt.length);
		const round = roundAt[place]!;
		const person = personAt[place]!;
		if (seating.isContent(round, person) && rng() < SPARED) continue;
		let change: number;
		if (resizes[round] && pick(rng, problem.rounds[round]!.width) === 0) {
			const to = emptySeat(seating, round, person, rng);
			if (to < 0) continue;
			change = seating.moveCost(round, person, to);
			if (change > 0 && rng() >= Math.exp(-change / temperature)) continue;
			if (change > 0) keep();
			seating.move(round, person, to);
		} else {
			const others = changing[round]!;
			tried += others.length;
			const other = draw.partner(round, person, others, temperature);
			if (other < 0) continue;
			change = draw.change;
			if (change > 0) keep();
			seating.swap(round, person, other);
		}
		cost += change;
		if (cost < best - 1e-9) {
			best = cost;
			unsaved = true;
		}
	}
}

/** Draws with whom somebody changes places, each as likely as its gain makes it at a temperature, nobody included. */
class ExchangeDraw {
	/** What the exchange drawn last changes. */
	change = 0;
	readonly #prices: Float64Array;
	readonly #likely: Int16Array;
	readonly #chances: Float64Array;

	constructor(
		private readonly seating: Seating,
		private readonly rng: Rng
	) {
		const { count } = seating.problem;
		this.#prices = new Float64Array(count);
		this.#likely = new Int16Array(count);
		this.#chances = new Float64Array(count);
	}

	/** The person drawn, or -1: everybody stays. */
	partner(round: number, person: number, others: Int16Array, temperature: number): number {
		const { seating, rng } = this;
		const prices = this.#prices;
		const hopeless = HOPELESS * temperature;
		seating.swapPrices(round, person, others, hopeless, prices);
		let likely = 0;
		let sum = 1;
		for (let index = 0; index < others.length; index++) {
			if (prices[index]! > hopeless) continue;
			const chance = Math.exp(Math.min(CERTAIN, -prices[index]! / temperature));
			this.#likely[likely] = index;
			this.#chances[likely++] = chance;
			sum += chance;
		}
		// The first of the sum is for staying.
		let drawn = rng() * sum - 1;
		if (drawn < 0) return -1;
		let at = 0;
		while (at < likely - 1 && (drawn -= this.#chances[at]!) >= 0) at++;
		const index = this.#likely[at]!;
		const other = others[index]!;
		const groupOf = seating.groupOf[round]!;
		const allowed =
			seating.mayJoin(round, groupOf[other]!, person, other) &&
			seating.mayJoin(round, groupOf[person]!, other, person);
		this.change = prices[index]!;
		return allowed ? other : -1;
	}
}

/** A smaller group that somebody of a larger one may move to, or -1. */
function emptySeat(seating: Seating, round: number, person: number, rng: Rng): number {
	const { open, smallest, limit } = seating.problem.rounds[round]!;
	const sizes = seating.sizes[round]!;
	const from = seating.groupOf[round]![person]!;
	if (sizes[from]! <= smallest) return -1;
	const to = open[pick(rng, open.length)]!;
	if (to === from || sizes[to]! > smallest || limit[to]! <= smallest) return -1;
	return seating.mayJoin(round, to, person, -1) ? to : -1;
}

/** People who may change groups by themselves, by round: neither pinned nor locked nor bound to others. */
export function movablePeople(seating: Seating): number[][] {
	const { rounds, units, unitOf } = seating.problem;
	return rounds.map((round) => {
		const present = new Set(round.present);
		const alone = (person: number) =>
			units[unitOf[person]!]!.filter((other) => present.has(other)).length === 1;
		return [...round.free].filter((person) => round.pin[person]! < 0 && alone(person));
	});
}

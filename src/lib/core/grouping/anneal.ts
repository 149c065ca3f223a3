import { pick, type Rng } from '../kernel/rng';
import type { Seating } from './seating';

/** What bounds one run: temperatures fall from `hot` to `cold` as it progresses. */
export interface AnnealingRun {
	readonly hot: number;
	readonly cold: number;
	readonly rng: Rng;
	/** The part of the run that is done after so many tries, asked now and then: 1 or more ends it. */
	readonly progress: (tried: number) => number;
	/** Called with the seating at its best so far, just before it leaves that place, and at the end. */
	readonly better: () => void;
}

/** Tries between two looks at the clock and two changes of temperature. */
const STRIDE = 512;

/** How often somebody whom moving can hardly help is passed over: the search looks where something is to be gained. */
const SPARED = 0.85;

/** Simulated annealing over all rounds at once: two people of a round change places, or one moves. Gives the moves tried. */
export function anneal(seating: Seating, run: AnnealingRun): number {
	const { problem } = seating;
	const movable = movablePeople(seating);
	const rounds = movable.flatMap((people, round) => (people.length > 1 ? [round] : []));
	if (rounds.length === 0) return 0;
	let cost = 0;
	let best = 0;
	let unsaved = false;
	// Copying the groups at every gain would cost more than the search: only the last gain of a descent is kept.
	const keep = () => {
		if (unsaved) run.better();
		unsaved = false;
	};
	let temperature = run.hot;
	for (let tried = 0; ; tried++) {
		if (tried % STRIDE === STRIDE - 1) {
			const progress = run.progress(tried);
			if (progress >= 1) {
				keep();
				return tried;
			}
			temperature = run.hot * (run.cold / run.hot) ** progress;
		}
		const round = rounds[pick(run.rng, rounds.length)]!;
		const people = movable[round]!;
		const person = people[pick(run.rng, people.length)]!;
		if (run.rng() < SPARED && seating.isContent(round, person)) continue;
		const groupOf = seating.groupOf[round]!;
		const from = groupOf[person]!;
		const { open, smallest, larger, width, limit } = problem.rounds[round]!;
		const sizes = seating.sizes[round]!;
		if (larger > 0 && larger < open.length && sizes[from]! > smallest && pick(run.rng, width) === 0) {
			const to = open[pick(run.rng, open.length)]!;
			if (to === from || sizes[to]! > smallest || limit[to]! <= smallest) continue;
			if (!seating.mayJoin(round, to, person, -1)) continue;
			const change = seating.moveCost(round, person, to);
			if (change > -temperature * Math.log(run.rng())) continue;
			if (change > 0) keep();
			seating.move(round, person, to);
			cost += change;
		} else {
			const other = people[pick(run.rng, people.length)]!;
			const to = groupOf[other]!;
			if (to === from) continue;
			if (!seating.mayJoin(round, to, person, other) || !seating.mayJoin(round, from, other, person))
				continue;
			const allowed = -temperature * Math.log(run.rng());
			const change = seating.swapCost(round, person, other, allowed);
			if (change > allowed) continue;
			if (change > 0) keep();
			seating.swap(round, person, other);
			cost += change;
		}
		if (cost < best - 1e-9) {
			best = cost;
			unsaved = true;
		}
	}
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

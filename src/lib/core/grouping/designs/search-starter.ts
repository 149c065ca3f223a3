import { pick, shuffled, type Rng } from '../../kernel/rng';
import { pairOrbits } from './pair-orbits';
import { twisted, type Starter } from './starter';

/** What kind of starter to look for: how many turns, in rings of how many circles, and how many first rounds. */
export interface StarterPlan {
	readonly groups: number;
	readonly size: number;
	readonly cycle: number;
	readonly twist: number;
	readonly firstRounds: number;
}

/**
 * Searches first rounds whose pairs lie in different orbits of turning and twisting: annealing of the first rounds alone, so that
 * one exchange changes `cycle` rounds at once. Null if `tries` exchanges or `stop` end it before.
 */
export function searchStarter(
	plan: StarterPlan,
	rng: Rng,
	tries: number,
	stop: () => boolean
): Starter | null {
	const { groups, size, cycle, twist, firstRounds } = plan;
	const people = groups * size;
	const seats = people / twist;
	const orbit = pairOrbits(people, cycle, twist);
	const counts = Int16Array.from(orbit.uses);
	const rounds = Array.from({ length: firstRounds }, () =>
		shuffled(oneOfEachRing(people, cycle, twist), rng)
	);
	let excess = 0;
	const join = (round: readonly number[], group: number, person: number, seat: number) => {
		for (let other = group * size; other < (group + 1) * size; other++) {
			if (other !== seat) excess += counts[orbit.of[person * people + round[other]!]!]!++;
		}
	};
	const leave = (round: readonly number[], group: number, person: number, seat: number) => {
		for (let other = group * size; other < (group + 1) * size; other++) {
			if (other !== seat) excess -= --counts[orbit.of[person * people + round[other]!]!]!;
		}
	};
	for (const round of rounds) {
		for (let one = 0; one < seats; one++) {
			for (let two = one + 1; two < seats && Math.floor(two / size) === Math.floor(one / size); two++) {
				excess += counts[orbit.of[round[one]! * people + round[two]!]!]!++;
			}
		}
	}
	const place = (round: number[], one: number, two: number, a: number, b: number) => {
		leave(round, Math.floor(one / size), round[one]!, one);
		round[one] = a;
		join(round, Math.floor(one / size), a, one);
		if (two === one) return;
		leave(round, Math.floor(two / size), round[two]!, two);
		round[two] = b;
		join(round, Math.floor(two / size), b, two);
	};
	let temperature = 1;
	for (let tried = 0; tried < tries && excess > 0; tried++) {
		if (tried % 1024 === 1023) {
			if (stop()) return null;
			temperature = 0.25 ** (tried / tries);
		}
		const round = rounds[pick(rng, firstRounds)]!;
		const one = pick(rng, seats);
		const two = pick(rng, seats);
		const sameGroup = Math.floor(one / size) === Math.floor(two / size);
		if (sameGroup && (one !== two || twist === 1)) continue;
		const [a, b] = [round[one]!, round[two]!];
		const before = excess;
		const turn = (person: number) =>
			twist === 1 ? person : twisted(person, pick(rng, twist), cycle, twist, people);
		place(round, one, two, turn(b), turn(a));
		if (excess > before && rng() >= Math.exp((before - excess) / temperature)) place(round, one, two, a, b);
	}
	if (excess > 0) return null;
	const parts = rounds.map((round) =>
		Array.from({ length: groups / twist }, (_, group) => round.slice(group * size, (group + 1) * size))
	);
	return { cycle, twist, people, firstRounds: parts };
}

function oneOfEachRing(people: number, cycle: number, twist: number): number[] {
	const all = Array.from({ length: people }, (_, person) => person);
	return all.filter((person) =>
		all.slice(1, twist).every((_, step) => twisted(person, step + 1, cycle, twist, people) > person)
	);
}

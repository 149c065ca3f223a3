import type { PastRound } from './problem';

/** Two people who were in a group together, and how often. */
export interface Meeting {
	readonly people: readonly [string, string];
	readonly times: number;
}

/**
 * Who has worked with whom over some rounds: the one count behind the console's matrix, the reasons of a proposal and a picture of a
 * whole programme's network (give it the rounds of a phase). A pair counts once a round, however often a group lists somebody.
 */
export class Meetings {
	readonly #partners = new Map<string, Map<string, number>>();
	readonly #rounds = new Map<string, number>();

	constructor(rounds: readonly Pick<PastRound, 'groups'>[]) {
		for (const { groups } of rounds) {
			const together = new Map<string, Set<string>>();
			for (const group of groups) {
				for (const id of group) {
					const others = together.get(id) ?? new Set();
					group.forEach((other) => other !== id && others.add(other));
					together.set(id, others);
				}
			}
			for (const [id, others] of together) {
				this.#rounds.set(id, this.rounds(id) + 1);
				const partners = this.#partners.get(id) ?? new Map<string, number>();
				for (const other of others) partners.set(other, (partners.get(other) ?? 0) + 1);
				this.#partners.set(id, partners);
			}
		}
	}

	/** In how many rounds two people were together. */
	times(one: string, other: string): number {
		return this.#partners.get(one)?.get(other) ?? 0;
	}

	/** In how many rounds somebody was in a group. */
	rounds(id: string): number {
		return this.#rounds.get(id) ?? 0;
	}

	/** With whom somebody has worked, and how often. */
	partners(id: string): ReadonlyMap<string, number> {
		return this.#partners.get(id) ?? new Map();
	}

	/** Every pair that met among some people, most often first: the edges of a network. */
	pairs(people: readonly string[]): readonly Meeting[] {
		return people
			.flatMap((one, index) =>
				people
					.slice(index + 1)
					.map((other): Meeting => ({ people: [one, other], times: this.times(one, other) }))
			)
			.filter(({ times }) => times > 0)
			.toSorted((one, two) => two.times - one.times);
	}
}

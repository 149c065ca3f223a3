import type { CompiledProblem } from './compile-problem';
import type { Weights } from './weigh-aims';

/** A person's claim on a round's turn to speak: 2 must have it, 1 may, 0 should not. */
export type SpeakingClaims = readonly Uint8Array[];

/** Prices that depend on a whole group: one online person alone; too many, or nobody, whose turn it is to speak. */
export class GroupTerms {
	readonly #online: Int16Array[];
	readonly #must: Int16Array[];
	readonly #able: Int16Array[];
	readonly #watchesModes: boolean;
	#claims: SpeakingClaims | null = null;

	constructor(
		private readonly problem: CompiledProblem,
		private readonly weights: Weights
	) {
		const empty = () => problem.rounds.map((round) => new Int16Array(round.groups));
		this.#online = empty();
		this.#must = empty();
		this.#able = empty();
		this.#watchesModes =
			problem.source.online === 'spread' && weights.avoidable > 0 && problem.online.some(Boolean);
	}

	/** Sets whose turn it is in each round, for the groups as they are. */
	claim(claims: SpeakingClaims, groupOf: readonly Int16Array[]): void {
		this.#claims = claims;
		groupOf.forEach((groups, round) => {
			this.#must[round]!.fill(0);
			this.#able[round]!.fill(0);
			groups.forEach((group, person) => {
				if (group >= 0) this.#countClaim(round, group, claims[round]![person]!, 1);
			});
		});
	}

	add(round: number, group: number, person: number, sign: number): void {
		this.#online[round]![group]! += sign * this.problem.online[person]!;
		if (this.#claims) this.#countClaim(round, group, this.#claims[round]![person]!, sign);
	}

	/** The most that an exchange can gain by these prices. */
	mostGained(round: number): number {
		const modes = this.#watchesModes ? 2 * this.weights.avoidable : 0;
		return modes + (this.#claims?.[round] ? 4 * this.weights.spokespersons : 0);
	}

	swapCost(round: number, ga: number, gb: number, a: number, b: number): number {
		let cost = 0;
		const { online } = this.problem;
		if (this.#watchesModes && online[a] !== online[b]) {
			const change = online[b]! - online[a]!;
			cost += this.#alone(round, ga, change) + this.#alone(round, gb, -change);
		}
		const claims = this.#claims?.[round];
		if (claims && claims[a] !== claims[b]) {
			cost += this.#turns(round, ga, claims[a]!, claims[b]!) + this.#turns(round, gb, claims[b]!, claims[a]!);
		}
		return cost;
	}

	moveCost(round: number, from: number, to: number, person: number): number {
		let cost = 0;
		if (this.#watchesModes && this.problem.online[person]) {
			cost += this.#alone(round, from, -1) + this.#alone(round, to, 1);
		}
		const claims = this.#claims?.[round];
		if (claims)
			cost += this.#turns(round, from, claims[person]!, 0) + this.#turns(round, to, 0, claims[person]!);
		return cost;
	}

	#countClaim(round: number, group: number, claim: number, sign: number): void {
		if (claim === 2) this.#must[round]![group]! += sign;
		if (claim >= 1) this.#able[round]![group]! += sign;
	}

	#alone(round: number, group: number, change: number): number {
		const before = this.#online[round]![group]!;
		return this.weights.avoidable * ((before + change === 1 ? 1 : 0) - (before === 1 ? 1 : 0));
	}

	/** The price of somebody with one claim leaving and somebody with another coming. */
	#turns(round: number, group: number, leaving: number, coming: number): number {
		const must = this.#must[round]![group]!;
		const able = this.#able[round]![group]!;
		const mustAfter = must - (leaving === 2 ? 1 : 0) + (coming === 2 ? 1 : 0);
		const ableAfter = able - (leaving >= 1 ? 1 : 0) + (coming >= 1 ? 1 : 0);
		return this.weights.spokespersons * (unfairness(mustAfter, ableAfter) - unfairness(must, able));
	}
}

/** Turns that cannot be given in a group with so many who must, and so many who may (or must), speak. */
function unfairness(must: number, able: number): number {
	return Math.max(0, must - 1) + (able === 0 ? 1 : 0);
}

import type { Answer } from '$lib/contract/wire';

/** Answers of this life of a room, so that a command sent twice has one effect without asking the database. Bounded. */
export class AnswerMemory {
	readonly #answers = new Map<string, Answer>();
	/** Whether there may be stored answers that are not remembered here. */
	incomplete: boolean;

	constructor(
		answeredBefore: boolean,
		private readonly most = 20_000
	) {
		this.incomplete = answeredBefore;
	}

	get(commandId: string): Answer | undefined {
		return this.#answers.get(commandId);
	}

	keep(commandId: string, answer: Answer): void {
		this.#answers.set(commandId, answer);
		if (this.#answers.size <= this.most) return;
		// A map gives back its oldest key first.
		this.#answers.delete(this.#answers.keys().next().value!);
		this.incomplete = true;
	}
}

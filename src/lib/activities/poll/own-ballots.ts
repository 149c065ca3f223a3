import { newId } from '$lib/live/new-id';
import type { PollAnswer } from './answers';

const KEY = 'plenaria:ballots:';

type Kept = Readonly<Record<string, { readonly ballot: string; readonly answer: PollAnswer | null }>>;

/**
 * The anonymous answers given on this device, by question: the server could not say whose they are. Each question has its own key,
 * so that not even two answers of one person can be put together. Kept beyond the tab, for who answers, locks the phone and changes it later.
 */
export class OwnBallots {
	readonly #key: string;

	constructor(session: string, activityId: string, person: string) {
		this.#key = `${KEY}${session}:${activityId}:${person}`;
	}

	answer(question: string): PollAnswer | null {
		return this.#all()[question]?.answer ?? null;
	}

	/** The key of a question's ballot: always the same one on this device. */
	ballot(question: string): string {
		const all = this.#all();
		const known = all[question]?.ballot;
		if (known) return known;
		const ballot = newId();
		this.#keep({ ...all, [question]: { ballot, answer: null } });
		return ballot;
	}

	keep(question: string, answer: PollAnswer): void {
		this.#keep({ ...this.#all(), [question]: { ballot: this.ballot(question), answer } });
	}

	#all(): Kept {
		try {
			return JSON.parse(localStorage.getItem(this.#key) ?? '{}') as Kept;
		} catch {
			return {};
		}
	}

	#keep(all: Kept): void {
		try {
			localStorage.setItem(this.#key, JSON.stringify(all));
		} catch {
			// A full or forbidden storage: the answer is given all the same, and cannot be changed after a reload.
		}
	}
}

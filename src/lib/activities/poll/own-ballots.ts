import { formerBallotsKey, unsentKey } from '$lib/live/forget-unsent-edits';
import { newId } from '$lib/live/new-id';
import type { PollAnswer } from './answers';

type Kept = Readonly<Record<string, { readonly ballot: string; readonly answer: PollAnswer | null }>>;

/**
 * The anonymous answers given on this device, by question: the server could not say whose they are. Each question has its own key,
 * so that not even two answers of one person can be put together. Kept beyond the tab, for who answers, locks the phone and changes it
 * later; and no longer than the meeting lasts for them on this device.
 */
export class OwnBallots {
	readonly #key: string;
	readonly #former: string;
	readonly #storage: Storage | null;

	constructor(session: string, activityId: string, person: string, storage: Storage | null) {
		this.#key = unsentKey(session, `ballots:${activityId}:${person}`);
		this.#former = formerBallotsKey(session, `${activityId}:${person}`);
		this.#storage = storage;
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
			const kept = this.#storage?.getItem(this.#key) ?? this.#storage?.getItem(this.#former);
			return JSON.parse(kept ?? '{}') as Kept;
		} catch {
			return {};
		}
	}

	#keep(all: Kept): void {
		try {
			this.#storage?.setItem(this.#key, JSON.stringify(all));
			this.#storage?.removeItem(this.#former);
		} catch {
			// A full or forbidden storage: the answer is given all the same, and cannot be changed after a reload.
		}
	}
}

import type { PersonId } from '$lib/core/kernel/ids';
import type { PollAnswer } from './answers';

/** One answer. `by` is null in anonymous polls, whose ballots have a key that only the answering device knows. */
export interface Ballot {
	readonly by: PersonId | null;
	readonly answer: PollAnswer;
}

/** Where a question stands. `aside`: words and texts that a facilitator put aside, written as `sameText` says. */
export interface Asked {
	readonly ballots: Readonly<Record<string, Ballot>>;
	readonly closed: boolean;
	readonly revealed: boolean;
	readonly aside: readonly string[];
}

export interface PollState {
	readonly asked: Readonly<Record<string, Asked>>;
}

export const POLL_BEGIN: PollState = { asked: {} };

const UNASKED: Asked = { ballots: {}, closed: false, revealed: false, aside: [] };

/** Where a question stands, also before anything happened to it. */
export function askedOf(state: PollState, question: string): Asked {
	return Object.hasOwn(state.asked, question) ? (state.asked[question] ?? UNASKED) : UNASKED;
}

/** The form in which two texts count as the same: without case, end marks and odd spaces. */
export function sameText(text: string): string {
	return text
		.normalize('NFC')
		.toLocaleLowerCase('it')
		.replace(/[.,;:!?]+$/u, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

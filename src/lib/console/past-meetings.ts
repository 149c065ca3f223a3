import type { PastRound } from '$lib/core/grouping/problem';

/** What the programme's other sessions remember: their rounds, oldest first, and the programme's people by name. */
export interface PastMeetings {
	readonly rounds: readonly PastRound[];
	/** How many of this session are not on the programme's roster, and could be taken in. */
	readonly strangers: number;
	readonly people: readonly { readonly id: string; readonly name: string; readonly organisation: string }[];
}

import type { FindActivity, Inherited } from '../agenda/activity-definition';
import type { PastRound } from '../grouping/problem';
import type { PageId, PersonId } from '../kernel/ids';
import type { Instant } from '../kernel/instant';
import type { Rng } from '../kernel/rng';
import type { RosterPerson } from './follow-roster';

/** Everything from outside that a decision may use; the same tools give the same events. */
export interface DecideTools {
	/** The server's clock. The events decided now must be logged with exactly this `at`. */
	readonly now: Instant;
	/** A fresh unguessable id (128 bits). */
	newId(): string;
	/** A fresh join code, unique among all sessions. */
	newCode(): string;
	readonly rng: Rng;
	readonly find: FindActivity;
	/** Rounds of the programme's earlier sessions; this session's own are in its state. */
	readonly history: readonly PastRound[];
	/** What closed sessions of the programme left that may reach this one, oldest first. */
	readonly earlier: readonly Inherited[];
	/** The programme's roster, for whoever is listed by hand; missing where nobody is. */
	readonly roster?: readonly RosterPerson[];
	/** Base address for one unguessable online room per group (Jitsi-like); empty when there is none. */
	readonly meetingBase: string;
	/** Whether a person may use this key about something: the first key they use is theirs. Missing where nobody could use two. */
	claimKey?(about: string, person: PersonId, key: string): boolean;
	/** The text of a point of a page as it is now; null when there is no such point. */
	pointText(pageId: PageId, pointId: string): string | null;
}

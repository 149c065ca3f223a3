import type { PastMeetings } from './past-meetings';

/** Links that hold a secret: made by the server when asked, never part of a layer. Each resolves to a full address. */
export interface ConsoleLinks {
	/** Opens the door: the code and the QR's own secret. */
	join(): Promise<string>;
	/** The projector's, with its read-only token. */
	stage(): Promise<string>;
	/** For another facilitator, who then is an equal. */
	invite(): Promise<string>;
	/** Hands one person's seat to another device; works once. */
	handOver(personId: string): Promise<string>;
	/** What the programme's other sessions remember; null where it cannot be had now. */
	meetings(): Promise<PastMeetings | null>;
	/** Path of the session's report. */
	readonly report: string;
	/** Path of the page where it is cancelled, put back to prepared, or deleted. */
	readonly takeBack: string;
}

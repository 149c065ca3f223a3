import type { IncomingMessage } from 'node:http';
import type { PageRight } from '$lib/core/agenda/activity-definition';

/** What a request's cookies prove about a page. */
export interface PageGrant {
	/** The session that the page belongs to. */
	readonly sessionId: string;
	/** Who writes: a person's or a facilitator's id, or anything stable for a stage. Client ids belong to authors. */
	readonly author: string;
	/** What they may do at this moment, by the session's state now; asked at every frame, so it must be quick. */
	right(): PageRight;
}

export type PageRefusal = 'unauthorised' | 'forbidden' | 'gone';

/** Proves who asks for a page and finds out what they may do. `pageId` comes from the address and proves nothing. */
export type AuthorisePage = (req: IncomingMessage, pageId: string) => Promise<PageGrant | PageRefusal>;

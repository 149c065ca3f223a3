import type { IncomingMessage } from 'node:http';
import { findActivity } from '$lib/activities/registry';
import type { PageRight } from '$lib/core/agenda/activity-definition';
import type { PageId } from '$lib/core/kernel/ids';
import { pageRight, type PageReader } from '$lib/core/page/page-rights';
import type { LostSessions } from '../auth/lost-sessions';
import {
	readPrincipal,
	seatNameIn,
	signInIn,
	type Principal,
	type PrincipalSources
} from '../auth/read-principal';
import type { SessionStore } from '../store/session-store';
import type { AuthorisePage } from './pages/page-grant';
import type { Rooms } from './rooms';

const ORDER: readonly PageRight[] = ['none', 'read', 'write'];

/** All that a browser's cookies make it for a page: the one that may do most counts. */
function readersOf({ facilitator, person, stage }: Principal): readonly PageReader[] {
	return [
		...(person ? [{ role: 'participant', person } as const] : []),
		...(facilitator ? [{ role: 'facilitator', person: null } as const] : []),
		...(stage ? [{ role: 'stage', person: null } as const] : [])
	];
}

/** Proves who asks for a page, and reads what they may do from the session's state, anew at every frame. */
export function authorisePages(
	sources: PrincipalSources & {
		readonly sessions: Pick<SessionStore, 'find' | 'sessionOfPage'>;
		readonly lostSessions: Pick<LostSessions, 'has'>;
	},
	rooms: Rooms
): AuthorisePage {
	return async (req: IncomingMessage, pageId: string) => {
		const sessionId = await sources.sessions.sessionOfPage(pageId);
		if (!sessionId) return 'gone';
		const principal = await readPrincipal(sources, req.headers.cookie, sessionId);
		const readers = readersOf(principal);
		if (readers.length === 0) return 'unauthorised';
		const live = await rooms.of(sessionId);
		if (!live) return 'gone';
		const signIn = signInIn(req.headers.cookie);
		const seat = seatNameIn(req.headers.cookie, sessionId);
		// Signing out, or being taken off the team, ends what a facilitator may do here, a replaced link what came by it; the other
		// roles of this browser stay.
		const { ended } = sources.accounts;
		const account = principal.facilitator?.id ?? null;
		const over = {
			facilitator: () => ended.has(signIn) || sources.lostSessions.has(account, sessionId),
			participant: () => ended.has(seat),
			stage: () => false
		};
		const standing = () => readers.filter(({ role }) => !over[role]());
		// A room is let go when its log was rewritten, and when nobody looks on: the connection outlives it.
		const state = () => rooms.stateNow(sessionId) ?? live.room.state;
		const right = () =>
			standing()
				.map((reader) => pageRight(state(), pageId as PageId, reader, findActivity))
				.reduce((most, one) => (ORDER.indexOf(one) > ORDER.indexOf(most) ? one : most), 'none' as PageRight);
		const author = principal.person ?? principal.facilitator?.id ?? `stage-${sessionId}`;
		return { sessionId, author, right };
	};
}

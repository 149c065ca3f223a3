import type { FacilitatorId, PersonId } from '$lib/core/kernel/ids';
import type { ProgrammeStore } from '../store/programme-store';
import type { SeatStore } from '../store/seat-store';
import type { SessionStore } from '../store/session-store';
import type { Accounts } from './accounts';
import { ACCOUNT_COOKIE } from './accounts';
import { signInOf } from './ended-sign-ins';
import { hashOf, sameSecret } from './secrets';

/** Everything that a request's cookies prove about one session. One browser may be several at once. */
export interface Principal {
	readonly facilitator: { readonly id: FacilitatorId; readonly name: string } | null;
	readonly person: PersonId | null;
	readonly stage: boolean;
}

export interface PrincipalSources {
	readonly accounts: Accounts;
	readonly programmes: Pick<ProgrammeStore, 'facilitatesSession'>;
	readonly seats: Pick<SeatStore, 'personOf'>;
	readonly sessions: Pick<SessionStore, 'find'>;
}

/** The cookie of a participant's seat; each session has its own, so that one phone can be in two. */
export const seatCookie = (sessionId: string) => `${SEAT_PREFIX}${sessionId}`;

const SEAT_PREFIX = 'plenaria_seat_';

/** The cookie of a projector. */
export const stageCookie = (sessionId: string) => `plenaria_stage_${sessionId}`;

/** A Cookie header's pairs; a name that comes twice counts once, the first time. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const pair of (header ?? '').slice(0, 16_384).split(';')) {
		const at = pair.indexOf('=');
		const name = pair.slice(0, at).trim();
		if (at < 1 || found.has(name)) continue;
		try {
			found.set(name, decodeURIComponent(pair.slice(at + 1).trim()));
		} catch {
			// Not one of ours: ours are made of characters that need no escape.
		}
	}
	return found;
}

/** Which sign-in a Cookie header brings along; proves nothing by itself. */
export function signInIn(header: string | undefined): string | null {
	const cookie = readCookies(header).get(ACCOUNT_COOKIE);
	return cookie ? signInOf(cookie) : null;
}

/** The name of the seat that a Cookie header brings along, as the database keeps it; proves nothing by itself. */
export function seatNameIn(header: string | undefined, sessionId: string): string | null {
	const token = readCookies(header).get(seatCookie(sessionId));
	return token ? hashOf(token) : null;
}

/** The seats that a Cookie header brings along, by session; proves nothing by itself. */
export function seatsIn(header: string | undefined): ReadonlyMap<string, string> {
	const seats = [...readCookies(header)].filter(([name]) => name.startsWith(SEAT_PREFIX));
	return new Map(seats.map(([name, token]) => [name.slice(SEAT_PREFIX.length), token]));
}

/** Who asks, for one session. A cookie of another session proves nothing here. */
export async function readPrincipal(
	sources: PrincipalSources,
	header: string | undefined,
	sessionId: string
): Promise<Principal> {
	const cookies = readCookies(header);
	const account = cookies.get(ACCOUNT_COOKIE);
	const seat = cookies.get(seatCookie(sessionId));
	const token = cookies.get(stageCookie(sessionId));
	const [facilitator, person, stage] = await Promise.all([
		account ? facilitatorOf(sources, account, sessionId) : null,
		seat ? sources.seats.personOf(sessionId, seat) : null,
		token ? isStage(sources, token, sessionId) : false
	]);
	return { facilitator, person: person as PersonId | null, stage };
}

async function facilitatorOf(
	sources: PrincipalSources,
	cookie: string,
	sessionId: string
): Promise<Principal['facilitator']> {
	const found = await sources.accounts.read(cookie);
	if (!found || !(await sources.programmes.facilitatesSession(found.id, sessionId))) return null;
	return { id: found.id as FacilitatorId, name: found.name };
}

/** Whether a token is the one that opens a session's stage. */
export async function isStage(
	{ sessions }: Pick<PrincipalSources, 'sessions'>,
	token: string,
	sessionId: string
): Promise<boolean> {
	const row = await sessions.find(sessionId);
	return row !== null && sameSecret(row.stageSecret, token);
}

const PREFIX = 'plenaria:page:';
/** Where anonymous answers were kept before they were of this family. */
const FORMER = 'plenaria:ballots:';

/** The key under which a device keeps what somebody wrote in a session and the server does not know, or must not. */
export function unsentKey(session: string, pageId: string): string {
	return `${PREFIX}${session}:${pageId}`;
}

/** The key under which anonymous answers were kept before: who answered with it once answers with the same again. */
export function formerBallotsKey(session: string, rest: string): string {
	return `${FORMER}${session}:${rest}`;
}

/** Removes all of it that is in this storage, of every session for null: for whoever is out, and when the session is closed. */
export function forgetUnsentEdits(session: string | null, storage: Storage | null): void {
	forgetKeys(
		session === null ? [PREFIX, FORMER] : [unsentKey(session, ''), formerBallotsKey(session, '')],
		storage
	);
}

/** Removes what is kept under any key that begins so. */
export function forgetKeys(starts: readonly string[], storage: Storage | null): void {
	for (let at = storage?.length ?? 0; at--;) {
		const key = storage!.key(at)!;
		if (starts.some((start) => key.startsWith(start))) storage!.removeItem(key);
	}
}

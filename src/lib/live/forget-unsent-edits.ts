const PREFIX = 'plenaria:page:';

/** The key under which a device keeps what somebody wrote in a session and the server does not know, or must not. */
export function unsentKey(session: string, pageId: string): string {
	return `${PREFIX}${session}:${pageId}`;
}

/** Removes all of it that is in this storage, of every session for null: for whoever is out, and when the session is closed. */
export function forgetUnsentEdits(session: string | null, storage: Storage | null): void {
	const start = session === null ? PREFIX : unsentKey(session, '');
	for (let at = storage?.length ?? 0; at--;) {
		const key = storage!.key(at)!;
		if (key.startsWith(start)) storage!.removeItem(key);
	}
}

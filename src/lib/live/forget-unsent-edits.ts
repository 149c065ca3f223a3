/** The key under which a device keeps what somebody wrote in a session and the server does not know, or must not. */
export function unsentKey(session: string, pageId: string): string {
	return `plenaria:page:${session}:${pageId}`;
}

/** Removes all of it that is in this storage: for whoever is out, and when the session is closed. Without a session: of every one. */
export function forgetUnsentEdits(session: string | null, storage: Storage | null): void {
	const start = session === null ? 'plenaria:page:' : unsentKey(session, '');
	for (let at = storage?.length ?? 0; at--;) {
		const key = storage?.key(at);
		if (key?.startsWith(start)) storage?.removeItem(key);
	}
}

/** The key under which a device keeps what somebody wrote in a session and the server does not know, or must not. */
export function unsentKey(session: string, pageId: string): string {
	return `plenaria:page:${session}:${pageId}`;
}

/** Removes all of it that is in this storage: for whoever is out, and when the session is closed. */
export function forgetUnsentEdits(session: string, storage: Storage | null): void {
	for (let at = storage?.length ?? 0; at--;) {
		const key = storage!.key(at)!;
		if (key.startsWith(unsentKey(session, ''))) storage!.removeItem(key);
	}
}

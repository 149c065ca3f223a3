/** The key under which a tab keeps what it wrote on a page and is not yet committed. */
export function unsentKey(session: string, pageId: string): string {
	return `plenaria:page:${session}:${pageId}`;
}

/** Removes whatever pages of a session left in this tab: for whoever is out, and when the session is closed. */
export function forgetUnsentEdits(session: string, storage: Storage | null): void {
	const start = unsentKey(session, '');
	const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index));
	for (const key of keys) if (key?.startsWith(start)) storage?.removeItem(key);
}

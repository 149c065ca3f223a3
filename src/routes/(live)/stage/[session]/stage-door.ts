const KEY = 'plenaria:stage:';

/**
 * Proves that this screen is the session's stage. The token comes behind the # of the link, is exchanged for a cookie, and
 * stays in this tab alone, so that the screen comes back by itself after a reload, also when the cookie is gone.
 * False when the token is refused; without a token the cookie decides, at the socket.
 */
export async function enterStage(session: string): Promise<boolean> {
	const key = KEY + session;
	const token = decodeURIComponent(location.hash.slice(1)) || sessionStorage.getItem(key);
	if (!token) return true;
	sessionStorage.setItem(key, token);
	// Out of the address bar: it is on a projector.
	if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
	const body = new FormData();
	body.set('token', token);
	for (let attempt = 0; ; attempt++) {
		const answer = await fetch(`/stage/${session}/enter`, { method: 'POST', body }).catch(() => null);
		if (answer?.ok) return true;
		if (answer && answer.status < 500) return false;
		// No network yet, or the server is starting: the screen waits with patience.
		await new Promise((next) => setTimeout(next, Math.min(10_000, 1_000 * 2 ** attempt)));
	}
}

/** What the QR opens: the server knows under which address phones reach it, and the door's own secret. */
export async function joinLink(session: string, code: string): Promise<string> {
	const answer = await fetch(`/stage/${session}/door`).catch(() => null);
	const found = answer?.ok ? ((await answer.json()) as { link?: string }) : null;
	return found?.link ?? `${location.origin}/join/${code}`;
}

const KEY = 'plenaria:stage:';
const RELOADED = 'plenaria:stage-reloaded';
const RELOAD_EVERY_MS = 30_000;
/** The network or the server has no time for the question now: no answer to it. */
const LATER = [408, 429];

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
		if (answer && answer.status < 500 && !LATER.includes(answer.status)) return false;
		// No network yet, or the server is starting: the screen waits with patience.
		await new Promise((next) => setTimeout(next, Math.min(10_000, 1_000 * 2 ** attempt)));
	}
}

/**
 * Loads the page anew, because the server speaks another version: at once, and when that did not help (something between keeps an old page)
 * not more often than every half minute. Returns what calls it off.
 */
export function loadAnew(now: number): () => void {
	const last = Number(sessionStorage.getItem(RELOADED) ?? -Infinity);
	const wait = setTimeout(
		() => {
			sessionStorage.setItem(RELOADED, String(Date.now()));
			location.reload();
		},
		Math.min(RELOAD_EVERY_MS, Math.max(0, last + RELOAD_EVERY_MS - now))
	);
	return () => clearTimeout(wait);
}

/** What the QR opens: the server knows under which address phones reach it, and the door's own secret. */
export async function joinLink(session: string, code: string): Promise<string> {
	const answer = await fetch(`/stage/${session}/door`).catch(() => null);
	const found = answer?.ok ? ((await answer.json()) as { link?: string }) : null;
	return found?.link ?? `${location.origin}/join/${code}`;
}

const FIRST_MS = 500;
const MOST_MS = 8_000;

/**
 * How long to wait before the next try (ms). The whole range is drawn at random ("full jitter"): when a server comes back,
 * five hundred phones do not knock in the same second.
 */
export function retryDelay(attempt: number, random: () => number): number {
	const ceiling = Math.min(MOST_MS, FIRST_MS * 2 ** attempt);
	return Math.round(random() * ceiling);
}

/** What tells that this device may be back: awake, visible, or with a network again. */
export function onWake(run: () => void): () => void {
	const visible = () => {
		if (document.visibilityState === 'visible') run();
	};
	document.addEventListener('visibilitychange', visible);
	window.addEventListener('pageshow', run);
	window.addEventListener('online', run);
	return () => {
		document.removeEventListener('visibilitychange', visible);
		window.removeEventListener('pageshow', run);
		window.removeEventListener('online', run);
	};
}

/** What tells that this page may be about to go: hidden, frozen or left. Phones give no later notice. */
export function onLeave(run: () => void): () => void {
	const hidden = () => {
		if (document.visibilityState === 'hidden') run();
	};
	document.addEventListener('visibilitychange', hidden);
	window.addEventListener('pagehide', run);
	return () => {
		document.removeEventListener('visibilitychange', hidden);
		window.removeEventListener('pagehide', run);
	};
}

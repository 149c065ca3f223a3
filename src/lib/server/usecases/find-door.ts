import { plainCode } from '$lib/contract/join-code';
import type { App } from '../app';
import { sameSecret } from '../auth/secrets';
import type { SessionRow } from '../store/session-store';

/** Somebody at a door: the code as they typed it, where they are, and what their QR code held besides. */
export interface Knock {
	readonly code: string;
	/** The visitor's key, as `addressKey` makes it. */
	readonly address: string;
	readonly secret?: string;
}

/** The session that a code leads to, if it may be asked now; what is over has no door. */
export async function findDoor(
	app: App,
	{ code: typed, address, secret = '' }: Knock
): Promise<{ readonly wait: number; readonly row: SessionRow | null }> {
	const code = plainCode(typed);
	const look = async () => {
		const row = code ? await app.sessions.findByCode(code) : null;
		return row && row.status !== 'closed' ? row : null;
	};
	if (secret) {
		// The QR code holds a secret that cannot be guessed: whoever scanned it never waits for those who guess.
		const row = await look();
		if (row && sameSecret(secret, row.joinSecret)) {
			await app.doorGuard.know(address, code);
			return { wait: 0, row };
		}
	}
	const asked = await app.doorGuard.ask(address, code, look);
	return asked.wait > 0 || !('found' in asked)
		? { wait: asked.wait, row: null }
		: { wait: 0, row: asked.found };
}

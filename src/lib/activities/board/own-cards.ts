import { base64url, ownerOf } from './card-owner';

const KEY = 'plenaria:cards:';

/** The secrets of the anonymous cards written on this device: only they prove whose a card is, and they never leave it unasked. */
export class OwnCards {
	readonly #key: string;

	constructor(session: string, activityId: string) {
		this.#key = `${KEY}${session}:${activityId}`;
	}

	/** A fresh secret, kept on this device, and the mark of it that goes with the card. */
	fresh(): { readonly secret: string; readonly owner: string } {
		const secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
		const owner = ownerOf(secret);
		this.#keep([...this.all(), { secret, owner }]);
		return { secret, owner };
	}

	all(): readonly { readonly secret: string; readonly owner: string }[] {
		try {
			return JSON.parse(sessionStorage.getItem(this.#key) ?? '[]') as { secret: string; owner: string }[];
		} catch {
			return [];
		}
	}

	#keep(cards: readonly { secret: string; owner: string }[]): void {
		try {
			sessionStorage.setItem(this.#key, JSON.stringify(cards));
		} catch {
			// A full or forbidden storage: the card is written all the same, and cannot be changed later.
		}
	}
}

import type { Answer } from '$lib/contract/wire';
import { unsentKey } from '$lib/live/forget-unsent-edits';
import { base64url, ownerOf } from './card-owner';

/** An anonymous card written on this device. `secret` proves whose it is; `owner`, its mark, is the card's id on the board. */
export interface OwnCard {
	readonly secret: string;
	readonly owner: string;
	readonly column: string;
	readonly text: string;
	/** Whether the server is known to have it: a card may be on its way when the page is closed. */
	readonly safe: boolean;
}

/** Whose cards these are: two people who use one phone never see each other's. */
export interface OwnCardsPlace {
	readonly session: string;
	readonly activityId: string;
	readonly person: string;
}

/**
 * The anonymous cards written on this device, which alone knows that they are one's own. They outlive the tab, and go with the
 * meeting: under the same key as what a page keeps, so that whatever forgets the one forgets the other. `storage` is null
 * where nothing is to last.
 */
export class OwnCards {
	readonly #key: string;
	readonly #storage: Storage | null;
	#cards = $state.raw<readonly OwnCard[]>([]);

	constructor({ session, activityId, person }: OwnCardsPlace, storage: Storage | null) {
		this.#key = unsentKey(session, `cards:${activityId}:${person}`);
		this.#storage = storage;
		this.read();
	}

	/** In the order of writing. */
	get all(): readonly OwnCard[] {
		return this.#cards;
	}

	/** Takes over what another tab of this device changed. */
	read(): void {
		try {
			const kept = this.#storage?.getItem(this.#key);
			if (this.#storage) this.#cards = kept ? (JSON.parse(kept) as readonly OwnCard[]) : [];
		} catch {
			// Storage forbidden, or not written by us: what this page wrote stays.
		}
	}

	/** Writes a card under a fresh mark. It is kept before it is sent: a page that closes now must not lose whose it is. */
	async add(column: string, text: string, send: (owner: string) => Promise<boolean>): Promise<boolean> {
		const secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
		const card: OwnCard = { secret, owner: ownerOf(secret), column, text, safe: false };
		this.#change((cards) => [...cards, card]);
		const taken = await send(card.owner);
		if (taken) this.#revise(card.owner, { safe: true });
		else this.#drop(card.owner);
		return taken;
	}

	/** Corrects a card of this device. */
	async edit(owner: string, text: string, send: (secret: string) => Promise<Answer>): Promise<Answer> {
		const answer = await this.#prove(owner, send);
		if (answer.ok) this.#revise(owner, { text, safe: true });
		return answer;
	}

	/** Takes a card of this device off the board. */
	async remove(owner: string, send: (secret: string) => Promise<Answer>): Promise<Answer> {
		const answer = await this.#prove(owner, send);
		if (answer.ok) this.#drop(owner);
		return answer;
	}

	async #prove(owner: string, send: (secret: string) => Promise<Answer>): Promise<Answer> {
		const secret = this.#cards.find((card) => card.owner === owner)?.secret;
		const answer: Answer =
			secret === undefined ? { ok: false, code: 'activity/unknown-item' } : await send(secret);
		// Removed from another tab, or never arrived: there is nothing any more to call one's own.
		if (!answer.ok && answer.code === 'activity/unknown-item') this.#drop(owner);
		return answer;
	}

	#revise(owner: string, part: Partial<OwnCard>): void {
		this.#change((cards) => cards.map((card) => (card.owner === owner ? { ...card, ...part } : card)));
	}

	#drop(owner: string): void {
		this.#change((cards) => cards.filter((card) => card.owner !== owner));
	}

	#change(how: (cards: readonly OwnCard[]) => readonly OwnCard[]): void {
		this.read();
		this.#cards = how(this.#cards);
		try {
			if (this.#cards.length > 0) this.#storage?.setItem(this.#key, JSON.stringify(this.#cards));
			else this.#storage?.removeItem(this.#key);
		} catch {
			// A full or forbidden storage: the cards stay this page's own for as long as it is open.
		}
	}
}

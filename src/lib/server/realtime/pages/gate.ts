import type * as Y from 'yjs';
import { MalformedBytes } from './byte-reader';
import { Behind, Examination, Refused, type RefusalReason } from './examination';
import type { PageLimits } from './page-limits';
import { PagePlaces } from './page-places';
import { readUpdate, type ReadBlock } from './read-update';

/** What the gate says of an update: `behind` means that something before it never came, and the sender should be asked. */
export type Verdict =
	| { readonly kind: 'apply'; readonly claims: readonly number[] }
	| { readonly kind: 'nothing-new' }
	| { readonly kind: 'behind' }
	| { readonly kind: 'refused'; readonly reason: RefusalReason };

/**
 * Judges updates before they touch a page's document, so that whatever passes applies whole, at once, the same everywhere,
 * and leaves a page of points. Changes nothing but the table of owners (`claim`).
 */
export class Gate {
	readonly #places: PagePlaces;
	readonly #owned = new Map<string, number>();

	/** `owners`: which author each client id belongs to. */
	constructor(
		doc: Y.Doc,
		private readonly owners: Map<number, string>,
		private readonly limits: PageLimits
	) {
		this.#places = new PagePlaces(doc);
		for (const author of owners.values()) this.#count(author);
	}

	/** `whole`: an upload after a reconnection, which may be larger than an update while writing. */
	examine(bytes: Uint8Array, author: string, whole: boolean): Verdict {
		const { limits } = this;
		if (bytes.length > (whole ? limits.syncBytes : limits.updateBytes))
			return { kind: 'refused', reason: 'size' };
		try {
			const structs = whole ? limits.syncStructs : limits.updateStructs;
			const update = readUpdate(bytes, { structs, clients: limits.clientsPerUpdate });
			const claims = this.#claims(update.blocks, author);
			const examined = new Examination(update, this.#places, limits);
			return examined.news ? { kind: 'apply', claims } : { kind: 'nothing-new' };
		} catch (error) {
			if (error instanceof Behind) return { kind: 'behind' };
			if (error instanceof Refused) return { kind: 'refused', reason: error.reason };
			if (error instanceof MalformedBytes) return { kind: 'refused', reason: 'malformed' };
			throw error;
		}
	}

	/** Writes down who owns client ids from now on. */
	claim(clients: readonly number[], author: string): void {
		for (const client of clients) {
			this.owners.set(client, author);
			this.#count(author);
		}
	}

	/** New units may be written only with ids that are the author's, or nobody's. */
	#claims(blocks: readonly ReadBlock[], author: string): number[] {
		const claims: number[] = [];
		for (const { client, clock, structs } of blocks) {
			const end = structs.reduce((sum, struct) => sum + struct.length, clock);
			if (end <= this.#places.state(client)) continue;
			const owner = this.owners.get(client);
			if (owner === undefined) claims.push(client);
			else if (owner !== author) throw new Refused('hijack');
		}
		if (claims.length && claims.length + (this.#owned.get(author) ?? 0) > this.limits.idsPerAuthor)
			throw new Refused('too-much');
		return claims;
	}

	#count(author: string): void {
		this.#owned.set(author, (this.#owned.get(author) ?? 0) + 1);
	}
}

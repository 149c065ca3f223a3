import * as Y from 'yjs';
import { POINTS_ROOT } from '$lib/core/page/points';
import type { UnitId } from './read-update';

/**
 * Where a run lies in a page of points. `owner` is the type that holds it: the document's own, or the run of the examined
 * update that makes it. `nowhere`: inside something already deleted and collected, where Yjs keeps only the run's length.
 */
export type Place =
	| { readonly in: 'points' | 'point' | 'text'; readonly owner: unknown; readonly key: string | null }
	| { readonly in: 'nowhere' };

export const NOWHERE: Place = { in: 'nowhere' };

/** The live document read as places of a page of points; null is what such a page cannot hold. */
export class PagePlaces {
	readonly #root: Y.Map<unknown>;

	constructor(private readonly doc: Y.Doc) {
		this.#root = doc.getMap(POINTS_ROOT);
	}

	/** Number of units known of a client. */
	state(client: number): number {
		return Y.getState(this.doc.store, client);
	}

	/** What the document holds at a unit; undefined when it does not hold it. */
	stored(id: UnitId): Y.Item | Y.GC | undefined {
		const structs = this.doc.store.clients.get(id.client);
		if (!structs || id.clock >= this.state(id.client)) return undefined;
		return structs[Y.findIndexSS(structs, id.clock)];
	}

	/** The place of something stored. */
	placeOf(item: Y.Item | Y.GC): Place | null {
		return item instanceof Y.Item ? this.#inside(item.parent, item.parentSub) : NOWHERE;
	}

	/** The place inside the root of a name. */
	inRoot(root: string, key: string | null): Place | null {
		return root === POINTS_ROOT ? { in: 'points', owner: this.#root, key } : null;
	}

	/** The place inside the type that a stored item makes. */
	inStored(item: Y.Item | Y.GC, key: string | null): Place | null {
		if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return NOWHERE;
		return item.content instanceof Y.ContentType ? this.#inside(item.content.type, key) : null;
	}

	/** Whether anything in a stored range is not yet deleted. */
	deletesSomething(client: number, clock: number, length: number): boolean {
		const structs = this.doc.store.clients.get(client);
		if (!structs || clock >= this.state(client)) return true;
		for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
			const struct = structs[index]!;
			if (struct.id.clock >= clock + length) return false;
			if (!struct.deleted) return true;
		}
		return clock + length > this.state(client);
	}

	/** Points ever made, deleted ones too. */
	get pointsMade(): number {
		return this.#root._map.size;
	}

	#inside(type: unknown, key: string | null): Place | null {
		if (type === this.#root) return { in: 'points', owner: type, key };
		const holder = type instanceof Y.AbstractType ? type._item : null;
		if (type instanceof Y.Map && holder?.parent === this.#root) return { in: 'point', owner: type, key };
		if (type instanceof Y.Text && holder) return { in: 'text', owner: type, key };
		return null;
	}
}

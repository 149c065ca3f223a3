import * as Y from 'yjs';
import { isId } from '$lib/core/kernel/ids';
import { POINT_ORDER, POINT_TEXT } from '$lib/core/page/points';
import type { PageLimits } from './page-limits';
import { NOWHERE, type PagePlaces, type Place } from './page-places';
import type { ReadBlock, ReadStruct, ReadUpdate, UnitId } from './read-update';

export type RefusalReason = 'size' | 'malformed' | 'hijack' | 'shape' | 'order' | 'too-much';

/** Thrown inside the gate: the update is not one that an honest client can send. */
export class Refused extends Error {
	constructor(readonly reason: RefusalReason) {
		super(reason);
	}
}

/** Thrown inside the gate: the update builds on something that never came. */
export class Behind extends Error {}

interface Cursor {
	readonly block: ReadBlock;
	/** Units of this client known before the update. */
	readonly before: number;
	/** The next struct to look at, and the units known once those before it are applied. */
	next: number;
	reached: number;
	readonly fresh: { struct: ReadStruct; place: Place }[];
}

/** One look at one update, in the order in which Yjs could integrate it. Throws `Refused` or `Behind`. */
export class Examination {
	/** Whether it would change anything. */
	news = false;
	readonly #cursors = new Map<number, Cursor>();
	readonly #typed = new Map<unknown, number>();
	readonly #opened = new Set<string>();
	#length = 0;
	#points = 0;
	#walked = 0;

	constructor(
		update: ReadUpdate,
		private readonly places: PagePlaces,
		private readonly limits: PageLimits
	) {
		for (const block of update.blocks) {
			const before = places.state(block.client);
			if (block.clock > before) throw new Behind();
			this.#cursors.set(block.client, { block, before, next: 0, reached: before, fresh: [] });
		}
		this.#settleAll();
		this.#examineDeletes(update);
	}

	#settleAll(): void {
		const cursors = [...this.#cursors.values()];
		for (let moved = true; moved;) {
			moved = false;
			for (const cursor of cursors) {
				for (
					let struct;
					(struct = cursor.block.structs[cursor.next]) && this.#depends(struct);
					moved = true
				) {
					this.#settle(struct, cursor);
					cursor.next++;
				}
			}
		}
		if (cursors.some((cursor) => cursor.next < cursor.block.structs.length)) throw new Behind();
	}

	/** Whether all that a run names is known by now; asked of runs already known too, since Yjs would wait for them all the same. */
	#depends(struct: ReadStruct): boolean {
		const { origin, right, parent } = struct;
		return this.#known(origin) && this.#known(right) && (typeof parent === 'string' || this.#known(parent));
	}

	#known(id: UnitId | null): boolean {
		return !id || id.clock < (this.#cursors.get(id.client)?.reached ?? this.places.state(id.client));
	}

	#settle(struct: ReadStruct, cursor: Cursor): void {
		const end = struct.clock + struct.length;
		if (end <= cursor.before) return;
		const place = this.#placeOf(struct);
		if (!place) throw new Refused('shape');
		if (struct.clock < cursor.before) this.#continues(struct, place, cursor);
		this.#fits(struct, place);
		this.#length += end - cursor.reached;
		if (this.#length > this.limits.newLength) throw new Refused('too-much');
		cursor.fresh.push({ struct, place });
		cursor.reached = end;
		this.news = true;
	}

	/** A run whose beginning is known already: its rest must lie where the beginning lies. */
	#continues(struct: ReadStruct, place: Place, cursor: Cursor): void {
		const last = this.places.stored({ client: struct.client, clock: cursor.before - 1 });
		const known = last && this.places.placeOf(last);
		if (!known || known.in === 'nowhere') throw new Behind();
		if (!same(known, place)) throw new Refused('shape');
	}

	#placeOf(struct: ReadStruct): Place | null {
		if (struct.content === 'collected') return NOWHERE;
		const left = struct.origin && this.#placeAt(struct.origin);
		const right = struct.right && this.#placeAt(struct.right);
		if ((struct.origin && !left) || (struct.right && !right)) return null;
		if (left?.in === 'nowhere' || right?.in === 'nowhere') return NOWHERE;
		if (left && right) return same(left, right) ? left : null;
		if (left || right) return left || right;
		if (typeof struct.parent === 'string') return this.places.inRoot(struct.parent, struct.key);
		return struct.parent && this.#inside(struct.parent, struct.key);
	}

	#placeAt(id: UnitId): Place | null {
		const stored = this.places.stored(id);
		return stored ? this.places.placeOf(stored) : this.#fresh(id).place;
	}

	#inside(id: UnitId, key: string | null): Place | null {
		const stored = this.places.stored(id);
		if (stored) return this.places.inStored(stored, key);
		const { struct, place } = this.#fresh(id);
		if (place.in === 'nowhere' || struct.content === 'deleted') return NOWHERE;
		if (struct.content === 'map' && place.in === 'points') return { in: 'point', owner: struct, key };
		if (struct.content === 'text' && place.in === 'point') return { in: 'text', owner: struct, key };
		return null;
	}

	#fresh(id: UnitId): { struct: ReadStruct; place: Place } {
		const fresh = this.#cursors.get(id.client)!.fresh;
		let low = 0;
		for (let high = fresh.length - 1; low < high;) {
			const middle = (low + high + 1) >> 1;
			if (fresh[middle]!.struct.clock <= id.clock) low = middle;
			else high = middle - 1;
		}
		return fresh[low]!;
	}

	/** Only what a page of points holds, where it holds it. */
	#fits(struct: ReadStruct, place: Place): void {
		const { content } = struct;
		if (place.in === 'nowhere') return;
		if (place.in === 'text') {
			if (place.key !== null || (content !== 'string' && content !== 'deleted')) throw new Refused('shape');
			if (content === 'string') this.#addText(place.owner, struct.length);
			this.#walk(struct, place.owner);
			return;
		}
		const wanted =
			place.in === 'points'
				? 'map'
				: place.key === POINT_TEXT
					? 'text'
					: place.key === POINT_ORDER
						? 'number'
						: null;
		if (!wanted || place.key === null || !isId(place.key)) throw new Refused('shape');
		if (content !== wanted && content !== 'deleted') throw new Refused('shape');
		this.#examineEntry(struct, place.key);
		if (
			place.in === 'points' &&
			!struct.origin &&
			++this.#points + this.places.pointsMade > this.limits.points
		) {
			throw new Refused('too-much');
		}
	}

	/** An entry of a map has no right neighbour, and a client makes each only once; it is replaced after that. */
	#examineEntry(struct: ReadStruct, key: string): void {
		if (struct.right) throw new Refused('shape');
		if (struct.origin) return;
		const parent =
			typeof struct.parent === 'string' ? '' : `${struct.parent?.client}:${struct.parent?.clock}`;
		const entry = `${struct.client}/${parent}/${key}`;
		if (this.#opened.has(entry)) throw new Refused('shape');
		this.#opened.add(entry);
	}

	#addText(owner: unknown, length: number): void {
		const typed = (this.#typed.get(owner) ?? (owner instanceof Y.Text ? owner._length : 0)) + length;
		if (typed > this.limits.textLength) throw new Refused('too-much');
		this.#typed.set(owner, typed);
	}

	/** An insertion's left neighbour stands before its right one, and not so far that looking costs time. */
	#walk(struct: ReadStruct, owner: unknown): void {
		if (!(owner instanceof Y.Text)) return;
		const left = struct.origin && this.places.stored(struct.origin);
		const right = struct.right && this.places.stored(struct.right);
		if (left === undefined || right === undefined) return;
		if (left && left === right) {
			if (struct.origin!.clock >= struct.right!.clock) throw new Refused('order');
			return;
		}
		let item = left instanceof Y.Item ? left.right : owner._start;
		for (; item && item !== right; item = item.right) {
			if (++this.#walked > this.limits.walk) throw new Refused('too-much');
		}
		if (right && !item) throw new Refused('order');
	}

	#examineDeletes(update: ReadUpdate): void {
		let effective = 0;
		for (const { client, ranges } of update.deletes) {
			const reached = this.#cursors.get(client)?.reached ?? this.places.state(client);
			for (const { clock, length } of ranges) {
				if (clock + length > reached) throw new Behind();
				if (!this.places.deletesSomething(client, clock, length)) continue;
				this.news = true;
				if (++effective > this.limits.deletions) throw new Refused('too-much');
			}
		}
	}
}

function same(one: Place, other: Place): boolean {
	if (one.in === 'nowhere' || other.in === 'nowhere') return one.in === other.in;
	return one.in === other.in && one.owner === other.owner && one.key === other.key;
}

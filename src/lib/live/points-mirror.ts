import * as Y from 'yjs';
import {
	inOrder,
	orderAtEnd,
	ordersAfterMove,
	POINT_LIMITS,
	POINT_ORDER,
	POINT_TEXT,
	POINTS_ROOT,
	type OrderedPoint
} from '$lib/core/page/points';
import { smallestChange } from '$lib/core/page/smallest-change';

/** A document's points in reading order, and the few ways to change them. Points that did not change stay the same objects. */
export class PointsMirror {
	readonly #root: Y.Map<unknown>;
	readonly #known = new Map<string, OrderedPoint>();
	#sorted: readonly OrderedPoint[] = [];

	constructor(
		private readonly doc: Y.Doc,
		private readonly onChange: () => void
	) {
		this.#root = doc.getMap(POINTS_ROOT);
		for (const id of this.#root.keys()) this.#read(id);
		this.#sorted = inOrder(this.#known.values());
		this.#root.observeDeep(this.#changed);
	}

	get points(): readonly OrderedPoint[] {
		return this.#sorted;
	}

	/** False when the page is full. */
	add(id: string, text: string): boolean {
		if (this.#known.size >= POINT_LIMITS.points) return false;
		const point = new Y.Map<unknown>();
		point.set(POINT_TEXT, new Y.Text(text.slice(0, POINT_LIMITS.text)));
		point.set(POINT_ORDER, orderAtEnd(this.#sorted));
		this.#root.set(id, point);
		return true;
	}

	edit(id: string, text: string): void {
		const field = this.#textOf(id);
		const change = field && smallestChange(field.toString(), text.slice(0, POINT_LIMITS.text));
		if (!change) return;
		this.doc.transact(() => {
			if (change.remove) field.delete(change.at, change.remove);
			if (change.insert) field.insert(change.at, change.insert);
		});
	}

	remove(id: string): void {
		if (this.#root.has(id)) this.#root.delete(id);
	}

	move(id: string, to: number): void {
		const orders = ordersAfterMove(this.#sorted, id, to);
		if (!orders.length) return;
		this.doc.transact(() => {
			for (const { id, order } of orders) this.#pointOf(id)?.set(POINT_ORDER, order);
		});
	}

	close(): void {
		this.#root.unobserveDeep(this.#changed);
	}

	#changed = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
		for (const event of events) {
			if (event.target !== this.#root) this.#read(String(event.path[0]));
			else for (const id of (event as unknown as Y.YMapEvent<unknown>).keysChanged) this.#read(id);
		}
		this.#sorted = inOrder(this.#known.values());
		this.onChange();
	};

	#read(id: string): void {
		const point = this.#pointOf(id);
		const text = this.#textOf(id);
		if (!point || !text) {
			this.#known.delete(id);
			return;
		}
		const order = point.get(POINT_ORDER);
		this.#known.set(id, {
			id,
			text: text.toString(),
			order: typeof order === 'number' ? order : Number.MAX_VALUE
		});
	}

	#pointOf(id: string): Y.Map<unknown> | null {
		const point = this.#root.get(id);
		return point instanceof Y.Map ? point : null;
	}

	#textOf(id: string): Y.Text | null {
		const text = this.#pointOf(id)?.get(POINT_TEXT);
		return text instanceof Y.Text ? text : null;
	}
}

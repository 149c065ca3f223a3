import { newId } from './new-id';
import type { Point, PointsPage } from './live-port';

/** A page of points in this browser alone, for previews: nobody else writes, nothing is stored. */
export class LocalPointsPage implements PointsPage {
	readonly status = 'saved';
	readonly savedAt = null;
	#writable: () => boolean = () => false;
	#points = $state.raw<readonly Point[]>([]);

	constructor(texts: readonly string[]) {
		this.#points = texts.map((text) => ({ id: newId(), text }));
	}

	/** Somebody who may write as long as `writable` says so opens it too. */
	openTo(writable: () => boolean): void {
		this.#writable = writable;
	}

	get points(): readonly Point[] {
		return this.#points;
	}

	get writable(): boolean {
		return this.#writable();
	}

	add(text: string): string {
		const id = newId();
		this.#points = [...this.#points, { id, text }];
		return id;
	}

	edit(id: string, text: string): void {
		this.#points = this.#points.map((point) => (point.id === id ? { id, text } : point));
	}

	remove(id: string): void {
		this.#points = this.#points.filter((point) => point.id !== id);
	}

	move(id: string, to: number): void {
		const moved = this.#points.find((point) => point.id === id);
		if (moved) this.#points = this.#points.filter((point) => point.id !== id).toSpliced(to, 0, moved);
	}

	close(): void {
		// Nothing to let go of.
	}
}

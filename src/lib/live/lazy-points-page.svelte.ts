import type { PageStatus, Point, PointsPage } from './live-port';
import { retryDelay } from './reconnection';

/** A page of points whose document library is still on its way: empty and closed to writing until it has come. */
export class LazyPointsPage implements PointsPage {
	#page = $state.raw<PointsPage | null>(null);
	#closed = false;

	constructor(load: () => Promise<PointsPage>) {
		void this.#load(load);
	}

	async #load(load: () => Promise<PointsPage>): Promise<void> {
		for (let attempt = 1; !this.#closed; attempt++) {
			const page = await load().catch(() => null);
			if (page) {
				if (this.#closed) page.close();
				else this.#page = page;
				return;
			}
			// The network went away between opening the view and fetching the library.
			await new Promise((next) => setTimeout(next, 500 + retryDelay(attempt, Math.random)));
		}
	}

	get points(): readonly Point[] {
		return this.#page?.points ?? [];
	}

	get status(): PageStatus {
		return this.#page?.status ?? 'connecting';
	}

	get savedAt(): number | null {
		return this.#page?.savedAt ?? null;
	}

	get writable(): boolean {
		return this.#page?.writable ?? false;
	}

	add(text: string): string {
		return this.#page?.add(text) ?? '';
	}

	edit(id: string, text: string): void {
		this.#page?.edit(id, text);
	}

	remove(id: string): void {
		this.#page?.remove(id);
	}

	move(id: string, to: number): void {
		this.#page?.move(id, to);
	}

	close(): void {
		this.#closed = true;
		this.#page?.close();
	}
}

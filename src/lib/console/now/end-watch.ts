import type { Timer } from '$lib/core/session/state';

/** Sees the end of a timer come. Who looks in after the end has not missed a bell. */
export class EndWatch {
	#awaited: number | null = null;

	/** True once for each end that comes while one is looking. */
	ends(timer: Timer | null, now: number): boolean {
		if (timer?.kind !== 'running') {
			this.#awaited = null;
			return false;
		}
		if (timer.endsAt > now) {
			this.#awaited = timer.endsAt;
			return false;
		}
		const seen = this.#awaited === timer.endsAt;
		this.#awaited = null;
		return seen;
	}
}

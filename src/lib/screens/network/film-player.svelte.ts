import type { NetworkFilm } from '$lib/core/network/network-film';

/** How long a session stays in the film. */
export const FRAME_MS = 1800;

/** Plays a film in this browser alone; to be stopped when its view goes. */
export class FilmPlayer {
	readonly #last: () => number;
	#clock: ReturnType<typeof setInterval> | null = null;
	#frame = $state(0);
	#playing = $state(false);

	constructor(film: () => NetworkFilm) {
		this.#last = () => film().frames.length - 1;
		this.#frame = this.#last();
	}

	/** The frame shown; -1 before the first. */
	get frame(): number {
		return Math.min(this.#frame, this.#last());
	}

	get playing(): boolean {
		return this.#playing;
	}

	/** Goes on from here; from the beginning when it is over. */
	play(): void {
		if (this.frame >= this.#last()) this.#frame = -1;
		this.#playing = true;
		this.#clock ??= setInterval(() => this.#turn(), FRAME_MS);
	}

	pause(): void {
		this.#playing = false;
		if (this.#clock) clearInterval(this.#clock);
		this.#clock = null;
	}

	/** Shows one frame and stays there. */
	go(frame: number): void {
		this.pause();
		this.#frame = Math.min(Math.max(-1, frame), this.#last());
	}

	#turn(): void {
		if (this.frame < this.#last()) this.#frame += 1;
		if (this.frame >= this.#last()) this.pause();
	}
}

const KEY = 'plenaria:sounds';

/** Whether this device may make sounds; kept on the device. */
export class SoundPreference {
	#on = $state(false);
	readonly #otherwise: boolean;

	/** `otherwise`: what holds until somebody chooses. Phones are silent, the stage is not. */
	constructor(otherwise: boolean) {
		this.#otherwise = otherwise;
		this.#on = otherwise;
	}

	/** Reads the choice made earlier on this device. Only in the browser. */
	restore(): void {
		try {
			this.#on = (localStorage.getItem(KEY) ?? (this.#otherwise ? 'on' : 'off')) === 'on';
		} catch {
			// No storage here: the choice lasts as long as the page.
		}
	}

	get on(): boolean {
		return this.#on;
	}

	set on(on: boolean) {
		this.#on = on;
		try {
			localStorage.setItem(KEY, on ? 'on' : 'off');
		} catch {
			// See above.
		}
	}
}

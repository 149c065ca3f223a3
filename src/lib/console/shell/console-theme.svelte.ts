const KEY = 'plenaria-console-theme';

/** Day or evening for this console, kept on this device; at first as the device is set. */
export class ConsoleTheme {
	#evening = $state(false);

	constructor() {
		if (typeof window === 'undefined') return;
		const kept = localStorage.getItem(KEY);
		this.#evening = kept ? kept === 'evening' : matchMedia('(prefers-color-scheme: dark)').matches;
		this.#apply();
	}

	get evening(): boolean {
		return this.#evening;
	}

	toggle(): void {
		this.#evening = !this.#evening;
		localStorage.setItem(KEY, this.#evening ? 'evening' : 'day');
		this.#apply();
	}

	#apply(): void {
		document.documentElement.dataset.theme = this.#evening ? 'evening' : 'day';
	}
}

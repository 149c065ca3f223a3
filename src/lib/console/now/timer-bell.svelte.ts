const KEY = 'plenaria-console-bell';

/** The soft bell of this screen: two tones made here, no file to load. Muted or not is kept on this device. */
export class TimerBell {
	#muted = $state(typeof localStorage !== 'undefined' && localStorage.getItem(KEY) === 'off');
	#context: AudioContext | null = null;

	get muted(): boolean {
		return this.#muted;
	}

	/** To be called from a press of a key or button: browsers let a page sound only after one, and may silence it again. */
	allow(): void {
		if (this.#muted || typeof AudioContext === 'undefined') return;
		this.#context ??= new AudioContext();
		if (this.#context.state !== 'running') void this.#context.resume().catch(() => undefined);
	}

	/** A press in itself. */
	toggle(): void {
		this.#muted = !this.#muted;
		localStorage.setItem(KEY, this.#muted ? 'off' : 'on');
		this.allow();
		this.ring();
	}

	ring(): void {
		const context = this.#context;
		if (this.#muted || !context) return;
		[660, 880].forEach((frequency, index) => {
			const start = context.currentTime + index * 0.35;
			const tone = context.createOscillator();
			const volume = context.createGain();
			tone.frequency.value = frequency;
			volume.gain.setValueAtTime(0, start);
			volume.gain.linearRampToValueAtTime(0.18, start + 0.03);
			volume.gain.exponentialRampToValueAtTime(0.0001, start + 1.6);
			tone.connect(volume).connect(context.destination);
			tone.start(start);
			tone.stop(start + 1.7);
		});
	}

	close(): void {
		void this.#context?.close();
		this.#context = null;
	}
}

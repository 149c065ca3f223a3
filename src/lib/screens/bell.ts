/** Partials of a small bowl: frequency (Hz), loudness, seconds until it has faded. */
const PARTIALS = [
	[396, 0.5, 3.2],
	[792, 0.22, 2.2],
	[1188, 0.1, 1.4]
] as const;

/** A soft bell, made here so that no sound file travels. Silent until the browser allows sound (after a first press). */
export class Bell {
	#context: AudioContext | null = null;

	/** To be called from a press of a key or button: browsers allow sound only then. */
	async allow(): Promise<void> {
		this.#context ??= new AudioContext();
		if (this.#context.state === 'suspended') await this.#context.resume().catch(() => undefined);
	}

	ring(): void {
		try {
			this.#context ??= new AudioContext();
		} catch {
			return;
		}
		const context = this.#context;
		if (context.state !== 'running') return;
		for (const [frequency, loudness, seconds] of PARTIALS) {
			const gain = context.createGain();
			gain.gain.setValueAtTime(0, context.currentTime);
			gain.gain.linearRampToValueAtTime(loudness * 0.5, context.currentTime + 0.02);
			gain.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + seconds);
			const tone = new OscillatorNode(context, { frequency });
			tone.connect(gain).connect(context.destination);
			tone.start();
			tone.stop(context.currentTime + seconds);
		}
	}
}

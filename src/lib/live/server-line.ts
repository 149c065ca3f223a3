import type { ClientToServer, Handshake } from '$lib/contract/wire';
import { LightWire } from './light-wire';
import type { WireEvents, WirePort } from './wire-port';

/** Of so many tries in a row the last goes another way. */
const OTHER_WAY_EVERY = 4;

/**
 * The line to the server: a plain WebSocket, and where that does not come through (some networks forbid it) the full Socket.IO
 * client with its polling, fetched only then.
 */
export class ServerLine implements WirePort {
	readonly #handshake: Handshake;
	readonly #light: LightWire;
	#full: WirePort | null = null;
	#current: WirePort;
	#events: WireEvents | null = null;
	#failures = 0;

	constructor(handshake: Handshake) {
		this.#handshake = handshake;
		this.#light = new LightWire(handshake);
		this.#current = this.#light;
	}

	get connected(): boolean {
		return this.#current.connected;
	}

	listen(events: WireEvents): void {
		this.#events = {
			...events,
			welcome: (welcome) => {
				this.#failures = 0;
				events.welcome(welcome);
			},
			down: () => {
				this.#failures++;
				events.down();
			}
		};
		this.#light.listen(this.#events);
	}

	connect(): void {
		if (this.#current.connected) return;
		if (this.#failures % OTHER_WAY_EVERY === OTHER_WAY_EVERY - 1) void this.#connectByFull();
		else this.#connectBy(this.#light);
	}

	drop(): void {
		this.#current.drop();
	}

	ask<Answer>(event: keyof ClientToServer, timeout: number, ...payload: readonly unknown[]): Promise<Answer> {
		return this.#current.ask<Answer>(event, timeout, ...payload);
	}

	tell(event: keyof ClientToServer, payload: unknown): void {
		this.#current.tell(event, payload);
	}

	close(): void {
		this.#light.close();
		this.#full?.close();
	}

	#connectBy(wire: WirePort): void {
		if (wire !== this.#current) this.#current.close();
		this.#current = wire;
		wire.connect();
	}

	async #connectByFull(): Promise<void> {
		try {
			const { SocketWire } = await import('./socket-wire');
			if (!this.#full) {
				this.#full = new SocketWire(this.#handshake);
				if (this.#events) this.#full.listen(this.#events);
			}
			this.#connectBy(this.#full);
		} catch {
			// No network at all: the client itself could not be fetched.
			this.#events?.down();
		}
	}
}

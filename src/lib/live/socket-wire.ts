import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, Handshake, ServerToClient } from '$lib/contract/wire';
import type { WireEvents, WirePort } from './wire-port';

/** The line over Socket.IO. When to try again is not its business: the live session decides. */
export class SocketWire implements WirePort {
	readonly #handshake: Handshake;
	#made: Socket<ServerToClient, ClientToServer> | null = null;
	#events: WireEvents | null = null;

	constructor(handshake: Handshake) {
		this.#handshake = handshake;
	}

	/** Made when first needed: while the page is rendered on the server there is no address to connect to. */
	get #socket(): Socket<ServerToClient, ClientToServer> {
		return (this.#made ??= io({
			autoConnect: false,
			reconnection: false,
			// WebSocket first: one request instead of four for each of five hundred phones; polling where a network forbids it.
			transports: ['websocket', 'polling'],
			tryAllTransports: true,
			timeout: 10_000,
			auth: { ...this.#handshake }
		}));
	}

	get connected(): boolean {
		return this.#made?.connected ?? false;
	}

	listen(events: WireEvents): void {
		this.#events = events;
	}

	connect(): void {
		if (!this.#made && this.#events) this.#subscribe(this.#socket, this.#events);
		this.#socket.connect();
	}

	#subscribe(socket: Socket<ServerToClient, ClientToServer>, events: WireEvents): void {
		socket.on('welcome', (welcome) => events.welcome(welcome));
		socket.on('patch', (patch) => events.patch(patch));
		socket.on('layer', (snapshot) => events.layer(snapshot));
		socket.on('goodbye', (reason) => events.goodbye(reason));
		socket.on('disconnect', () => events.down());
		// Not active any more: the server answered and said no. Otherwise it could not be reached.
		socket.on('connect_error', () => (socket.active ? events.down() : events.goodbye('refused')));
	}

	drop(): void {
		this.#socket.io.engine.close();
	}

	async ask<Answer>(
		event: keyof ClientToServer,
		timeout: number,
		...payload: readonly unknown[]
	): Promise<Answer> {
		// Socket.IO would keep it for later; the outbox does that, and survives a reload.
		if (!this.connected) throw new Error('not connected');
		const emit = this.#socket.timeout(timeout).emitWithAck as (...args: unknown[]) => Promise<Answer>;
		return emit.call(this.#socket.timeout(timeout), event, ...payload);
	}

	tell(event: keyof ClientToServer, payload: unknown): void {
		if (this.connected) (this.#socket.emit as (...args: unknown[]) => void)(event, payload);
	}

	close(): void {
		this.#made?.close();
	}
}

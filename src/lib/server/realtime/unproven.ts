import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'engine.io';
import type { LiveLimits } from './live-limits';
import { TokenBucket } from './pages/token-bucket';

/** Whether a request belongs to a connection that is there already. */
export function isOfOne(req: IncomingMessage): boolean {
	return new URL(req.url ?? '', 'http://any').searchParams.has('sid');
}

/** Holds connections to their number before anybody knows whose they are, and to a number of packets for as long as they last. */
export class Unproven {
	readonly #waiting = new Set<Socket>();
	readonly #engine: Server;
	readonly #limits: LiveLimits;

	constructor(engine: Server, limits: LiveLimits) {
		this.#engine = engine;
		this.#limits = limits;
		engine.on('connection', (connection: Socket) => this.#take(connection));
	}

	/** Whether one more may come. */
	get hasRoom(): boolean {
		const { unproven, connections } = this.#limits;
		return this.#waiting.size < unproven && this.#engine.clientsCount < connections;
	}

	/** It has shown whose it is. */
	proven(connection: Socket): void {
		this.#waiting.delete(connection);
	}

	#take(connection: Socket): void {
		this.#waiting.add(connection);
		const pace = new TokenBucket(...this.#limits.packets, performance.now());
		connection.on('packet', () => {
			if (!pace.take(1, performance.now())) connection.close(true);
		});
		connection.on('close', () => this.#waiting.delete(connection));
	}
}

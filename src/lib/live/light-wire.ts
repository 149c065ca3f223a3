import type { ClientToServer, Handshake, ServerToClient } from '$lib/contract/wire';
import type { WireEvents, WirePort } from './wire-port';

const CONNECT_MS = 10_000;

// Engine.IO 4 packets, and inside its messages Socket.IO 5 packets: the first character says which.
const ENGINE = { open: '0', close: '1', ping: '2', pong: '3', message: '4' } as const;
const PACKET = { connect: '0', disconnect: '1', event: '2', answer: '3', refusal: '4' } as const;

interface Question {
	readonly settle: (answer: unknown) => void;
	readonly fail: (reason: Error) => void;
	readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Socket.IO's protocol over a plain WebSocket: as much of it as the live channel uses (text, one namespace, acknowledgements).
 * The full client weighs twelve times this, and a phone's first page is measured; it is there when WebSocket is not (`ServerLine`).
 */
export class LightWire implements WirePort {
	readonly #handshake: Handshake;
	readonly #open: () => WebSocket;
	readonly #questions = new Map<number, Question>();
	#events: WireEvents | null = null;
	#socket: WebSocket | null = null;
	#connected = false;
	#next = 0;
	#silence: ReturnType<typeof setTimeout> | undefined;
	#patience = CONNECT_MS;

	constructor(handshake: Handshake, open: () => WebSocket = openHere) {
		this.#handshake = handshake;
		this.#open = open;
	}

	get connected(): boolean {
		return this.#connected;
	}

	listen(events: WireEvents): void {
		this.#events = events;
	}

	connect(): void {
		if (this.#socket) return;
		const socket = this.#open();
		this.#socket = socket;
		this.#patience = CONNECT_MS;
		this.#heard();
		// What an abandoned socket still says is not listened to.
		socket.onmessage = ({ data }) => void (socket === this.#socket && this.#take(String(data)));
		// A close follows, and says as much as one may know.
		socket.onerror = () => undefined;
		socket.onclose = () => void (socket === this.#socket && this.drop());
	}

	drop(): void {
		if (!this.#socket) return;
		this.close();
		this.#events?.down();
	}

	close(): void {
		clearTimeout(this.#silence);
		// A dead line answers no closing handshake: it is left to itself.
		this.#socket?.close();
		this.#socket = null;
		this.#connected = false;
		for (const { fail, timer } of this.#questions.values()) {
			clearTimeout(timer);
			fail(new Error('line down'));
		}
		this.#questions.clear();
	}

	ask<Answer>(event: keyof ClientToServer, timeout: number, ...payload: readonly unknown[]): Promise<Answer> {
		if (!this.#connected) return Promise.reject(new Error('not connected'));
		const id = this.#next++;
		this.#say(`${PACKET.event}${id}${JSON.stringify([event, ...payload])}`);
		return new Promise<Answer>((settle, fail) => {
			const timer = setTimeout(() => {
				this.#questions.delete(id);
				fail(new Error('no answer'));
			}, timeout);
			this.#questions.set(id, { settle: settle as (answer: unknown) => void, fail, timer });
		});
	}

	tell(event: keyof ClientToServer, payload: unknown): void {
		if (this.#connected) this.#say(PACKET.event + JSON.stringify([event, payload]));
	}

	#say(packet: string): void {
		this.#socket?.send(ENGINE.message + packet);
	}

	/** The server pings; a line on which nothing was heard for longer than it promised is dead. */
	#heard(): void {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => this.drop(), this.#patience);
	}

	#take(data: string): void {
		this.#heard();
		const body = data.slice(1);
		switch (data[0]) {
			case ENGINE.open: {
				const { pingInterval, pingTimeout } = JSON.parse(body) as Record<string, number>;
				this.#patience = pingInterval! + pingTimeout!;
				return this.#say(PACKET.connect + JSON.stringify(this.#handshake));
			}
			case ENGINE.ping:
				return this.#socket?.send(ENGINE.pong);
			case ENGINE.message:
				return this.#packet(body[0], body.slice(1));
			case ENGINE.close:
				return this.drop();
		}
	}

	#packet(kind: string | undefined, body: string): void {
		switch (kind) {
			case PACKET.connect:
				this.#connected = true;
				return;
			case PACKET.event: {
				const [event, payload] = JSON.parse(body) as [keyof ServerToClient, never];
				return this.#events?.[event]?.(payload);
			}
			case PACKET.answer:
				return this.#answer(body);
			case PACKET.refusal:
				this.close();
				return this.#events?.goodbye('refused');
			case PACKET.disconnect:
				return this.drop();
		}
	}

	#answer(body: string): void {
		const id = parseInt(body, 10);
		const question = this.#questions.get(id);
		if (!question) return;
		clearTimeout(question.timer);
		this.#questions.delete(id);
		question.settle((JSON.parse(body.slice(body.indexOf('['))) as unknown[])[0]);
	}
}

function openHere(): WebSocket {
	return new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
}

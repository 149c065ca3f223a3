import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { PAGE_MARK, PAGE_RIGHT } from '../../../src/lib/contract/wire';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Waits until a condition holds, looking again in every turn; fails with what it waited for. */
export async function until(what: string, holds: () => boolean, ms = 15_000): Promise<void> {
	const deadline = performance.now() + ms;
	while (!holds()) {
		if (performance.now() > deadline) throw new Error(`waited in vain until ${what}`);
		await new Promise((next) => setTimeout(next, 2));
	}
}

/** A browser's socket with a person's cookie. */
export function socketOf(who: string): typeof globalThis.WebSocket {
	class PersonSocket extends WebSocket {
		constructor(url: string, protocols?: string[]) {
			super(url, protocols, { headers: who ? { cookie: `who=${who}` } : {} });
		}
	}
	return PersonSocket as unknown as typeof globalThis.WebSocket;
}

/** An honest editor: the y-websocket client on a page, with our mark. */
export class Editor {
	readonly doc = new Y.Doc();
	readonly points = this.doc.getMap<Y.Map<unknown>>('points');
	readonly provider: WebsocketProvider;
	marked = 0;
	saved = 0;
	savedAt = 0;
	writable: boolean | null = null;
	closedWith: number | null = null;

	constructor(url: string, page: string, who: string, options: { connect?: boolean } = {}) {
		this.provider = new WebsocketProvider(url, page, this.doc, {
			WebSocketPolyfill: socketOf(who),
			disableBc: true,
			maxBackoffTime: 200,
			connect: options.connect ?? true
		});
		this.provider.awareness.setLocalState(null);
		this.provider.on('closed', ({ code }) => (this.closedWith = code));
		this.provider.on('sync', (synced: boolean) => {
			if (synced && this.saved < this.marked) this.#sendMark(this.marked);
		});
		const handlers = this.provider.messageHandlers as ((...args: never[]) => void)[];
		handlers[PAGE_MARK] = (_encoder: unknown, decoder: decoding.Decoder) => {
			this.saved = decoding.readVarUint(decoder);
			this.savedAt = decoding.readVarUint(decoder);
		};
		handlers[PAGE_RIGHT] = (_encoder: unknown, decoder: decoding.Decoder) => {
			this.writable = decoding.readVarUint(decoder) === 1;
		};
	}

	synced(): Promise<void> {
		return until(`${this.provider.roomname} is synced`, () => this.provider.synced);
	}

	/** Marks what was written so far; resolves when the server says it is committed. */
	async save(ms?: number): Promise<void> {
		const mark = this.mark();
		await until(`mark ${mark} is echoed`, () => this.saved >= mark, ms);
	}

	mark(): number {
		this.#sendMark(++this.marked);
		return this.marked;
	}

	add(id: string, text: string): void {
		this.doc.transact(() => {
			const point = new Y.Map<unknown>();
			point.set('text', new Y.Text(text));
			point.set('order', this.points.size + 1);
			this.points.set(id, point);
		});
	}

	text(id: string): Y.Text {
		return this.points.get(id)!.get('text') as Y.Text;
	}

	/** Plain content, for comparing. */
	content(): string {
		const all = [...this.points.entries()].map(([id, point]) => [
			id,
			String(point.get('text')),
			point.get('order')
		]);
		return JSON.stringify(all.sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1)));
	}

	close(): void {
		this.provider.destroy();
		this.doc.destroy();
	}

	#sendMark(mark: number): void {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, PAGE_MARK);
		encoding.writeVarUint(encoder, mark);
		const { ws } = this.provider;
		if (ws?.readyState === 1) ws.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
	}
}

/** An upload of nothing: what a client answers that has nothing of its own. */
export const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);

/** A socket that says whatever it likes. */
export class RawClient {
	readonly socket: WebSocket;
	readonly received: Uint8Array[] = [];
	closedWith: number | null = null;

	constructor(url: string, page: string, who: string) {
		this.socket = new WebSocket(`${url}/${page}`, { headers: who ? { cookie: `who=${who}` } : {} });
		this.socket.on('error', () => undefined);
		this.socket.on('message', (data) => this.received.push(new Uint8Array(data as Buffer)));
		this.socket.on('close', (code) => (this.closedWith = code));
	}

	opened(): Promise<void> {
		return until('the socket is open', () => this.socket.readyState === 1);
	}

	closed(): Promise<void> {
		return until('the socket is closed', () => this.closedWith !== null);
	}

	send(...bytes: (number | Uint8Array)[]): void {
		if (this.socket.readyState === 1)
			this.socket.send(
				Buffer.concat(bytes.map((part) => (typeof part === 'number' ? Buffer.of(part) : part)))
			);
	}

	/** An update while writing (`kind` 2) or after a reconnection (1). */
	update(update: Uint8Array, kind = 2): void {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, 0);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, update);
		this.send(encoding.toUint8Array(encoder));
	}

	close(): void {
		this.socket.terminate();
	}
}

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { PAGE_MARK, PAGE_RIGHT } from '$lib/contract/wire';
import type { PageStatus } from './live-port';
import type { UnsentEdits } from './unsent-edits';

/** A short break of the line is nobody's concern. */
const GRACE_MS = 3_000;
const PROBE_MS = 4_000;
const STORE_MS = 250;
const RESTORED = 'restored';

export interface PageSocketParts {
	/** Where pages are, without the page's id: `wss://host/pages`. */
	readonly url: string;
	readonly pageId: string;
	readonly doc: Y.Doc;
	readonly unsent: UnsentEdits;
	/** Something that `status`, `savedAt` or `writable` says may have changed. */
	readonly onChange: () => void;
	/** Calls when this device may be back; returns how to stop. */
	readonly onWake: (run: () => void) => () => void;
	/** Calls when this page of the browser may be leaving; returns how to stop. */
	readonly onLeave: (run: () => void) => () => void;
	readonly WebSocket?: typeof globalThis.WebSocket;
	readonly random?: () => number;
}

/**
 * A page's line to the server: the y-websocket client, and what it lacks. After its own edits it sends a mark; when the
 * server echoes it, they are committed. Edits go out as they are made, never bound to drawing: a hidden tab sends too.
 */
export class PageSocket {
	savedAt: number | null = null;
	readonly #parts: PageSocketParts;
	readonly #provider: WebsocketProvider;
	readonly #stops: (() => void)[];
	/** Own edits so far, and how many of them are committed. */
	#made = 0;
	#saved = 0;
	#marked: number | null = null;
	/** What was known when the oldest uncommitted edit was made. */
	#base: Uint8Array;
	#right = false;
	#begun = false;
	#final = false;
	#lostAt: number | null = performance.now();
	#storing: ReturnType<typeof setTimeout> | undefined;
	#probing: ReturnType<typeof setTimeout> | undefined;
	#grace: ReturnType<typeof setTimeout> | undefined;

	constructor(parts: PageSocketParts) {
		this.#parts = parts;
		const { doc } = parts;
		this.#base = Y.encodeStateVector(doc);
		const awareness = new Awareness(doc);
		awareness.setLocalState(null);
		this.#provider = new WebsocketProvider(parts.url, parts.pageId, doc, {
			awareness,
			// Another tab is another client: what it has not yet committed is not ours to pass on.
			disableBc: true,
			maxBackoffTime: 1_500 + (parts.random ?? Math.random)() * 1_500,
			...(parts.WebSocket ? { WebSocketPolyfill: parts.WebSocket } : {})
		});
		const handlers = this.#provider.messageHandlers as ((
			encoder: unknown,
			decoder: decoding.Decoder
		) => void)[];
		handlers[PAGE_MARK] = (_, decoder) =>
			this.#echo(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
		handlers[PAGE_RIGHT] = (_, decoder) => this.#setRight(decoding.readVarUint(decoder) === 1);
		this.#provider.on('sync', (synced: boolean) => (synced ? this.#found() : this.#lost()));
		this.#provider.on('closed', () => this.#end());
		// Comes after the provider's own listener, so a mark leaves after the edit that it is for.
		doc.on('update', this.#changed);
		this.#stops = [parts.onWake(() => this.#wake()), parts.onLeave(() => this.#store())];
		this.#graceLater();
	}

	/** `offline` only when a break lasts, or when what was written cannot be saved now. */
	get status(): PageStatus {
		if (this.#final) return 'closed';
		const away = this.#lostAt !== null && performance.now() - this.#lostAt >= GRACE_MS;
		if (away) return 'offline';
		if (!this.#begun) return 'connecting';
		if (this.#made === this.#saved) return 'saved';
		return this.#right ? 'saving' : 'offline';
	}

	get writable(): boolean {
		return this.#begun && this.#right && !this.#final;
	}

	/** To be called just before an edit of one's own. */
	beforeEdit(): void {
		if (this.#made === this.#saved) this.#base = Y.encodeStateVector(this.#parts.doc);
	}

	close(): void {
		if (this.#made !== this.#saved && !this.#final) this.#store();
		for (const stop of this.#stops) stop();
		for (const timer of [this.#storing, this.#probing, this.#grace]) clearTimeout(timer);
		this.#parts.doc.off('update', this.#changed);
		this.#provider.destroy();
	}

	#changed = (_update: Uint8Array, origin: unknown): void => {
		if (origin === this.#provider) return;
		this.#made++;
		this.#mark();
		this.#storing ??= setTimeout(() => this.#store(), STORE_MS);
		this.#parts.onChange();
	};

	/** One mark at a time: those after it wait for its echo, so fast typing costs few. */
	#mark(): void {
		if (!this.#provider.synced || this.#marked !== null || this.#made === this.#saved) return;
		this.#marked = this.#made;
		this.#send(PAGE_MARK, this.#made);
	}

	#echo(mark: number, at: number): void {
		this.#saved = Math.max(this.#saved, mark);
		this.savedAt = at;
		this.#marked = null;
		if (this.#made === this.#saved) this.#clear();
		else this.#mark();
		this.#parts.onChange();
	}

	#found(): void {
		this.#lostAt = null;
		this.#marked = null;
		if (!this.#begun) this.#restore();
		this.#begun = true;
		this.#mark();
		this.#parts.onChange();
	}

	#lost(): void {
		this.#lostAt = performance.now();
		this.#marked = null;
		this.#graceLater();
		this.#parts.onChange();
	}

	/** What this tab had written before it was reloaded goes out as an edit of now; what the server has already changes nothing. */
	#restore(): void {
		const update = this.#parts.unsent.read();
		if (!update) return;
		this.beforeEdit();
		try {
			Y.applyUpdate(this.#parts.doc, update, RESTORED);
		} catch {
			// Not what we stored: there is nothing to save in it.
		}
		if (this.#made === this.#saved) this.#clear();
	}

	#setRight(right: boolean): void {
		this.#right = right;
		this.#marked = null;
		this.#mark();
		this.#parts.onChange();
	}

	#store(): void {
		clearTimeout(this.#storing);
		this.#storing = undefined;
		if (this.#made === this.#saved || this.#final) return;
		this.#parts.unsent.write(Y.encodeStateAsUpdate(this.#parts.doc, this.#base));
	}

	#clear(): void {
		clearTimeout(this.#storing);
		this.#storing = undefined;
		this.#parts.unsent.clear();
	}

	#end(): void {
		this.#final = true;
		this.#clear();
		this.#parts.onChange();
	}

	/** After sleep a socket may look open and be dead: it has to answer, or is replaced. Who is not connected tries at once. */
	#wake(): void {
		if (this.#final) return;
		const provider = this.#provider;
		if (!provider.wsconnected) {
			provider.wsUnsuccessfulReconnects = 0;
			if (provider.ws === null) provider.connect();
			return;
		}
		const heard = provider.wsLastMessageReceived;
		this.#send(PAGE_RIGHT, 0);
		clearTimeout(this.#probing);
		this.#probing = setTimeout(() => {
			if (this.#final || provider.wsLastMessageReceived !== heard) return;
			provider.disconnect();
			provider.connect();
		}, PROBE_MS);
	}

	#send(type: number, value: number): void {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, type);
		encoding.writeVarUint(encoder, value);
		const { ws } = this.#provider;
		if (ws?.readyState === 1) ws.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
	}

	#graceLater(): void {
		clearTimeout(this.#grace);
		this.#grace = setTimeout(() => this.#parts.onChange(), GRACE_MS + 10);
	}
}

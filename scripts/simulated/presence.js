// @ts-check
import { randomBytes } from 'node:crypto';
import jsonpatch from 'fast-json-patch';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** @returns {string} an id as clients make them */
export const freshId = () => randomBytes(16).toString('base64url');

/** Somebody connected to a live session: keeps the layers it is sent, sends commands, writes on pages. */
export class Presence {
	/** @type {Record<string, { view: any, revision: number }>} */
	#layers = {};
	/** @type {Set<() => void>} */
	#listeners = new Set();
	/** @type {Map<string, { doc: Y.Doc, provider: WebsocketProvider }>} */
	#pages = new Map();

	/**
	 * @param {import('./browser.js').SimulatedBrowser} browser whose cookies say who this is
	 * @param {string} session
	 * @param {'participant' | 'facilitator' | 'stage'} as
	 */
	constructor(browser, session, as) {
		this.browser = browser;
		this.socket = io(browser.origin, {
			transports: ['websocket'],
			auth: { session, as, wire: 1 },
			extraHeaders: { cookie: browser.cookie, origin: browser.origin },
			reconnectionDelayMax: 2000
		});
		this.socket.on('welcome', (welcome) => this.#welcome(welcome));
		this.socket.on('layer', (snapshot) => {
			this.#layers[snapshot.layer] = snapshot;
			this.#changed();
		});
		this.socket.on('patch', (patch) => this.#patch(patch));
	}

	/** @param {any} welcome */
	#welcome(welcome) {
		this.#layers = Object.fromEntries(welcome.layers.map((/** @type {any} */ one) => [one.layer, one]));
		this.#changed();
	}

	/** @param {any} patch */
	#patch(patch) {
		const layer = this.#layers[patch.layer];
		if (!layer || layer.revision !== patch.from) {
			this.socket.emit('sync', (/** @type {any} */ welcome) => this.#welcome(welcome));
			return;
		}
		const view = jsonpatch.applyPatch(layer.view, patch.operations, false, false).newDocument;
		this.#layers[patch.layer] = { ...layer, view, revision: patch.from + 1 };
		this.#changed();
	}

	#changed() {
		for (const listener of this.#listeners) listener();
	}

	/** @param {string} name @returns {any} the layer's view, or null while it has not come */
	layer(name) {
		return this.#layers[name]?.view ?? null;
	}

	/** @param {() => void} listener called after every change */
	onChange(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Waits until what this one sees fulfils a condition.
	 * @template Value
	 * @param {(presence: Presence) => Value | null | undefined | false} condition
	 * @param {number} [within] ms
	 * @returns {Promise<Value>}
	 */
	until(condition, within = 20_000) {
		return new Promise((resolve, reject) => {
			const check = () => {
				const value = condition(this);
				if (!value) return;
				clearTimeout(timer);
				stop();
				resolve(value);
			};
			const stop = this.onChange(check);
			const timer = setTimeout(() => {
				stop();
				reject(new Error(`not within ${within} ms: ${condition}`));
			}, within);
			check();
		});
	}

	/** @param {string} type @param {unknown} payload @param {string} [commandId] @returns {Promise<any>} the answer */
	send(type, payload, commandId = freshId()) {
		return this.socket.timeout(15_000).emitWithAck('command', { commandId, type, payload });
	}

	/** @param {string} activityId @param {{ type: string }} action */
	act(activityId, action) {
		return this.send('activity.act', { activityId, action });
	}

	/** @param {string} pageId */
	page(pageId) {
		const open = this.#pages.get(pageId);
		if (open) return open;
		const { cookie, origin } = this.browser;
		class CookieSocket extends WebSocket {
			/** @param {string} url @param {string | string[]} [protocols] */
			constructor(url, protocols) {
				super(url, protocols ?? [], { headers: { cookie, origin } });
			}
		}
		const doc = new Y.Doc();
		const url = `${origin.replace(/^http/, 'ws')}/pages`;
		const provider = new WebsocketProvider(url, pageId, doc, {
			WebSocketPolyfill: /** @type {any} */ (CookieSocket),
			disableBc: true
		});
		provider.awareness.setLocalState(null);
		// The product's own kinds of message (PAGE_MARK and PAGE_RIGHT in `contract/wire.ts`): nothing to do here, and not to be complained of.
		for (const kind of [100, 101]) provider.messageHandlers[kind] = () => undefined;
		const page = { doc, provider };
		this.#pages.set(pageId, page);
		return page;
	}

	/** Adds a point at the end of a page. @param {string} pageId @param {string} text */
	async addPoint(pageId, text) {
		const { doc, provider } = this.page(pageId);
		if (!provider.synced) await new Promise((resolve) => provider.once('sync', resolve));
		const points = doc.getMap('points');
		let order = 0;
		for (const point of points.values())
			order = Math.max(order, Number(/** @type {Y.Map<any>} */ (point).get('order') ?? 0));
		doc.transact(() => {
			const point = new Y.Map();
			point.set('text', new Y.Text(text));
			point.set('order', order + 1);
			points.set(freshId(), point);
		});
	}

	leave() {
		for (const { doc, provider } of this.#pages.values()) {
			provider.destroy();
			doc.destroy();
		}
		this.#pages.clear();
		this.socket.close();
	}
}

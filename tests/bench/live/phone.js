// @ts-check
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';

/** @returns {string} */
export const freshId = () => randomBytes(16).toString('base64url');

/** Somebody in the session, as light as can be: keeps what the measurement needs and nothing else. */
export class Phone {
	/** @type {Record<string, any>} layers as they were last sent whole */
	layers = {};
	/** @type {Set<(layer: string, message: any) => void>} */
	#listeners = new Set();
	/** @type {string | null} */
	gone = null;

	/** @param {import('../../../scripts/simulated/browser.js').SimulatedBrowser} browser @param {string} session @param {'participant' | 'facilitator'} as */
	constructor(browser, session, as) {
		this.browser = browser;
		this.socket = io(browser.origin, {
			transports: ['websocket'],
			forceNew: true,
			reconnection: false,
			auth: { session, as, wire: 1 },
			extraHeaders: { cookie: browser.cookie, origin: browser.origin }
		});
		this.socket.on('layer', (snapshot) => {
			this.layers[snapshot.layer] = snapshot.view;
			this.#tell(snapshot.layer, snapshot);
		});
		this.socket.on('patch', (patch) => this.#tell(patch.layer, patch));
		this.socket.on('goodbye', (reason) => (this.gone = reason));
	}

	/** @returns {Promise<void>} when the layers have come */
	welcomed() {
		return new Promise((done, fail) => {
			this.socket.once('connect_error', fail);
			this.socket.once('welcome', (welcome) => {
				for (const { layer, view } of welcome.layers) this.layers[layer] = view;
				done();
			});
		});
	}

	/** @param {(layer: string, message: any) => void} listener called for every layer's change, as it arrives */
	onChange(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Asks for all layers anew. @returns {Promise<void>} */
	async refresh() {
		const welcome = await this.socket.timeout(15_000).emitWithAck('sync');
		for (const { layer, view } of welcome.layers) this.layers[layer] = view;
	}

	/** @param {string} type @param {unknown} payload */
	async send(type, payload) {
		const answer = await this.socket
			.timeout(60_000)
			.emitWithAck('command', { commandId: freshId(), type, payload });
		if (!answer.ok) throw new Error(`${type}: ${answer.code}`);
		return answer;
	}

	close() {
		this.socket.close();
	}

	/** @param {string} layer @param {any} message */
	#tell(layer, message) {
		for (const listener of this.#listeners) listener(layer, message);
	}
}

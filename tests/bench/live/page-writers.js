// @ts-check
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { pause } from './measure.js';

/** @typedef {{ page: string, cookie: string }} Seat */
/** @typedef {{ edits: number[], saved: number[], failures: number, sent: number }} Written latencies in ms */

const ASK_FOR_ALL = Uint8Array.of(0, 0, 1, 0);
/** An upload of nothing, when the server asks. */
const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);
const MARK = 100;

/** @param {number[]} bytes @param {number} value */
function pushUint(bytes, value) {
	for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
	bytes.push(value);
}

/**
 * Somebody who writes on a page: one point of their own, a few letters at a time, each edit marked for its commit. What others
 * write is not applied (a thousand documents would measure the driver), only looked through for their edits' tags.
 */
class PageWriter {
	#doc = new Y.Doc();
	/** @type {Map<number, number>} mark -> when it was sent */
	#waiting = new Map();
	#edits = 0;
	synced = false;
	failed = false;

	/**
	 * @param {string} origin
	 * @param {Seat} seat
	 * @param {number} index
	 * @param {Map<string, number>} sent tag -> when, of all writers
	 * @param {Written} written
	 * @param {boolean} observes
	 */
	constructor(origin, seat, index, sent, written, observes) {
		this.index = index;
		this.sent = sent;
		this.written = written;
		this.observes = observes;
		const url = `${origin.replace(/^http/, 'ws')}/pages/${seat.page}`;
		this.socket = new WebSocket(url, { headers: { cookie: seat.cookie, origin }, perMessageDeflate: false });
		this.socket.on('open', () => this.socket.send(ASK_FOR_ALL));
		this.socket.on('message', (data) => this.#hear(/** @type {Buffer} */ (data)));
		this.socket.on('error', () => (this.failed = true));
		this.socket.on('close', () => (this.failed = true));
		this.#doc.on('update', (update) => this.#sendUpdate(update));
	}

	begin() {
		const point = new Y.Map();
		point.set('text', new Y.Text());
		point.set('order', this.index);
		this.#doc.getMap('points').set(`writer-${this.index}`, point);
	}

	write() {
		if (this.failed) return;
		const tag = `~${this.index}.${this.#edits++}~`;
		const point = /** @type {Y.Map<any>} */ (this.#doc.getMap('points').get(`writer-${this.index}`));
		const text = /** @type {Y.Text} */ (point.get('text'));
		const now = performance.now();
		this.sent.set(tag, now);
		this.#waiting.set(this.#edits, now);
		text.insert(text.length, tag);
		/** @type {number[]} */
		const mark = [MARK];
		pushUint(mark, this.#edits);
		this.socket.send(Uint8Array.from(mark));
		this.written.sent++;
	}

	close() {
		this.socket.removeAllListeners('close');
		this.socket.close();
		this.#doc.destroy();
	}

	/** @param {Uint8Array} update */
	#sendUpdate(update) {
		/** @type {number[]} */
		const head = [0, 2];
		pushUint(head, update.length);
		this.socket.send(Buffer.concat([Uint8Array.from(head), update]));
	}

	/** @param {Buffer} data */
	#hear(data) {
		const now = performance.now();
		if (data[0] === 0 && data[1] === 0) this.socket.send(NOTHING);
		if (data[0] === 0 && data[1] === 1) this.synced = true;
		if (data[0] === 0 && data[1] === 2 && this.observes) this.#lookThrough(data, now);
		if (data[0] !== MARK) return;
		let mark = 0;
		for (let at = 1, scale = 1; ; at++, scale *= 128) {
			const byte = data[at] ?? 0;
			mark += (byte & 127) * scale;
			if (byte < 128) break;
		}
		const sent = this.#waiting.get(mark);
		if (sent !== undefined) this.written.saved.push(now - sent);
		this.#waiting.delete(mark);
	}

	/** @param {Buffer} data @param {number} now */
	#lookThrough(data, now) {
		for (const tag of data.toString('latin1').match(/~\d+\.\d+~/g) ?? []) {
			const sent = this.sent.get(tag);
			if (sent !== undefined && !tag.startsWith(`~${this.index}.`)) this.written.edits.push(now - sent);
		}
	}
}

/**
 * Lets people write on pages, each `perSecond` edits a second, evenly spread, and measures from each edit to every observer and
 * to its commit.
 * @param {string} origin
 * @param {Seat[]} seats
 * @param {{ perSecond: number, seconds: number, observers: number, onBegin?: () => void }} options
 * @returns {Promise<Written>}
 */
export async function writeOnPages(origin, seats, { perSecond, seconds, observers, onBegin }) {
	/** @type {Written} */
	const written = { edits: [], saved: [], failures: 0, sent: 0 };
	/** @type {Map<string, number>} */
	const sent = new Map();
	const every = Math.max(1, Math.floor(seats.length / observers));
	const writers = seats.map(
		(seat, index) => new PageWriter(origin, seat, index, sent, written, index % every === 0)
	);
	const deadline = performance.now() + 20_000;
	while (!writers.every((writer) => writer.synced || writer.failed) && performance.now() < deadline)
		await pause(20);
	for (const writer of writers) if (writer.synced) writer.begin();
	await pause(1_000);

	onBegin?.();
	const began = performance.now();
	const gap = 1_000 / (perSecond * writers.length);
	const total = Math.floor(perSecond * writers.length * seconds);
	for (let edit = 0; edit < total;) {
		const due = Math.min(total, Math.floor((performance.now() - began) / gap));
		for (; edit < due; edit++) writers[edit % writers.length]?.write();
		await pause(1);
	}
	await pause(1_000);
	written.failures =
		writers.filter((writer) => writer.failed || !writer.synced).length + written.sent - written.saved.length;
	for (const writer of writers) writer.close();
	return written;
}

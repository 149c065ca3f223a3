// @ts-check
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { pause, spread, watchProcess } from './measure.js';
import { startProcess } from './start-process.js';

/** @typedef {{ say(payload: unknown): void, onHear(listener: () => void): void, close(): void }} Line */

/** @param {string} origin @returns {Promise<Line>} */
function socketIoLine(origin) {
	const socket = io(origin, { transports: ['websocket'], reconnection: false, forceNew: true });
	return new Promise((done, fail) => {
		socket.once('connect_error', fail);
		socket.once('welcome', () =>
			done({
				say: (payload) => socket.emit('say', payload),
				onHear: (listener) => socket.on('patch', listener),
				close: () => socket.close()
			})
		);
	});
}

/** @param {string} origin @returns {Promise<Line>} */
function wsLine(origin) {
	const socket = new WebSocket(origin.replace('http', 'ws'), { perMessageDeflate: false });
	return new Promise((done, fail) => {
		socket.once('error', fail);
		socket.once('message', () =>
			done({
				say: (payload) => socket.send(JSON.stringify(payload)),
				onHear: (listener) =>
					socket.on('message', (data) => {
						JSON.parse(data.toString());
						listener();
					}),
				close: () => socket.close()
			})
		);
	});
}

/**
 * How long the same broadcast takes with nothing around it: everybody joins at once, then one says what all hear.
 * @param {'socket.io' | 'ws'} kind
 * @param {number} people
 * @param {unknown} payload what a step change sends
 * @param {number} times
 */
export async function measureFloor(kind, people, payload, times) {
	const server = await startProcess('floor-process.js', { FLOOR: kind });
	const watch = watchProcess(server.pid);
	const open = kind === 'ws' ? wsLine : socketIoLine;
	watch.begin();
	const began = performance.now();
	const lines = await Promise.all(Array.from({ length: people }, () => open(server.origin)));
	const joined = performance.now() - began;
	const joinUse = watch.end();
	let sent = 0;
	/** @type {number[]} */
	const each = [];
	/** @type {number[]} */
	const last = [];
	let heard = 0;
	for (const line of lines)
		line.onHear(() => {
			each.push(performance.now() - sent);
			if (++heard === people) last.push(performance.now() - sent);
		});
	watch.begin();
	for (let time = 0; time < times; time++) {
		heard = 0;
		sent = performance.now();
		lines[0]?.say(payload);
		while (heard < people && performance.now() - sent < 5_000) await pause(1);
		await pause(50);
	}
	const use = watch.end();
	for (const line of lines) line.close();
	await server.stop();
	return { join: { wall: joined, ...joinUse }, step: { each: spread(each), last: spread(last), ...use } };
}

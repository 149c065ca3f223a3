import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import type { EveryoneView } from '$lib/contract/views';
import type { Answer } from '$lib/contract/wire';
import { LightWire } from './light-wire';
import { LiveSession } from './live-session.svelte';

/** What the database would keep: the answer to each command, by its id. */
const ledger = new Map<string, Answer>();
let executed = 0;
let mute = false;
let http: HttpServer;
let io: Server;
let port = 0;
let stop: () => void;

async function open(epoch: string): Promise<void> {
	http = createServer();
	io = new Server(http, { pingInterval: 500, pingTimeout: 500 });
	io.on('connection', (socket) => {
		const view = { title: epoch } as EveryoneView;
		socket.emit('welcome', { epoch, now: Date.now(), layers: [{ layer: 'everyone', revision: 0, view }] });
		socket.on('clock', (answer) => answer(Date.now()));
		socket.on('command', ({ commandId }: { commandId: string }, answer: (answer: Answer) => void) => {
			if (!ledger.has(commandId)) ledger.set(commandId, { ok: true, version: ++executed });
			if (!mute) answer(ledger.get(commandId)!);
		});
	});
	await new Promise<void>((ready) => http.listen(port, '127.0.0.1', ready));
	port = (http.address() as AddressInfo).port;
}

beforeEach(async () => {
	[executed, mute, port] = [0, false, 0];
	ledger.clear();
	const page = { visibilityState: 'visible', addEventListener: vi.fn(), removeEventListener: vi.fn() };
	vi.stubGlobal('document', page);
	vi.stubGlobal('window', page);
	await open('first life');
});

afterEach(async () => {
	stop();
	await io.close();
	vi.unstubAllGlobals();
});

test('a server that dies after executing and before answering: each command is done once, in order, and answered', async () => {
	const address = () => `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
	const handshake = { session: 's', as: 'participant', wire: 1 } as const;
	const wire = new LightWire(handshake, () => new NodeWebSocket(address()) as unknown as WebSocket);
	const live = new LiveSession({ session: 's', role: 'participant', wire, random: () => 0.2 });
	stop = live.start();
	await vi.waitFor(() => expect(live.everyone?.title).toBe('first life'));

	mute = true;
	const before = [1, 2, 3].map(() => live.send('call.raise', { question: '' }));
	await vi.waitFor(() => expect(executed).toBe(1));
	await io.close();
	const meanwhile = live.send('call.raise', { question: '' });
	expect(live.waiting.length).toBe(4);

	mute = false;
	await open('second life');
	const answers = await Promise.all([...before, meanwhile]);
	expect(answers.map((answer) => answer.ok && answer.version)).toEqual([1, 2, 3, 4]);
	expect(executed).toBe(4);
	expect(live.waiting.length).toBe(0);
	expect(live.everyone?.title).toBe('second life');
	expect(live.connection).toBe('online');
});

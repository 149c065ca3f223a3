import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { LightWire } from './light-wire';
import type { WireEvents } from './wire-port';

const handshake = { session: 's', as: 'participant', wire: 1 } as const;

let http: HttpServer;
let io: Server;
let url: string;
let wire: LightWire;
const heard: [string, unknown][] = [];

beforeEach(async () => {
	heard.length = 0;
	http = createServer();
	io = new Server(http, { pingInterval: 150, pingTimeout: 150 });
	await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
	url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/?EIO=4&transport=websocket`;
	wire = new LightWire(handshake, () => new NodeWebSocket(url) as unknown as WebSocket);
	const note = (name: string) => (payload?: unknown) => void heard.push([name, payload]);
	wire.listen({
		welcome: note('welcome'),
		patch: note('patch'),
		layer: note('layer'),
		goodbye: note('goodbye'),
		down: note('down')
	} satisfies WireEvents);
});

afterEach(async () => {
	wire.close();
	await io.close();
});

const hears = (name: string) => vi.waitFor(() => expect(heard.map(([event]) => event)).toContain(name));

test('proves itself at the handshake, hears events and gets answers from a real Socket.IO server', async () => {
	const seen: unknown[] = [];
	io.on('connection', (socket) => {
		seen.push(socket.handshake.auth);
		socket.on('command', (command, answer) => answer({ ok: true, version: command.n }));
		socket.on('whereabouts', (at) => seen.push(at));
		socket.emit('welcome', { epoch: 'é [1]', now: 1, layers: [] });
	});
	wire.connect();
	await hears('welcome');
	expect(heard[0]).toEqual(['welcome', { epoch: 'é [1]', now: 1, layers: [] }]);
	expect(wire.connected).toBe(true);
	const answers = await Promise.all([1, 2, 3].map((n) => wire.ask('command', 1000, { n })));
	expect(answers).toEqual([1, 2, 3].map((version) => ({ ok: true, version })));
	wire.tell('whereabouts', { groupId: 'g' });
	await vi.waitFor(() => expect(seen).toEqual([handshake, { groupId: 'g' }]));
});

test('stays up through the pings of a quiet line', async () => {
	let pings = 0;
	io.engine.on('connection', (raw) => raw.on('heartbeat', () => pings++));
	io.on('connection', (socket) => socket.emit('welcome', {}));
	wire.connect();
	await hears('welcome');
	await vi.waitFor(() => expect(pings).toBeGreaterThanOrEqual(3), 3000);
	expect(wire.connected).toBe(true);
});

test('a refusal at the door is final and is not called a break', async () => {
	io.use((_, next) => next(new Error('forbidden')));
	wire.connect();
	await hears('goodbye');
	expect(heard).toEqual([['goodbye', 'refused']]);
	expect(wire.connected).toBe(false);
});

test('when the server goes, questions fail at once and the line is told to be down, once', async () => {
	io.on('connection', (socket) => socket.emit('welcome', {}));
	wire.connect();
	await hears('welcome');
	const answer = wire.ask('command', 60_000, {}).catch(() => 'failed');
	io.engine.close();
	expect(await answer).toBe('failed');
	await hears('down');
	expect(heard.filter(([event]) => event === 'down')).toHaveLength(1);
	await expect(wire.ask('clock', 10)).rejects.toThrow();
});

test('a line that falls silent is dropped, and a new one can be made', async () => {
	io.on('connection', (socket) => socket.emit('welcome', {}));
	wire.connect();
	await hears('welcome');
	// The server freezes: no ping, no close.
	for (const client of Object.values((io.engine as unknown as { clients: object }).clients))
		clearTimeout((client as { pingIntervalTimer: NodeJS.Timeout }).pingIntervalTimer);
	await hears('down');
	heard.length = 0;
	wire.connect();
	await hears('welcome');
});

test('nobody at home: the try ends in a break', async () => {
	await io.close();
	wire.connect();
	await hears('down');
});

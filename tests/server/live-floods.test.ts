import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Presence } from '../../scripts/simulated/presence.js';
import { WebSocket } from 'ws';
import type { App } from '$lib/server/app';
import { ACCOUNT_COOKIE, type Account } from '$lib/server/auth/accounts';
import { seatCookie } from '$lib/server/auth/read-principal';
import type { LiveLimits } from '$lib/server/realtime/live-limits';
import { openRealtime } from '$lib/server/realtime/open-realtime';
import { startApp } from '../support/live-app';
import type { Scene } from './authorisation-cells';
import { makeScene } from './scene';

let app: App;
let ada: Account;
let close: () => Promise<void>;
let scene: Scene;
let http: Server;
let origin = '';
const here: Presence[] = [];
const raw: WebSocket[] = [];

beforeAll(async () => void ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close());
afterEach(async () => {
	here.splice(0).forEach((one) => one.leave());
	raw.splice(0).forEach((one) => one.terminate());
	http.closeAllConnections();
	await new Promise((done) => http.close(done));
});

/** The live channel with limits of a test's size, and a session in it. */
async function open(limits: Partial<LiveLimits> = {}): Promise<void> {
	const { handleRequest, handleUpgrade } = openRealtime(app, limits);
	http = createServer((req, res) => void (handleRequest(req, res) || res.end()));
	http.on('upgrade', (req, socket, head) => void handleUpgrade(req, socket, head));
	await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
	origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
	({ scene } = await makeScene(app, ada));
}

async function seatOf(person: string): Promise<string> {
	const session = scene.test.state.id;
	const secret = await app.seats.offer(session, person, new Date(app.now() + 60_000));
	return `${seatCookie(session)}=${(await app.seats.take(secret, new Date(app.now())))!.token}`;
}

function connect(cookie: string, as: 'facilitator' | 'participant'): Presence {
	const presence = new Presence({ cookie, origin } as never, scene.test.state.id, as);
	here.push(presence);
	return presence;
}

async function enter(cookie: string): Promise<Presence> {
	const presence = connect(cookie, 'participant');
	await presence.until((now) => now.layer('person'));
	return presence;
}

async function facilitate(): Promise<Presence> {
	const { cookie } = (await app.accounts.signIn(ada.email, 'una-frase-lunga-1'))!;
	const desk = connect(`${ACCOUNT_COOKIE}=${encodeURIComponent(cookie)}`, 'facilitator');
	await desk.until((now) => now.layer('facilitator'));
	return desk;
}

const broken = ({ socket }: Presence) => new Promise<string>((tell) => socket.once('disconnect', tell));
const welcomed = ({ socket }: Presence) => new Promise<unknown>((tell) => socket.once('welcome', tell));

/** A connection that never says whose it is; tells the status that it was refused with, or 101. */
function strange(): Promise<number> {
	const at = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
	const one = new WebSocket(at, { headers: { origin } });
	raw.push(one);
	return new Promise((tell) => {
		one.once('open', () => tell(101));
		one.once('unexpected-response', (_req, res) => tell(res.statusCode ?? 0));
		one.on('error', () => undefined);
	});
}

describe('F44 who sends too much', () => {
	it.each(['clock', 'sync', 'whereabouts', 'command', 'anything'])(
		'is out with all their screens, and for a while; nobody else notices: %s',
		async (event) => {
			await open({ strikes: 100, banMs: 500 });
			const [flooder, neighbour] = [await seatOf(scene.ids.person), await seatOf(scene.ids.another)];
			const [tab, other, honest] = [await enter(flooder), await enter(flooder), await enter(neighbour)];
			const gone = Promise.all([broken(tab), broken(other)]);
			for (let at = 0; at < 300; at++) tab.socket.emit(event, {}, () => undefined);
			expect(await gone).toEqual(['transport close', 'transport close']);
			expect(honest.socket.connected).toBe(true);
			expect(await honest.send('call.raise', { question: '' })).toMatchObject({ ok: true });
			// Coming again does not wash it off; time does.
			await Promise.all([welcomed(tab), welcomed(other)]);
			expect(await tab.send('call.raise', { question: '' })).toBeDefined();
		}
	);

	it('is not out for being too quick now and then', async () => {
		await open();
		const phone = await enter(await seatOf(scene.ids.person));
		const answers = await Promise.all(
			Array.from({ length: 120 }, () => phone.send('call.raise', { question: '' }))
		);
		const many = answers.filter((answer) => !answer.ok && answer.code === 'command/too-many');
		expect(many.length).toBeGreaterThan(50);
		expect(phone.socket.connected).toBe(true);
	});

	it('is closed for packets that ask for nothing, too', async () => {
		await open({ packets: [100, 200] });
		const phone = await enter(await seatOf(scene.ids.person));
		const { ws } = phone.socket.io.engine.transport as unknown as { readonly ws: WebSocket };
		const gone = broken(phone);
		for (let at = 0; at < 1_000; at++) ws.send('3');
		expect(await gone).toBe('transport close');
	});
});

describe('F44 connections', () => {
	it('are few before it is proven whose they are, and as many as come afterwards', async () => {
		await open({ unproven: 3 });
		const cookie = await seatOf(scene.ids.person);
		for (let at = 0; at < 5; at++) await enter(cookie);
		expect([await strange(), await strange(), await strange(), await strange()]).toEqual([
			101, 101, 101, 400
		]);
		const left = new Promise((done) => raw[0]!.once('close', done));
		raw[0]!.close();
		await left;
		const late = connect(cookie, 'participant');
		await late.until((now) => now.layer('person'));
		expect(await strange()).toBe(101);
	});
});

describe('the screens of one person', () => {
	it('agree, act as one, and go in any order', async () => {
		await open();
		const [person, desk] = [scene.ids.person, await facilitate()];
		const cookie = await seatOf(person);
		const tabs = [await enter(cookie), await enter(cookie), await enter(cookie)];
		const present = () =>
			(desk.layer('presence')?.connected as string[]).filter((id) => id === person).length;
		await desk.until(() => present() === 1);

		const answers = await Promise.all(tabs.map((tab) => tab.send('call.raise', { question: 'Una sola' })));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		const calls = () => desk.layer('facilitator').calls as { readonly question: string }[];
		await desk.until(() => calls().some(({ question }) => question === 'Una sola'));
		expect(calls().filter(({ question }) => question === 'Una sola')).toHaveLength(1);
		const layers = ['everyone', 'group', 'person'];
		const seen = (tab: Presence) => JSON.stringify(layers.map((name) => tab.layer(name)));
		await tabs[2]!.until(() => seen(tabs[0]!) === seen(tabs[1]!) && seen(tabs[1]!) === seen(tabs[2]!));

		tabs[1]!.leave();
		tabs[0]!.leave();
		const name = { personId: person, name: 'Sempre io', organisation: '', attendance: 'room' };
		expect(await tabs[2]!.send('person.describe', name)).toMatchObject({ ok: true });
		await tabs[2]!.until((now) => now.layer('person').name === 'Sempre io');
		expect(present()).toBe(1);
		tabs[2]!.leave();
		await desk.until(() => present() === 0);
	});

	it('are six at most: the oldest makes room, and says so', async () => {
		await open();
		const cookie = await seatOf(scene.ids.person);
		const first = await enter(cookie);
		const told = new Promise((tell) => first.socket.once('goodbye', tell));
		const more: Presence[] = [];
		for (let at = 0; at < 5; at++) more.push(await enter(cookie));
		expect(first.socket.connected).toBe(true);
		more.push(await enter(cookie));
		expect(await told).toBe('moved');
		expect(more.map(({ socket }) => socket.connected)).toEqual(more.map(() => true));
	});
});

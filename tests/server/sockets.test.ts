import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Presence } from '../../scripts/simulated/presence.js';
import { WebSocket as NodeWebSocket } from 'ws';
import { PAGE_MARK, PAGE_RIGHT, WIRE_VERSION, type Handshake } from '$lib/contract/wire';
import { LightWire } from '$lib/live/light-wire';
import type { App } from '$lib/server/app';
import { ACCOUNT_COOKIE, type Account } from '$lib/server/auth/accounts';
import { seatCookie, stageCookie } from '$lib/server/auth/read-principal';
import { session as sessionTable } from '$lib/server/db/tables/session';
import type { Realtime } from '$lib/server/realtime/attach';
import { openRealtime } from '$lib/server/realtime/open-realtime';
import { enterAsPerson } from '$lib/server/usecases/enter-as-person';
import { erasePersonData } from '$lib/server/usecases/erase-person';
import { offerSeat, readOffer, takeOffer } from '$lib/server/usecases/hand-over-seat';
import { assignTeam } from '$lib/server/usecases/keep-organisations';
import { freshId, makeSession, startApp } from '../support/live-app';
import type { Scene } from './authorisation-cells';
import { makeScene } from './scene';

let app: App;
let ada: Account;
let close: () => Promise<void>;
let realtime: Realtime;
let http: Server;
let origin = '';
let scene: Scene;
const here: Presence[] = [];

beforeAll(async () => {
	({ app, ada, close } = await startApp());
	realtime = openRealtime(app);
	http = createServer((req, res) => void (realtime.handleRequest(req, res) || res.end()));
	http.on('upgrade', (req, socket, head) => void realtime.handleUpgrade(req, socket, head));
	await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
	origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
	await realtime.close();
	await new Promise((done) => http.close(done));
	await close();
});
beforeEach(async () => ({ scene } = await makeScene(app, ada)));
afterEach(() => here.splice(0).forEach((one) => one.leave()));

const session = () => scene.test.state.id;
const pageOfTheGroup = () =>
	Object.entries(scene.test.state.pages).find(
		([, { scope }]) => scope.kind === 'group' && scope.groupId === scene.ids.group
	)![0];

async function signIn(email = ada.email): Promise<string> {
	const entered = await app.accounts.signIn(email, 'una-frase-lunga-1');
	return entered!.cookie;
}
const account = (cookie: string) => `${ACCOUNT_COOKIE}=${encodeURIComponent(cookie)}`;

/** A phone's cookie, as a device gets it that takes a seat over. */
async function seatOf(person: string, of = session()): Promise<string> {
	const secret = await app.seats.offer(of, person, new Date(app.now() + 60_000));
	return `${seatCookie(of)}=${(await app.seats.take(secret, new Date(app.now())))!.token}`;
}

/** The scene's session as one of a team that Ada and Bea work with, and a plenary one of the same programme. */
async function twoOfATeam() {
	const outsiders = await Promise.all(
		['Bea', 'Cosimo'].map((name) =>
			app.accounts.create(name, `${name}-${freshId()}@example.org`, 'una-frase-lunga-1')
		)
	);
	const [bea, cosimo] = outsiders.map((one) => one!.account);
	({ scene } = await makeScene(app, ada, { unassigned: bea!, coordinator: cosimo! }));
	const { programmeId, organisationId } = (await app.sessions.find(session()))!;
	const other = (await makeSession(app, ada)).state.id;
	await app.database.db.update(sessionTable).set({ programmeId }).where(eq(sessionTable.id, other));
	const work = async (ids: readonly string[]) => {
		const standing = await app.programmes.standingOf(ada.id, programmeId);
		const said = await assignTeam(app, programmeId, ada, standing, organisationId!, ids);
		expect(said).toMatchObject({ ok: true });
	};
	await work([ada.id, bea!.id]);
	return { bea: bea!, cookie: await signIn(bea!.email), plenary: other, work };
}

function connect(
	cookie: string,
	as: 'facilitator' | 'participant' | 'stage',
	to: string = session()
): Presence {
	const presence = new Presence({ cookie, origin } as never, to, as);
	here.push(presence);
	return presence;
}

/** What a socket is told at the door. */
function answerTo(cookie: string, as: 'facilitator' | 'participant' | 'stage'): Promise<string> {
	const { socket } = connect(cookie, as);
	return new Promise((tell) => {
		socket.on('welcome', ({ layers }: { layers: { layer: string }[] }) =>
			tell(layers.map(({ layer }) => layer).join(' '))
		);
		socket.on('goodbye', (reason: string) => tell(reason));
		socket.on('connect_error', ({ message }: Error) => tell(message));
	});
}

const farewell = ({ socket }: Presence) =>
	new Promise<string>((tell) => {
		let said = '';
		socket.on('goodbye', (reason: string) => (said = reason));
		socket.on('disconnect', () => tell(said));
	});

/** Opens the group's page; tells the code that it is closed with. */
async function openPage(presence: Presence): Promise<{ closed: Promise<number> }> {
	const { provider } = presence.page(pageOfTheGroup());
	// Marks and rights are of our own making: the plain client would complain of them.
	for (const kind of [PAGE_MARK, PAGE_RIGHT]) provider.messageHandlers[kind] = () => undefined;
	const closed = new Promise<number>((tell) =>
		provider.once('connection-close', (event) => {
			provider.shouldConnect = false;
			tell(event?.code ?? 0);
		})
	);
	if (!provider.synced) await new Promise((done) => provider.once('sync', done));
	return { closed };
}

describe("a socket's door", () => {
	it('lets each in as what its cookies prove for this session, and as nothing else', async () => {
		const { ids, test } = scene;
		const removed = await seatOf(ids.another);
		await test.must('person.remove', { personId: ids.another });
		const elsewhere = await makeSession(app, ada);
		await elsewhere.must('session.open', {});
		const foreign = await seatOf(await elsewhere.comeIn('Altrove'), elsewhere.state.id);
		const stranger = (await app.accounts.create('Dario', 'dario@example.org', 'una-frase-lunga-1'))!;
		const { stageSecret } = (await app.sessions.find(session()))!;
		const cookies = {
			facilitator: account(await signIn()),
			stranger: account(stranger.cookie),
			member: await seatOf(ids.person),
			waiting: await seatOf(ids.waiting),
			removed,
			foreign,
			// The name of this session's cookie with the token of another session's seat.
			forged: `${seatCookie(session())}=${foreign.split('=')[1]}`,
			stage: `${stageCookie(session())}=${stageSecret}`,
			nobody: ''
		};
		const told: Record<string, string[]> = {};
		for (const [who, cookie] of Object.entries(cookies))
			told[who] = await Promise.all(
				(['facilitator', 'participant', 'stage'] as const).map((as) => answerTo(cookie, as))
			);
		const no = 'forbidden';
		expect(told).toEqual({
			facilitator: ['facilitator presence everyone stage', no, 'stage'],
			stranger: [no, no, no],
			member: [no, 'person everyone group', no],
			waiting: [no, 'person', no],
			removed: [no, no, no],
			foreign: [no, no, no],
			forged: [no, no, no],
			stage: [no, no, 'stage'],
			nobody: [no, no, no]
		});
	});
});

describe('a line that is not to be refused', () => {
	/** What the browser's end of a line is told first. */
	function told(handshake: Handshake, cookie = ''): Promise<string> {
		const at = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
		const headers = { origin, cookie };
		const wire = new LightWire(handshake, () => new NodeWebSocket(at, { headers }) as unknown as WebSocket);
		const quiet = () => undefined;
		return new Promise<string>((tell) => {
			const rest = { welcome: () => tell('welcome'), patch: quiet, layer: quiet };
			wire.listen({ ...rest, goodbye: tell, down: () => tell('down') });
			wire.connect();
		}).finally(() => wire.close());
	}

	it('is told to load anew when its page is of another version', async () => {
		expect(await told({ session: 'x', as: 'stage', wire: WIRE_VERSION - 1 })).toBe('reload');
	});

	it('only breaks, so that it comes back, when the database could not be asked at the handshake', async () => {
		const find = app.sessions.find.bind(app.sessions);
		app.sessions.find = () => Promise.reject(new Error('no database'));
		const own = { session: session(), as: 'stage', wire: WIRE_VERSION } as const;
		const said = await told(own, `${stageCookie(session())}=token`).finally(() => (app.sessions.find = find));
		expect(said).toBe('down');
	});
});

describe('what is open', () => {
	it('closes when its facilitator signs out: console, stage and page of that sign-in, and no other', async () => {
		const [cookie, other] = [await signIn(), await signIn()];
		const { stageSecret } = (await app.sessions.find(session()))!;
		const both = `${account(cookie)}; ${stageCookie(session())}=${stageSecret}`;
		const desk = connect(account(cookie), 'facilitator');
		const beamer = connect(account(cookie), 'stage');
		const projector = connect(both, 'stage');
		const phone = connect(account(other), 'facilitator');
		await Promise.all([desk, phone].map((one) => one.until((now) => now.layer('facilitator'))));
		await Promise.all([beamer, projector].map((one) => one.until((now) => now.layer('stage'))));
		const [page, kept] = await Promise.all([openPage(desk), openPage(phone)]);
		const gone = Promise.all([farewell(desk), farewell(beamer), page.closed]);
		let lost = false;
		void kept.closed.then(() => (lost = true));

		await app.accounts.signOut(cookie);
		expect(await gone).toEqual(['closed', 'closed', 4403]);
		expect(await phone.send('moment.note', { text: 'Ancora qui', groupId: null })).toMatchObject({
			ok: true
		});
		await phone.addPoint(pageOfTheGroup(), 'Ancora qui');
		expect([phone.socket.connected, projector.socket.connected, lost]).toEqual([true, true, false]);
		expect(await answerTo(account(cookie), 'facilitator')).toBe('forbidden');
	});

	it('does not open for a handshake that a sign-out overtakes', async () => {
		const cookie = await signIn();
		// The room is slow to come: between the proof and the welcome the facilitator signs out.
		const open = app.rooms.of.bind(app.rooms);
		let asked = 0;
		app.rooms.of = async (id) => {
			// First the proof (it lets the facilitator join), then the welcome.
			if (++asked === 2) await app.accounts.signOut(cookie);
			return open(id);
		};
		const told = await answerTo(account(cookie), 'facilitator').finally(() => (app.rooms.of = open));
		expect(asked).toBe(2);
		expect(told).toBe('removed');
	});

	it('PA7 closes when its facilitator is taken off the team: console, stage and page of its sessions, and nothing else', async () => {
		const { bea, cookie, plenary, work } = await twoOfATeam();
		const { stageSecret } = (await app.sessions.find(session()))!;
		const desk = connect(account(cookie), 'facilitator');
		const beamer = connect(account(cookie), 'stage');
		const projector = connect(`${account(cookie)}; ${stageCookie(session())}=${stageSecret}`, 'stage');
		const colleague = connect(account(await signIn()), 'facilitator');
		const elsewhere = connect(account(cookie), 'facilitator', plenary);
		const open = [desk, colleague, elsewhere];
		await Promise.all(open.map((one) => one.until((now) => now.layer('facilitator'))));
		await Promise.all([beamer, projector].map((one) => one.until((now) => now.layer('stage'))));
		const [page, kept] = await Promise.all([openPage(desk), openPage(colleague)]);
		const gone = Promise.all([farewell(desk), farewell(beamer), page.closed]);
		let lost = false;
		void kept.closed.then(() => (lost = true));

		await work([ada.id]);
		expect(await gone).toEqual(['removed', 'removed', 4403]);
		await colleague.addPoint(pageOfTheGroup(), 'Ancora qui');
		const still = [colleague, projector, elsewhere].map(({ socket }) => socket.connected);
		expect([...still, lost]).toEqual([true, true, true, false]);
		expect(await answerTo(account(cookie), 'facilitator')).toBe('forbidden');
		// And back again, at once.
		await work([ada.id, bea.id]);
		expect(await answerTo(account(cookie), 'facilitator')).toContain('facilitator');
		await openPage(connect(account(cookie), 'facilitator'));
	});

	it('PA7 does not open for a handshake that being taken off the team overtakes', async () => {
		const { cookie, work } = await twoOfATeam();
		const open = app.rooms.of.bind(app.rooms);
		let asked = 0;
		app.rooms.of = async (id) => {
			if (++asked === 2) await work([ada.id]);
			return open(id);
		};
		const told = await answerTo(account(cookie), 'facilitator').finally(() => (app.rooms.of = open));
		expect(told).toBe('removed');
	});

	it('PP6 comes back to one room when somebody is erased: consoles see each other, pages are opened anew', async () => {
		const { ids, test } = scene;
		await test.must('session.close', { expect: { activityId: ids.groups, step: 0 } });
		const { programmeId } = (await app.sessions.find(session()))!;
		const desks = await Promise.all([signIn(), signIn()]);
		const [one, other] = desks.map((cookie) => connect(account(cookie), 'facilitator'));
		const elsewhere = connect(account(desks[0]), 'facilitator', (await makeSession(app, ada)).state.id);
		await Promise.all([one!, other!, elsewhere].map((each) => each.until((now) => now.layer('facilitator'))));
		const page = await openPage(one!);
		const lines: string[] = [];
		elsewhere.socket.on('disconnect', (why) => lines.push(why));
		const back = [one!, other!].map(
			({ socket }) =>
				new Promise<unknown>((tell) => socket.once('disconnect', () => socket.once('welcome', tell)))
		);

		expect(await erasePersonData(app, programmeId, ids.another, false)).toMatchObject({ ok: true });
		await Promise.all(back);
		expect(await page.closed).toBe(1012);
		expect(await one!.send('session.reopen', {})).toMatchObject({ ok: true });
		await other!.until((now) => now.layer('facilitator').status === 'open');
		expect(await other!.send('moment.note', { text: 'Dopo', groupId: null })).toMatchObject({ ok: true });
		await one!.until((now) =>
			now.layer('facilitator').moments.some(({ text }: { text: string }) => text === 'Dopo')
		);
		// The room that was left decides nothing any more.
		expect(await test.send(test.ada, 'session.reopen', {})).toMatchObject({ code: 'command/retry' });
		expect(lines).toEqual([]);
	});

	it('F33 says farewell to the phone that a place moves away from, and keeps one that a personal link proves', async () => {
		const { ids, test } = scene;
		const { programmeId } = (await app.sessions.find(session()))!;
		const old = connect(await seatOf(ids.person), 'participant');
		const neighbour = connect(await seatOf(ids.another), 'participant');
		await Promise.all([old, neighbour].map((one) => one.until((now) => now.layer('group'))));
		const page = await openPage(old);
		const gone = Promise.all([farewell(old), page.closed]);
		const offer = () => offerSeat(app, session(), ids.person);
		const secret = (await offer())!;
		expect(await readOffer(app, secret)).toMatchObject({ linked: false });
		const taken = (await takeOffer(app, secret))!;
		expect(await gone).toEqual(['moved', 4403]);
		expect(await takeOffer(app, secret)).toBeNull();
		const moved = connect(`${seatCookie(session())}=${taken.token}`, 'participant');
		await moved.until((now) => now.layer('group'));

		// Their link puts out whoever had the place by the name alone; what it opened no hand-over takes from them.
		const left = farewell(moved);
		const link = (await app.links.find((await app.links.of([ids.person])).get(ids.person)!))!;
		const entered = await enterAsPerson(app, { ...link, programmeId }, session());
		const byLink = `${seatCookie(session())}=${(entered as { token: string }).token}`;
		expect(await left).toBe('claimed');
		const linked = connect(byLink, 'participant');
		await linked.until((now) => now.layer('group'));
		const again = (await offer())!;
		expect(await readOffer(app, again)).toMatchObject({ linked: true });
		const beside = connect(`${seatCookie(session())}=${(await takeOffer(app, again))!.token}`, 'participant');
		await beside.until((now) => now.layer('group'));
		expect([linked, beside, neighbour].map(({ socket }) => socket.connected)).toEqual([true, true, true]);
		expect(await answerTo(byLink, 'participant')).toContain('group');
		expect(test.state.people[ids.person as never]).toMatchObject({ standing: 'present', away: false });
	});

	it('closes when its person is removed: socket and page; what they still send does nothing', async () => {
		const { ids, test } = scene;
		const phone = connect(await seatOf(ids.person), 'participant');
		await phone.until((one) => one.layer('group'));
		const page = await openPage(phone);
		const gone = Promise.all([farewell(phone), page.closed]);
		await test.must('person.remove', { personId: ids.person });
		expect(await gone).toEqual(['removed', 4403]);
		const answer = await test.send({ role: 'participant', id: ids.person }, 'call.raise', { question: '' });
		expect(answer).toMatchObject({ ok: false });
	});
});

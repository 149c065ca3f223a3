import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import type { SimulatedBrowser } from '../../scripts/simulated/browser.js';
import type { Presence } from '../../scripts/simulated/presence.js';
import { assemble, INDIVIDUAL_TITLE, PASSWORD, ROLES, TEAM_TITLE, TITLE, type Cast, type Role } from './cast';

const EVERYBODY: readonly Role[] = ROLES;
/** Signed in, whatever the session. */
const ACCOUNTS: readonly Role[] = ['facilitator', 'unassigned', 'ofAnotherTeam', 'coordinator', 'stranger'];
/** Of the programme: its plenary sessions and its pages. */
const OWN: readonly Role[] = ['facilitator', 'unassigned', 'ofAnotherTeam'];

/** Who gets what a route holds; all others are sent away or told nothing. Forms and other posts: `posts.test.ts`. */
const ROWS: Readonly<Record<string, readonly Role[]>> = {
	'/': EVERYBODY,
	'/hand-over/[secret]': EVERYBODY,
	'/invite/[secret]': EVERYBODY,
	'/join': EVERYBODY,
	'/join/[code]': EVERYBODY,
	// A page that says whether the link still works.
	'/setup/[secret]': EVERYBODY,
	'/sign-in': EVERYBODY.filter((role) => !ACCOUNTS.includes(role)),
	// Says whether the link still works.
	'/me/[secret]': EVERYBODY,
	'/me': ['otherTeam'],
	// Their own, and their own team's.
	'/me/dossier/[programme]': ['otherTeam'],
	'/me/dossier/[programme]/[form]': ['otherTeam'],
	'/me/map/[programme]': ['otherTeam'],
	'/me/team/[programme]': ['otherTeam'],
	'/me/team/[programme]/[form]': ['otherTeam'],
	'/calendar/[secret].ics': [],
	'/console/[session]': OWN,
	'/console/[session]/meetings': OWN,
	// The other team's person came into the plenary by their link, at its door.
	'/room/[session]': ['participant', 'otherTeam'],
	// While they are in it and it is open.
	'/room/[session]/map': ['participant', 'otherTeam'],
	// Once it is closed; see below.
	'/room/[session]/own': [],
	'/room/[session]/own/pdf': [],
	'/stage/[session]': EVERYBODY,
	'/stage/[session]/door': [...OWN, 'stage'],
	'/stage/[session]/enter': [],
	'/map/[secret]': EVERYBODY,
	// Takes what organisations write; it gives nothing to look at.
	'/map/[secret]/entries': [],
	'/studio/programmes/[programme]/map': OWN,
	'/studio/programmes/[programme]/map/catalogue': OWN,
	'/studio/programmes/[programme]/map/collect': OWN,
	'/studio/programmes/[programme]/map/entries/[entry]': OWN,
	'/studio/programmes/[programme]/map/export/[sheet]': OWN,
	'/studio/programmes/[programme]/map/import': OWN,
	'/studio/programmes/[programme]/map/ties': OWN,
	'/reports/[session]': OWN,
	'/reports/[session]/download/[form]': OWN,
	'/studio': ACCOUNTS,
	'/studio/methods': ACCOUNTS,
	// An own method here; a template is open to every account.
	'/studio/methods/[key]': OWN,
	'/studio/new': ACCOUNTS,
	'/studio/programmes/new': ACCOUNTS,
	'/studio/programmes/[programme]': [...OWN, 'coordinator'],
	'/studio/programmes/[programme]/export/[table]': OWN,
	'/studio/programmes/[programme]/organisations': OWN,
	'/studio/programmes/[programme]/organisations/import': OWN,
	'/studio/programmes/[programme]/people': OWN,
	'/studio/programmes/[programme]/people/cards': OWN,
	'/studio/programmes/[programme]/people/import': OWN,
	'/studio/programmes/[programme]/network': [...OWN, 'coordinator'],
	// Organisations alone for a coordinator.
	'/studio/programmes/[programme]/network/matrix/[matrix]': [...OWN, 'coordinator'],
	'/studio/programmes/[programme]/privacy': OWN,
	'/studio/programmes/[programme]/results': [...OWN, 'coordinator'],
	'/studio/programmes/[programme]/results/choose': OWN,
	// A file that somebody made a moment ago, for them alone; see the whole path's report.
	'/studio/programmes/[programme]/results/made/[secret]': [],
	// Takes posts only.
	'/studio/programmes/[programme]/results/make': [],
	'/studio/programmes/[programme]/series': OWN,
	'/studio/programmes/[programme]/sessions': OWN,
	'/studio/programmes/[programme]/settings': OWN,
	// Of the team that Anna alone is assigned to.
	'/studio/programmes/[programme]/teams/[organisation]': ['facilitator'],
	'/studio/programmes/[programme]/teams/[organisation]/report': ['facilitator'],
	'/studio/programmes/[programme]/teams/[organisation]/report/[form]': ['facilitator'],
	'/studio/programmes/[programme]/workbench': OWN,
	'/studio/sessions/[session]': OWN,
	'/studio/sessions/[session]/card': OWN,
	'/studio/sessions/[session]/earlier': OWN,
	'/studio/sessions/[session]/methods': OWN,
	'/studio/sessions/[session]/people': OWN,
	'/studio/sessions/[session]/preview/[activity]': OWN,
	'/studio/sessions/[session]/print/[activity]': OWN,
	'/studio/sessions/[session]/rooms': OWN,
	'/studio/sessions/[session]/take-back': OWN,
	'/studio/sessions/[session]/team': OWN,
	'/studio/sign-out': [],
	'/files/[session]': [],
	'/files/[session]/[file]': [...OWN, 'participant', 'otherTeam', 'stage'],
	'/healthz': EVERYBODY,
	'/language': [],
	'/readyz': EVERYBODY
};

function routes(folder = 'src/routes', path = ''): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.isDirectory())
			return routes(`${folder}/${entry.name}`, entry.name.startsWith('(') ? path : `${path}/${entry.name}`);
		return ['+page.svelte', '+server.ts'].includes(entry.name) ? [path || '/'] : [];
	});
}

let cast: Cast;
let places: Record<string, string> = {};
let browsers: Cast['browsers'];
let desk: Presence;

beforeAll(async () => {
	cast = await assemble();
	({ browsers, desk } = cast);
	({ places } = cast);
}, 120_000);

afterAll(() => cast?.leave());

/** Asks for a route as somebody; true when it was given, false when it was kept back. Anything else is an error of the test. */
async function given(route: string, who: SimulatedBrowser): Promise<boolean> {
	const path = route.replaceAll(/\[(\w+)\]/g, (_, name: string) => places[name] ?? '');
	const answer = await who.request(route === '/join' ? `/join?code=${places.code}` : path);
	const body = await answer.text();
	if (answer.status >= 500) throw new Error(`${route}: ${answer.status}`);
	// Leads on by itself: what matters is where to.
	const to = answer.headers.get('location') ?? '';
	if (answer.status === 303) return to.startsWith('/join/') || to.startsWith('/room/');
	if (answer.status === 200) return true;
	expect([401, 403, 404, 405]).toContain(answer.status);
	expect(body).not.toContain(TITLE);
	expect(body).not.toMatch(/at \w+ \(|node_modules/);
	return false;
}

describe('every route by everybody', () => {
	it('has a row for each route', () => {
		expect([...new Set(routes())].sort()).toEqual(Object.keys(ROWS).sort());
	});

	it.each(Object.entries(ROWS))('%s', async (route, may) => {
		const got: Role[] = [];
		for (const role of ROLES) if (await given(route, browsers[role])) got.push(role);
		expect(got).toEqual(ROLES.filter((role) => may.includes(role)));
	});

	it('A1 opens the report to participants when the session is closed, and to nobody else', async () => {
		const { now } = desk.layer('facilitator');
		expect(now).toBeNull();
		expect((await desk.send('session.close', { expect: null })).ok).toBe(true);
		const got: Role[] = [];
		for (const role of ROLES) if (await given('/reports/[session]', browsers[role])) got.push(role);
		expect(got).toEqual([...OWN, 'participant', 'otherTeam']);
		for (const route of ['/room/[session]/own', '/room/[session]/own/pdf']) {
			const own: Role[] = [];
			for (const role of ROLES) if (await given(route, browsers[role])) own.push(role);
			expect(own, route).toEqual(['participant', 'otherTeam']);
		}
	});
});

describe('a team’s session', () => {
	const TEAM_ROUTES = Object.keys(ROWS).filter(
		(route) => route.includes('[session]') && !route.startsWith('/files')
	);

	it('PA2 is open to the facilitators assigned to the team, and to nobody else of the programme', async () => {
		const plenary = places.session!;
		for (const session of [cast.teamSession, cast.individualSession]) {
			places = { ...places, session };
			for (const route of TEAM_ROUTES.filter((one) => one !== '/stage/[session]')) {
				for (const role of ROLES.filter((one) => one !== 'facilitator'))
					expect(await given(route, browsers[role]), `${route} ${role}`).toBe(false);
				if (session === cast.individualSession)
					expect(await given(route, cast.colleague), `${route} colleague`).toBe(false);
			}
			expect(await given('/console/[session]', browsers.facilitator)).toBe(true);
		}
		places = { ...places, session: plenary };
	});

	it('PA2 lets nobody else’s socket in, as whatever they come', async () => {
		const { teamSession, individualSession } = cast;
		const isLetIn = (role: Role, session: string, as: string) =>
			new Promise<boolean>((resolve, reject) => {
				const { cookie, origin } = browsers[role];
				const socket = io(origin, {
					transports: ['websocket'],
					forceNew: true,
					reconnection: false,
					auth: { session, as, wire: 1 },
					extraHeaders: { cookie, origin }
				});
				const say = (answer: boolean) => (socket.disconnect(), resolve(answer));
				socket.on('welcome', () => say(true));
				socket.on('goodbye', () => say(false));
				socket.on('connect_error', ({ message }) =>
					message === 'forbidden' ? say(false) : (socket.disconnect(), reject(new Error(message)))
				);
			});
		const who = async (session: string, as: string) => {
			const got: Role[] = [];
			for (const role of ROLES) if (await isLetIn(role, session, as)) got.push(role);
			return got;
		};
		for (const session of [teamSession, individualSession]) {
			for (const as of ['facilitator', 'stage']) expect(await who(session, as), as).toEqual(['facilitator']);
			expect(await who(session, 'participant')).toEqual([]);
		}
		expect(await who(places.session!, 'facilitator')).toEqual(OWN);
		expect(await who(places.session!, 'participant')).toEqual(['participant', 'otherTeam']);
		expect(await who(places.session!, 'stage')).toEqual([...OWN, 'stage']);
	});

	it('PA2 stands in no list, timeline or calendar of those who may not open it', async () => {
		const base = `/studio/programmes/${places.programme}`;
		for (const path of ['/studio', base, `${base}/sessions`, `${base}/series`]) {
			const listed = async (who: SimulatedBrowser) => {
				const text = await (await who.request(path)).text();
				return text.includes(TEAM_TITLE) || text.includes(INDIVIDUAL_TITLE);
			};
			for (const role of ['unassigned', 'ofAnotherTeam', 'coordinator', 'stranger'] as const)
				expect(await listed(browsers[role]), `${path} ${role}`).toBe(false);
		}
		const listed = await (await browsers.facilitator.request(`${base}/sessions`)).text();
		for (const title of [TEAM_TITLE, INDIVIDUAL_TITLE]) expect(listed).toContain(title);
		// The whole team reads that there is a session of theirs, and nothing of one person's.
		const theirs = async (who: SimulatedBrowser) => (await who.request('/me')).text();
		expect(await theirs(cast.ofTeam)).toContain(INDIVIDUAL_TITLE);
		expect(await theirs(cast.colleague)).toContain(TEAM_TITLE);
		expect(await theirs(cast.colleague)).not.toContain(INDIVIDUAL_TITLE);
		expect(await (await browsers.otherTeam.request('/me')).text()).not.toMatch(/Zoe|Luce/);
		const feed = await browsers.nobody.request(`/calendar/${cast.calendar}.ics`);
		expect(feed.status).toBe(200);
		const text = await feed.text();
		expect(text).toContain('BEGIN:VEVENT');
		expect(text).not.toContain(TEAM_TITLE);
		expect(text).not.toContain(INDIVIDUAL_TITLE);
	});

	it('TS1 TS4 WB1 no page of anybody else’s holds its title or a note on it', async () => {
		const base = `/studio/programmes/${places.programme}`;
		const NOTE = 'Una nota che nessun altro legge';
		const fields = { session: cast.teamSession, revision: '0', emerged: NOTE, next: '', text: '' };
		const saved = await browsers.facilitator.submit(`${base}/workbench?/save`, fields);
		expect(saved.body.type).toBe('success');
		const again = await browsers.facilitator.submit(`${base}/workbench?/save`, {
			...fields,
			emerged: 'Altro'
		});
		expect(again.body.type).toBe('failure');
		expect(JSON.stringify(again.body)).toContain(NOTE);
		const pages = Object.keys(ROWS).filter(
			(route) => !route.includes('[session]') && route !== '/studio/sign-out'
		);
		for (const route of [...pages, `/studio/programmes/[programme]/workbench?session=${cast.teamSession}`])
			for (const role of ROLES.filter((one) => one !== 'facilitator')) {
				const path = route.replaceAll(/\[(\w+)\]/g, (_, name: string) => places[name] ?? '');
				const text = await (await browsers[role].request(path)).text();
				const held = [TEAM_TITLE, INDIVIDUAL_TITLE, NOTE].filter((words) => text.includes(words));
				expect(held, `${route} ${role}`).toEqual([]);
			}
		for (const path of ['/me', `/me/team/${places.programme}`, `/me/dossier/${places.programme}`])
			expect(await (await cast.ofTeam.request(path)).text(), path).not.toContain(NOTE);
	});

	it('TS2 TS3 its people read who opened the space, its report and a session', async () => {
		const space = `/studio/programmes/${places.programme}/teams/${places.organisation}`;
		for (const path of [space, `${space}/report`, `/console/${cast.teamSession}`])
			expect((await browsers.facilitator.request(path)).status, path).toBe(200);
		const told = await (await cast.ofTeam.request('/me')).text();
		expect(told).toMatch(/Anna[^<]* ha aperto lo spazio della squadra/);
		expect(told).toMatch(/Anna[^<]* ha aperto il resoconto della squadra/);
		expect(told).toMatch(new RegExp(`Anna[^<]* ha aperto «${TEAM_TITLE}»`));
		expect(await (await browsers.facilitator.request(space)).text()).toMatch(/Anna[^<]* ha aperto lo spazio/);
		expect(await (await browsers.otherTeam.request('/me')).text()).not.toMatch(/Anna[^<]* ha aperto/);
	});

	it('PA4 a coordinator reads no title and no name', async () => {
		const answer = await browsers.coordinator.request(`/studio/programmes/${places.programme}`);
		const text = await answer.text();
		expect(text).not.toContain(TITLE);
		expect(text).not.toMatch(/Zoe|Yuri/);
	});
});

describe('what surrounds the pages', () => {
	it('refuses forms and sockets that come from elsewhere', async () => {
		const post = (origin: string) =>
			fetch(new URL('/sign-in', cast.product.origin), {
				method: 'POST',
				redirect: 'manual',
				headers: { origin, cookie: browsers.facilitator.cookie },
				body: new URLSearchParams({ email: 'anna@plenaria.example', password: 'wrong' })
			});
		expect((await post('https://elsewhere.example')).status).toBe(403);
		expect((await post(cast.product.origin)).status).not.toBe(403);

		const upgrade = (path: string, origin: string) =>
			new Promise<number>((resolve) => {
				const socket = new WebSocket(cast.product.origin.replace('http', 'ws') + path, {
					headers: { origin, cookie: browsers.facilitator.cookie }
				});
				socket.on('open', () => (resolve(101), socket.close()));
				socket.on(
					'unexpected-response',
					(_, answer) => (resolve(answer.statusCode ?? 0), socket.terminate())
				);
				socket.on('error', () => undefined);
			});
		const live = '/socket.io/?EIO=4&transport=websocket';
		for (const path of [live, '/pages/some-page']) {
			expect(await upgrade(path, 'https://elsewhere.example'), path).toBe(403);
		}
		expect(await upgrade(live, cast.product.origin)).toBe(101);
	});

	it('sends pages with a policy that lets only its own scripts run, and cookies that scripts cannot read', async () => {
		const page = await browsers.nobody.request('/sign-in');
		const policy = page.headers.get('content-security-policy') ?? '';
		const [, nonce] = /script-src[^;]*'nonce-([^']+)'/.exec(policy) ?? [];
		expect(nonce).toBeTruthy();
		expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
		expect(policy).toMatch(/frame-ancestors 'none'/);
		expect(page.headers.get('x-content-type-options')).toBe('nosniff');
		const again = (await browsers.nobody.request('/sign-in')).headers.get('content-security-policy');
		expect(again).not.toContain(nonce);

		const signedIn = await browsers.nobody.request('/sign-in', {
			method: 'POST',
			body: new URLSearchParams({ email: 'anna@plenaria.example', password: PASSWORD })
		});
		const cookies = signedIn.headers.getSetCookie();
		expect(cookies.length).toBeGreaterThan(0);
		for (const cookie of cookies)
			expect(cookie).toMatch(/httponly.*samesite=(lax|strict)|samesite=(lax|strict).*httponly/i);
	});
});

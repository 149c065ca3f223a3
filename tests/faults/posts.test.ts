import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulatedBrowser } from '../../scripts/simulated/browser.js';
import { assemble, ROLES, type Cast, type Role } from './cast';
import { BACK_DOORS, fill, POSTS, type Post } from './posts';
import { postedHandlers } from './posted-handlers';

let cast: Cast;
let before = '';

beforeAll(async () => {
	cast = await assemble();
	before = await everything();
}, 120_000);

afterAll(() => cast?.leave());

/** What a page says when there is nothing for whoever asks: named so that it cannot be taken for a field filled in wrongly. */
const UNKNOWN =
	/"((session|method|person|organisation|programme|report|role|invitation)\/unknown|account\/link|organisation\/not-yours|person\/(link|team)-not-yours|series\/not-assigned|unknown)"/;

/** Posts as somebody; true when the handler dealt with it, false when it did not know whoever posts. */
async function taken(handler: string, { fields = {}, send }: Post, who: SimulatedBrowser): Promise<boolean> {
	const [method, route] = handler.includes(' ') ? handler.split(' ') : ['', handler];
	const path = fill(route!, cast);
	const filled = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fill(value, cast)]));
	if (method) {
		const init =
			send === 'json'
				? { body: JSON.stringify(filled), headers: { 'content-type': 'application/json' } }
				: { body: new URLSearchParams(filled) };
		const answer = await who.request(path, { method, ...init });
		const text = await answer.text();
		if (answer.status >= 500) throw new Error(`${handler}: ${answer.status}`);
		expect(text).not.toMatch(/at \w+ \(|node_modules/);
		const away = (answer.headers.get('location') ?? '').startsWith('/sign-in');
		return !away && ![401, 403, 404, 410].includes(answer.status) && !UNKNOWN.test(text);
	}
	const { status, location, body } = await who.submit(path.replace(/\?\/default$/, ''), filled);
	if (status >= 500 || !body) throw new Error(`${handler}: ${status}`);
	const [here] = path.split('?');
	// Sent to sign in, or back to a page that says that its link leads nowhere.
	if (body.type === 'redirect') return !location!.startsWith('/sign-in') && location !== here;
	if ([401, 403, 404, 410].includes(status)) return false;
	return !UNKNOWN.test(String(body.data));
}

async function whoIsTaken(handler: string, post: Post, roles: readonly Role[]): Promise<Role[]> {
	const got: Role[] = [];
	for (const role of roles) if (await taken(handler, post, cast.browsers[role])) got.push(role);
	return got;
}

/** What facilitators see of the programme and the team's session, all of it: to notice what should not have changed. */
async function everything(): Promise<string> {
	const { programme, session } = cast.places;
	const base = `/studio/programmes/${programme}`;
	const pages = [
		...['', '/sessions', '/people', '/people/cards', '/organisations', '/settings'].map((one) => base + one),
		...['/map', '/map/ties', '/map/collect', '/results/choose'].map((one) => base + one),
		...[session, cast.teamSession, cast.individualSession].map((one) => `/studio/sessions/${one}`),
		'/studio/methods'
	];
	const read = async (path: string) =>
		(await cast.browsers.facilitator.request(`${path}/__data.json`)).text();
	return (await Promise.all(pages.map(read))).join('\n');
}

const refused = ({ may }: Post) => ROLES.filter((role) => !may.includes(role));

describe('every form and every post by everybody', () => {
	it('has a row for each', () => {
		expect(Object.keys(POSTS).sort()).toEqual(postedHandlers().sort());
	});

	describe('who may not', () => {
		it.each(Object.entries(POSTS))('%s', async (handler, post) => {
			expect(await whoIsTaken(handler, post, refused(post))).toEqual([]);
		});

		it.each(BACK_DOORS)('$who by $handler: $what', async ({ handler, who, post }) => {
			if (!post.silent) expect(await taken(handler, post, cast.browsers[who])).toBe(false);
			else await taken(handler, post, cast.browsers[who]);
		});

		it('changed nothing by all that', async () => {
			expect(await everything()).toBe(before);
		});
	});

	describe('who may', () => {
		const open = Object.entries(POSTS).filter(([, { may }]) => may.length > 0);

		it.each(open)('%s', async (handler, post) => {
			const tried = post.once ? post.may.slice(0, 1) : post.may;
			expect(await whoIsTaken(handler, post, tried)).toEqual(tried);
		});
	});

	it('would notice a handler that takes from everybody, one that takes from nobody, and a change', async () => {
		const people = '/studio/programmes/[programme]/people?/save';
		const open = { ...POSTS[people]!, may: [] };
		expect(await whoIsTaken(people, open, refused(open))).toEqual([
			'facilitator',
			'unassigned',
			'ofAnotherTeam'
		]);
		const shut = { may: ['facilitator' as const], fields: { person: 'nobody' } };
		expect(await whoIsTaken('/studio/programmes/[programme]/people?/link', shut, ROLES)).toEqual([]);
		const now = await everything();
		await cast.browsers.facilitator.submit(fill(people, cast), { name: 'Nina', attendance: 'room' });
		expect(await everything()).not.toBe(now);
	});
});

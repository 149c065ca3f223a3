// @ts-check
import { SimulatedBrowser } from '../simulated/browser.js';
import { freshId, Presence } from '../simulated/presence.js';
import { FACILITATORS, PEOPLE } from './people.js';
import { about, agenda, roomNames } from './story.js';

/** @typedef {import('./story.js').Language} Language */

/** A step of the preparation that must succeed. @param {{ ok: boolean, code?: string }} answer @param {string} what */
function must(answer, what) {
	if (!answer.ok) throw new Error(`${what}: ${answer.code}`);
}

/**
 * Makes the demo's accounts, its half day with agenda, rooms and people, and opens it: all through the product's own forms and
 * commands, as two facilitators would.
 * @param {{ origin: string, setupSecret: string, password: string, language: Language }} options
 * @returns {Promise<{ session: string, code: string, desks: Presence[] }>} both facilitators' desks stay connected
 */
export async function setTheScene({ origin, setupSecret, password, language }) {
	const [first, second] = FACILITATORS;
	const anna = new SimulatedBrowser(origin);
	const made = await anna.submit(`/setup/${setupSecret}`, { ...first, password });
	if (!made.location) throw new Error(`the first account was not made: ${JSON.stringify(made.body)}`);

	const date = new Date().toISOString().slice(0, 10);
	const programmeTitle = language === 'it' ? 'Percorso di prova' : 'Trial programme';
	const created = await anna.submit('/studio/new', {
		...about(language),
		date,
		programme: 'new',
		programmeTitle,
		from: ''
	});
	const session = created.location?.split('/').at(-1);
	if (!session) throw new Error(`the session was not made: ${JSON.stringify(created.body)}`);

	const chiara = new SimulatedBrowser(origin);
	const invited = await anna.submit(`/console/${session}?/invite`, {});
	const { link } = parseData(invited.body.data);
	await chiara.submit(`${new URL(link).pathname}?/create`, { ...second, password });

	const desks = [anna, chiara].map((browser) => new Presence(browser, session, 'facilitator'));
	const [desk] = desks;
	if (!desk) throw new Error('no desk');
	await desk.until((one) => one.layer('facilitator'));
	for (const [at, item] of agenda(language).entries())
		must(await desk.send('agenda.insert', { activityId: freshId(), at, ...item }), item.title);
	const rooms = roomNames(language).map((name) => ({ id: freshId(), name, kind: 'room', link: '' }));
	must(await desk.send('rooms.set', { naming: 'plants', rooms }), 'rooms');
	const people = PEOPLE.map(([name, organisation, attendance]) => ({ name, organisation, attendance }));
	must(await desk.send('person.list', { people }), 'people');
	must(await desk.send('session.open', {}), 'open');
	return { session, code: desk.layer('facilitator').door.code, desks };
}

/** Form actions answer with values flattened by devalue: a list whose first entry points to the others. @param {string} data */
export function parseData(data) {
	const flat = JSON.parse(data);
	return Object.fromEntries(
		Object.entries(flat[0]).map(([key, at]) => [key, flat[/** @type {number} */ (at)]])
	);
}

/**
 * Lets one of the listed people come in by their own phone.
 * @param {string} origin @param {string} code @param {string} session @param {number} index of `PEOPLE`
 * @param {readonly { id: string, name: string }[]} listed as facilitators see them
 */
export async function comeIn(origin, code, session, index, listed) {
	const [name, organisation, attendance] = PEOPLE[index] ?? PEOPLE[0];
	const browser = new SimulatedBrowser(origin);
	const person = listed.find((one) => one.name === name)?.id ?? '';
	const joined = await browser.submit(`/join/${code}`, {
		name,
		person,
		organisation,
		attendance,
		secret: ''
	});
	if (joined.location !== `/room/${session}`)
		throw new Error(`${name} did not come in: ${JSON.stringify(joined.body)}`);
	return browser;
}

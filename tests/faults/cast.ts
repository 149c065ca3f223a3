import { expect } from 'vitest';
import { comeIn, parseData, setTheScene } from '../../scripts/demo/set-the-scene.js';
import { SimulatedBrowser } from '../../scripts/simulated/browser.js';
import { Presence } from '../../scripts/simulated/presence.js';
import { removeDirectory, startProduct, type RunningProduct } from '../support/running-product';

export const PASSWORD = 'una-frase-lunga-1';
export const TITLE = 'La mappa delle risorse, prima mezza giornata';
export const TEAM_TITLE = 'Supervisione della squadra Luce';
export const INDIVIDUAL_TITLE = 'Colloquio che riguarda una persona sola';

/** Whoever may stand before a route. */
export const ROLES = [
	'facilitator',
	/** Of the same programme, assigned to no team. */
	'unassigned',
	/** Of the same programme, assigned to another team than the one whose session it is. */
	'ofAnotherTeam',
	'coordinator',
	'stranger',
	'participant',
	/** Of another team of the same programme, by their personal link. */
	'otherTeam',
	'participantElsewhere',
	'removed',
	'stage',
	'nobody'
] as const;
export type Role = (typeof ROLES)[number];

type Ours =
	| 'anna'
	| 'chiara'
	| 'cosimo'
	| 'luce'
	| 'mare'
	| 'zoe'
	| 'yuri'
	| 'present'
	| 'entry'
	| 'phase'
	| 'invitation';

/** A running product with one of every role, and what there is for them to look for. */
export interface Cast {
	readonly product: RunningProduct;
	readonly browsers: Record<Role, SimulatedBrowser>;
	/** Of the team that Anna works with, by their personal link. */
	readonly ofTeam: SimulatedBrowser;
	/** Of the same team; the individual session is not theirs. */
	readonly colleague: SimulatedBrowser;
	readonly desk: Presence;
	/** What stands for a route's parameters. */
	readonly places: Record<string, string>;
	readonly teamSession: string;
	/** With one person of that team. */
	readonly individualSession: string;
	readonly calendar: string;
	/** Ids of what belongs to the programme. */
	readonly ours: Readonly<Record<Ours, string>>;
	/** A programme of the stranger's own, with a session of it. */
	readonly theirs: { readonly programme: string; readonly session: string };
	leave(): Promise<void>;
}

/** A small PNG, as a facilitator uploads it. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

const ABOUT = {
	title: 'Altrove',
	aims: '',
	date: '2026-11-24',
	startsAt: '09:00',
	place: '',
	mode: 'room',
	language: 'it',
	link: '',
	programme: 'new',
	programmeTitle: 'Un altro percorso',
	from: ''
};

/** Brings everybody together: accounts, teams, links and seats, all through the product's own forms. */
export async function assemble(): Promise<Cast> {
	const product = await startProduct();
	const { origin, setupSecret } = product;
	const scene = await setTheScene({ origin, setupSecret, password: PASSWORD, language: 'it' });
	const { session } = scene;
	const desk = scene.desks[0]!;
	scene.desks[1]!.leave();
	const listed = desk.layer('facilitator').people;
	const anna = desk.browser;
	const nobody = new SimulatedBrowser(origin);

	// Somebody with an account of their own, in another programme.
	const elsewhere = (await anna.submit('/studio/new', ABOUT)).location!.split('/').at(-1)!;
	const { link } = parseData((await anna.submit(`/console/${elsewhere}?/invite`, {})).body.data);
	const stranger = new SimulatedBrowser(origin);
	const account = { name: 'Dario', email: 'dario@plenaria.example', password: PASSWORD };
	await stranger.submit(`${new URL(link).pathname}?/create`, account);

	const other = new Presence(stranger, elsewhere, 'facilitator');
	const view = await other.until((one) => one.layer('facilitator'));
	expect((await other.send('session.open', {})).ok).toBe(true);
	const participantElsewhere = await comeIn(origin, view.door.code, elsewhere, 2, []);
	other.leave();

	const participant = await comeIn(origin, scene.code, session, 0, listed);
	const removed = await comeIn(origin, scene.code, session, 1, listed);
	expect((await desk.send('person.remove', { personId: listed[1].id })).ok).toBe(true);

	const stage = new SimulatedBrowser(origin);
	const data = await (await anna.request(`/console/${session}/__data.json`)).text();
	const [, token = ''] = new RegExp(`/stage/${session}#([\\w-]+)`).exec(data) ?? [];
	await stage.request(`/stage/${session}/enter`, { method: 'POST', body: new URLSearchParams({ token }) });

	const form = new FormData();
	form.set('file', new File([PICTURE], 'mappa.png', { type: 'image/png' }));
	const kept = await anna.request(`/files/${session}`, { method: 'POST', body: form });
	const { id: file } = (await kept.json()) as { id: string };

	// Two teams: Anna works with one, the other facilitator with none; a coordinator sees numbers.
	const home = await (await anna.request('/studio')).text();
	const above = home.slice(0, home.indexOf(TITLE));
	const programme = [...above.matchAll(/programmes\/([\w-]{22})"/g)].at(-1)![1]!;
	const base = `/studio/programmes/${programme}`;
	const add = async (page: string, fields: Record<string, string>) => {
		const answer = await anna.submit(`${base}/${page}?/save`, fields);
		return parseData(answer.body.data).saved as string;
	};
	const accountAt = async (one: SimulatedBrowser) =>
		(await (await one.request(`/console/${session}/__data.json`)).text()).match(/"([\w-]{32})"/)![1]!;
	const [annaId, chiara] = [await accountAt(anna), await accountAt(scene.desks[1]!.browser)];
	const luce = await add('organisations', { id: '', name: 'Luce', team: 'yes', facilitators: annaId });
	const mare = await add('organisations', { id: '', name: 'Mare' });
	const zoe = await add('people', { id: '', name: 'Zoe', organisation: luce, attendance: 'room' });
	const lia = await add('people', { id: '', name: 'Lia', organisation: luce, attendance: 'room' });
	const yuri = await add('people', { id: '', name: 'Yuri', organisation: mare, attendance: 'room' });
	const team = await anna.submit('/studio/new', {
		...{ ...ABOUT, title: TEAM_TITLE, programme, programmeTitle: '' },
		...{ kind: 'team', organisation: luce }
	});
	const teamSession = team.location!.split('/').at(-1)!;
	const alone = await anna.submit('/studio/new', {
		...{ ...ABOUT, title: INDIVIDUAL_TITLE, programme, programmeTitle: '' },
		...{ kind: 'individual', person: zoe }
	});
	const individualSession = alone.location!.split('/').at(-1)!;
	const shown = parseData((await anna.submit(`${base}/people?/link`, { person: yuri })).body.data);
	const otherTeam = new SimulatedBrowser(origin);
	await otherTeam.submit(new URL(shown.link as string).pathname, {});
	const hers = parseData((await anna.submit(`${base}/people?/link`, { person: zoe })).body.data);
	const ofTeam = new SimulatedBrowser(origin);
	await ofTeam.submit(new URL(hers.link as string).pathname, {});
	const ofLia = parseData((await anna.submit(`${base}/people?/link`, { person: lia })).body.data);
	const colleague = new SimulatedBrowser(origin);
	await colleague.submit(new URL(ofLia.link as string).pathname, {});
	// At the door of the plenary they have their seat at once.
	await otherTeam.request(`/join/${scene.code}`);
	const invited = parseData(
		(await anna.submit(`${base}/settings?/invite`, { role: 'coordinator' })).body.data
	);
	const coordinator = new SimulatedBrowser(origin);
	await coordinator.submit(`${new URL(invited.link as string).pathname}?/create`, {
		...{ name: 'Cosimo', email: 'cosimo@plenaria.example', password: PASSWORD }
	});
	// A facilitator who works with another team of the programme.
	const asked = parseData((await anna.submit(`${base}/settings?/invite`, { role: 'facilitator' })).body.data);
	const ofAnotherTeam = new SimulatedBrowser(origin);
	await ofAnotherTeam.submit(`${new URL(asked.link as string).pathname}?/create`, {
		...{ name: 'Bruno', email: 'bruno@plenaria.example', password: PASSWORD }
	});
	const bruno = await accountAt(ofAnotherTeam);
	await add('organisations', { id: '', name: 'Ponte', team: 'yes', facilitators: bruno });
	const plan = { title: 'Percorso di prova', language: 'it', phases: '[{"id":"","title":"Conoscersi"}]' };
	await anna.submit(`${base}/settings?/plan`, plan);
	const phase = await idBefore(anna, `${base}/settings`, 'Conoscersi');
	const cosimo = await idBefore(anna, `${base}/settings`, 'Cosimo');
	await anna.submit(`${base}/settings?/invite`, { role: 'facilitator' });
	const settings = await (await anna.request(`${base}/settings`)).text();
	const invitation = /name="invitation" value="([\w-]{22})"/.exec(settings)?.[1] ?? '';
	const calendar = /\/calendar\/([\w-]{43})\.ics/.exec(settings)?.[1] ?? '';
	const template = /methods\/([\w-]+\.[\w-]+)"/.exec(
		await (await anna.request('/studio/methods')).text()
	)![1]!;
	const unassigned = scene.desks[1]!.browser;

	const browsers = {
		facilitator: anna,
		unassigned,
		ofAnotherTeam,
		coordinator,
		otherTeam,
		stranger,
		participant,
		participantElsewhere,
		removed,
		stage,
		nobody
	};
	const activity = desk.layer('facilitator').agenda[0].id;
	const saved = await anna.request(`/studio/sessions/${session}/methods`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ activityId: activity, title: TITLE, purpose: '', materials: '', cautions: '' })
	});
	const { id: key } = (await saved.json()) as { id: string };
	const described = await anna.submit(`${base}/map/entries/new?/save`, {
		...{ leadOrganisation: 'Luce', territory: 'Torino', area: 'work', name: 'Sportello', status: 'running' },
		...{ inPerson: 'on', individual: 'on', description: 'Un ascolto', contact: 'Irene' }
	});
	const entry = described.location?.split('/').at(-1) ?? '';
	const there = await stranger.submit('/studio/programmes/new', { title: 'Altrove', language: 'it' });
	const theirProgramme = there.location!.split('/').at(-1)!;
	const theirs = {
		programme: theirProgramme,
		session: (
			await stranger.submit('/studio/new', { ...ABOUT, programme: theirProgramme, programmeTitle: '' })
		)
			.location!.split('/')
			.at(-1)!
	};
	const places = {
		key,
		programme,
		organisation: luce,
		table: 'people.csv',
		matrix: 'organisations.csv',
		session,
		code: scene.code,
		secret: 'x'.repeat(43),
		activity,
		form: 'markdown',
		file,
		sheet: 'map.csv',
		entry: 'new',
		template
	};
	return {
		...{
			product,
			browsers,
			ofTeam,
			colleague,
			desk,
			places,
			teamSession,
			individualSession,
			calendar,
			theirs
		},
		ours: {
			...{ anna: annaId, chiara, cosimo, luce, mare, zoe, yuri, entry, phase, invitation },
			present: listed[0].id as string
		},
		async leave() {
			desk.leave();
			await product.stop();
			removeDirectory(product.directory);
		}
	};
}

/** The id that stands right before a word in a page's data. */
async function idBefore(who: SimulatedBrowser, path: string, word: string): Promise<string> {
	const data = await (await who.request(`${path}/__data.json`)).text();
	const [, id] = new RegExp(`"([\\w-]{22,32})","${word}"`).exec(data) ?? [];
	if (!id) throw new Error(`${path}: no id before ${word}`);
	return id;
}

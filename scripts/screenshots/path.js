// @ts-check
import { signIn } from '../demo/open-today.js';
import { tellProgramme } from '../demo/path/tell-programme.js';
import { PEOPLE } from '../demo/people.js';
import { SimulatedBrowser } from '../simulated/browser.js';

/** @typedef {import('./camera.js').Camera} Camera */

/**
 * The whole programme that the demo tells: its pages in the studio, what each person has of it, and what is handed back.
 * @param {Camera} camera @param {string} password
 */
export async function takePath(camera, password) {
	const story = tellProgramme({ language: camera.language, password, today: new Date() });
	const planted = await globalThis.__plenaria?.plant?.(story);
	if (!planted) throw new Error('the programme was not told');
	const anna = await signIn(camera.origin, password);
	const programme = `/studio/programmes/${planted.programmeId}`;
	const past = planted.sessions.filter(({ held }) => held);
	const plenary = past.findLast(({ kind }) => kind === 'plenary');
	const team = past.findLast(({ kind }) => kind === 'team');
	const coming = planted.sessions.find(({ held }) => !held);
	await takeStudio(camera, anna.cookie, {
		programmes: '/studio',
		programme,
		sessions: `${programme}/sessions`,
		series: `${programme}/series`,
		organisations: `${programme}/organisations`,
		'organisations-import': `${programme}/organisations/import`,
		people: `${programme}/people`,
		'people-import': `${programme}/people/import`,
		'people-cards': `${programme}/people/cards`,
		map: `${programme}/map`,
		'map-entry': `${programme}/map/entries/new`,
		'map-collect': `${programme}/map/collect`,
		'map-catalogue': `${programme}/map/catalogue`,
		'map-import': `${programme}/map/import`,
		'map-ties': `${programme}/map/ties`,
		network: `${programme}/network`,
		results: `${programme}/results`,
		'results-choose': `${programme}/results/choose`,
		workbench: `${programme}/workbench`,
		privacy: `${programme}/privacy`,
		settings: `${programme}/settings`,
		team: `${programme}/teams/${planted.organisations[0]}`,
		'team-report': `${programme}/teams/${planted.organisations[0]}/report`,
		'session-coming': `/studio/sessions/${coming?.id}`,
		'session-people': `/studio/sessions/${coming?.id}/people`,
		'report-plenary': `/reports/${plenary?.id}`,
		'report-team': `/reports/${team?.id}`
	});

	// Somebody of a team, and one who is at the plenaries only.
	const person = new SimulatedBrowser(camera.origin);
	const link = `/me/${planted.personSecrets[0]}`;
	const door = await camera.open(link, 'phone');
	await camera.take(door, 'phone', 'path/link');
	await person.submit(link, {});
	const phone = await camera.open('/me', 'phone', person.cookie);
	await camera.take(phone, 'phone', 'path/me');
	for (const [name, path] of Object.entries({
		dossier: `/me/dossier/${planted.programmeId}`,
		'own-team': `/me/team/${planted.programmeId}`,
		'own-map': `/me/map/${planted.programmeId}`
	})) {
		await camera.goTo(phone, path);
		await camera.take(phone, 'phone', `path/${name}`);
	}
	// One's place in a past meeting is taken by its button; the report then knows whose it is.
	await camera.goTo(phone, '/me');
	await phone.locator(`form:has(input[value="${plenary?.id}"]) button`).click();
	await phone.waitForURL(/\/room\//);
	await camera.goTo(phone, `/reports/${plenary?.id}`);
	await camera.take(phone, 'phone', 'path/own-report');
	for (const [name, secret] of [
		['collecting', planted.mapSecrets[6]],
		['handed-in', planted.mapSecrets[0]]
	]) {
		await camera.goTo(phone, `/map/${secret}`);
		await camera.take(phone, 'phone', `path/${name}`);
	}
	const other = new SimulatedBrowser(camera.origin);
	await other.submit(`/me/${planted.personSecrets[PEOPLE.length]}`, {});
	const next = await camera.open('/me', 'phone', other.cookie);
	await camera.take(next, 'phone', 'path/me-another');
}

/** @param {Camera} camera @param {string} cookie @param {Record<string, string>} pages */
async function takeStudio(camera, cookie, pages) {
	const page = await camera.open('/studio', 'console', cookie);
	for (const [name, path] of Object.entries(pages)) {
		await camera.goTo(page, path);
		await camera.take(page, 'console', `path/${name}`);
		await camera.take(page, 'console-phone', `path/${name}`);
	}
	await page.context().close();
}

import type { Browser } from '@playwright/test';
import { parseData } from '../../../scripts/demo/set-the-scene.js';
import type { SimulatedBrowser } from '../../../scripts/simulated/browser.js';
import { PHONE, type Meeting, type Theatre } from './theatre';
import type { Onlooker } from './onlooker';

export const DESK = { width: 1440, height: 900 };

/** A page of the programme in the studio. */
export const pageOf = (theatre: Theatre, page = '') => `/studio/programmes/${theatre.programme}${page}`;

/** Posts one of the studio's forms; what it answers, or an error with what it said. */
export async function post(
	who: SimulatedBrowser,
	path: string,
	fields: Record<string, string>
): Promise<Record<string, unknown>> {
	const { status, location, body } = await who.submit(path, fields);
	if (status >= 400) throw new Error(`${path}: ${JSON.stringify(body)}`);
	return location ? { location } : body?.data ? parseData(body.data) : {};
}

/** Writes an organisation of the programme; its id. */
export async function addOrganisation(
	theatre: Theatre,
	name: string,
	fields: Record<string, string> = {}
): Promise<string> {
	const { saved } = await post(theatre.anna, pageOf(theatre, '/organisations?/save'), { name, ...fields });
	return String(saved);
}

/** Writes somebody of the programme; their id. */
export async function addPerson(
	theatre: Theatre,
	name: string,
	organisation: string,
	fields: Record<string, string> = {}
): Promise<string> {
	const person = { name, organisation, attendance: 'room', ...fields };
	const { saved } = await post(theatre.anna, pageOf(theatre, '/people?/save'), person);
	return String(saved);
}

/** The address of somebody's own link. */
export async function ownLink(theatre: Theatre, person: string): Promise<string> {
	const { link } = await post(theatre.anna, pageOf(theatre, '/people?/link'), { person });
	return new URL(String(link)).pathname;
}

/** A page for somebody with an account, signed in as they are elsewhere. */
export async function signedIn(
	theatre: Theatre,
	browser: Browser,
	who: SimulatedBrowser,
	device: string,
	path: string,
	size = DESK
): Promise<Onlooker> {
	const onlooker = await theatre.open(browser, device, '/', size);
	const cookies = who.cookie.split('; ').map((pair) => {
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url: theatre.product.origin };
	});
	await onlooker.page.context().addCookies(cookies);
	await onlooker.page.goto(theatre.product.origin + path);
	return onlooker;
}

/** Somebody opens their own link on their phone and takes their place in a meeting. */
export async function comeByLink(
	theatre: Theatre,
	browser: Browser,
	name: string,
	link: string,
	{ session }: Meeting,
	title: string
): Promise<Onlooker> {
	const phone = await theatre.open(browser, name, link, PHONE);
	const { page } = phone;
	if (page.url().endsWith(link)) await page.getByRole('main').getByRole('button').first().click();
	await page.waitForURL('**/me');
	await page.getByRole('listitem').filter({ hasText: title }).getByRole('button').first().click();
	await page.waitForURL(`**/room/${session}`);
	return phone;
}

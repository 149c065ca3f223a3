// @ts-check
import { SimulatedBrowser } from '../../../scripts/simulated/browser.js';
import { freshId, Phone } from './phone.js';

/** @param {string} title */
const talk = (title) => ({
	kind: 'talk',
	title,
	minutes: 15,
	config: {
		prompt: title,
		text: 'Prima leghiamo i fili che ci sono. Poi, insieme, guardiamo dove sono i buchi della rete.',
		pages: [],
		film: null,
		points: [],
		link: { url: '', label: '' },
		questions: { when: 'never', names: 'shown', minutes: 5 }
	}
});

/** @param {string} title @param {unknown} shape */
const groups = (title, shape) => ({
	kind: 'small-groups',
	title,
	minutes: 50,
	config: {
		mandate: {
			objective: 'Leggete tre schede della mappa',
			product: 'Tre cose che non sapevate',
			minutes: 25
		},
		differing: [],
		shape,
		online: 'ignore',
		naming: 'session',
		reporting: { on: true, minutes: 3 }
	}
});

/**
 * Makes the first facilitator and an open session with two talks, groups of five, and one group of all, who write on one page.
 * @param {string} origin
 * @param {string} secret the one-time link's
 */
export async function prepareSession(origin, secret) {
	const browser = new SimulatedBrowser(origin);
	const account = { name: 'Anna', email: 'anna@plenaria.example', password: 'una-parola-lunga-e-segreta' };
	const made = await browser.submit(`/setup/${secret}`, account);
	if (!made.location)
		throw new Error(`the first facilitator could not be made: ${JSON.stringify(made.body)}`);
	const { location, body } = await browser.submit('/studio/new', {
		programme: 'new',
		programmeTitle: 'Percorso',
		title: 'Una mezza giornata con tanta gente',
		date: '2026-11-24',
		startsAt: '09:00',
		mode: 'room',
		language: 'it'
	});
	const session = location?.split('/').at(-1);
	if (!session) throw new Error(`the session could not be made: ${JSON.stringify(body)}`);
	const facilitator = new Phone(browser, session, 'facilitator');
	await facilitator.welcomed();
	const activities = [
		talk('Benvenute e benvenuti'),
		talk('Come lavoriamo oggi'),
		groups('Entrare nelle schede', { kind: 'size', size: 5 }),
		groups('Tutti su una pagina', { kind: 'groups', groups: 1 })
	].map((activity) => ({ activityId: freshId(), ...activity }));
	for (const [at, activity] of activities.entries())
		await facilitator.send('agenda.insert', { ...activity, at });
	await facilitator.send('session.open', {});
	await facilitator.refresh();
	return { facilitator, session, code: facilitator.layers.facilitator.door.code, activities };
}

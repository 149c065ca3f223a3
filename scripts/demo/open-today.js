// @ts-check
import { SimulatedBrowser } from '../simulated/browser.js';
import { Presence } from '../simulated/presence.js';
import { FACILITATORS } from './people.js';

/**
 * Opens today's session as the first facilitator would, and leaves the desk to whoever tries the demo.
 * @param {{ origin: string, session: string, password: string }} options
 * @returns {Promise<{ code: string, listed: { id: string, name: string }[] }>}
 */
export async function openToday({ origin, session, password }) {
	const browser = await signIn(origin, password);
	const desk = new Presence(browser, session, 'facilitator');
	await desk.until((one) => one.layer('facilitator'));
	const answer = await desk.send('session.open', {});
	if (!answer.ok) throw new Error(`today's session was not opened: ${answer.code}`);
	const { door, people } = desk.layer('facilitator');
	desk.leave();
	return { code: door.code, listed: people };
}

/** @param {string} origin @param {string} password @returns {Promise<SimulatedBrowser>} signed in as the first facilitator */
export async function signIn(origin, password) {
	const browser = new SimulatedBrowser(origin);
	const entered = await browser.submit('/sign-in', { email: FACILITATORS[0].email, password, to: '/studio' });
	if (!entered.location) throw new Error(`not signed in: ${JSON.stringify(entered.body)}`);
	return browser;
}

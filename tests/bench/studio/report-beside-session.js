// @ts-check
import { Phone } from '../live/phone.js';
import { spread } from '../live/measure.js';
import { changeSteps, joinStorm } from '../live/phases.js';

/** @typedef {import('../live/measure.js').Spread} Spread */

/**
 * Makes the whole path's report in each form while a session goes on with many phones: how long it takes, and what a step change takes
 * before and meanwhile.
 * @param {{ origin: string, browser: import('../../../scripts/simulated/browser.js').SimulatedBrowser, programme: string, session: string, code: string, people: number, forms: readonly string[] }} setting
 */
export async function reportBesideSession({ origin, browser, programme, session, code, people, forms }) {
	const facilitator = new Phone(browser, session, 'facilitator');
	await facilitator.welcomed();
	await facilitator.send('session.open', {});
	await facilitator.refresh();
	/** @type {any[]} */
	const agenda = facilitator.layers.facilitator.agenda;
	const talks = agenda.filter(({ kind }) => kind === 'talk').map(({ id }) => id);
	const { phones } = await joinStorm(origin, session, code, people);
	/** @param {number} times */
	const steps = async (times) => {
		const { phase, at } = await changeSteps(facilitator, phones, talks, times);
		position = at;
		return phase.spreads.last;
	};
	/** @type {unknown} */
	let position = null;
	const before = await steps(12);
	/** @type {{ form: string, seconds: number, steps: number, during: Spread | null }[]} */
	const made = [];
	for (const form of forms) {
		const began = performance.now();
		let done = false;
		const making = make(browser, programme, form).finally(() => (done = true));
		/** @type {number[]} */
		const took = [];
		while (!done) {
			const { activityId } = /** @type {any} */ (position);
			const next = talks[(talks.indexOf(activityId) + 1) % talks.length];
			took.push(await oneStep(facilitator, phones, next, position));
			position = { activityId: next, step: 0 };
			await new Promise((later) => setTimeout(later, 50));
		}
		await making;
		made.push({
			form,
			seconds: (performance.now() - began) / 1000,
			steps: took.length,
			during: spreadOf(took)
		});
	}
	for (const phone of [facilitator, ...phones]) phone.close();
	return { before, made };
}

/** @param {import('../../../scripts/simulated/browser.js').SimulatedBrowser} browser @param {string} programme @param {string} form */
async function make(browser, programme, form) {
	const response = await browser.request(`/studio/programmes/${programme}/results/make?form=${form}`, {
		method: 'POST'
	});
	const last = (await response.text()).trim().split('\n').at(-1) ?? '';
	if (!last.includes('ready')) throw new Error(`${form}: ${response.status} ${last.slice(0, 200)}`);
}

/**
 * A step change, until the last phone has heard of it (ms).
 * @param {Phone} facilitator @param {Phone[]} phones @param {string} activityId @param {unknown} expect
 */
async function oneStep(facilitator, phones, activityId, expect) {
	const sent = performance.now();
	const heard = phones.map(
		(phone) =>
			new Promise((resolve) => {
				const stop = phone.onChange((layer) => {
					if (layer !== 'everyone') return;
					stop();
					resolve(undefined);
				});
			})
	);
	await facilitator.send('step.enter', { activityId, step: 0, expect });
	await Promise.all(heard);
	return performance.now() - sent;
}

/** @param {number[]} values */
function spreadOf(values) {
	return values.length > 0 ? spread(values) : null;
}

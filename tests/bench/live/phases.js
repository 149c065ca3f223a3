// @ts-check
import { SimulatedBrowser } from '../../../scripts/simulated/browser.js';
import { pause, spread } from './measure.js';
import { writeOnPages } from './page-writers.js';
import { Phone } from './phone.js';

/** @typedef {import('./measure.js').Spread} Spread */
/** @typedef {{ phase: string, errors: number, spreads: Record<string, Spread> }} Phase */
/** @typedef {{ activityId: string, step: number } | null} Position */

const PATIENCE_MS = 60_000;

/**
 * Everybody comes in at once: the door's form, the seat's cookie, the socket, the first layers.
 * @param {string} origin @param {string} session @param {string} code @param {number} people
 */
export async function joinStorm(origin, session, code, people) {
	/** @type {Phone[]} */
	const phones = [];
	/** @type {number[]} */
	const took = [];
	let errors = 0;
	/** @type {string[]} */
	const why = [];
	const began = performance.now();
	await Promise.all(
		Array.from({ length: people }, async (_, index) => {
			try {
				const browser = new SimulatedBrowser(origin);
				const answer = await browser.submit(`/join/${code}`, {
					name: `Persona ${index + 1}`,
					organisation: `Ente ${index % 40}`,
					attendance: 'room'
				});
				if (!answer.location)
					throw new Error(`${answer.status} ${JSON.stringify(answer.body)?.slice(0, 120)}`);
				const phone = new Phone(browser, session, 'participant');
				await phone.welcomed();
				took.push(performance.now() - began);
				phones.push(phone);
			} catch (error) {
				errors++;
				why.push(String(error));
			}
		})
	);
	if (why[0]) process.stderr.write(`join: ${why[0]}\n`);
	/** @type {Phase} */
	const phase = { phase: 'join', errors, spreads: { join: spread(took) } };
	return { phones, phase, wall: performance.now() - began };
}

/**
 * A command, and how long until each phone hears of it in a layer. `payload` is the first message that came of it.
 * @param {Phone[]} phones @param {string} layer @param {() => Promise<unknown>} act
 * @returns {Promise<{ each: number[], last: number, payload: unknown, missing: number }>}
 */
async function untilAllHear(phones, layer, act) {
	/** @type {number[]} */
	const each = [];
	/** @type {unknown} */
	let payload = null;
	const sent = performance.now();
	const stops = phones.map((phone) => {
		let heard = false;
		return phone.onChange((name, message) => {
			if (heard || name !== layer) return;
			heard = true;
			payload ??= message;
			each.push(performance.now() - sent);
		});
	});
	await act();
	while (each.length < phones.length && performance.now() - sent < PATIENCE_MS) await pause(1);
	for (const stop of stops) stop();
	return { each, last: each.at(-1) ?? NaN, payload, missing: phones.length - each.length };
}

/**
 * The session goes to and fro between two activities.
 * @param {Phone} facilitator @param {Phone[]} phones @param {string[]} activities @param {number} times
 */
export async function changeSteps(facilitator, phones, activities, times) {
	/** @type {number[]} */
	const each = [];
	/** @type {number[]} */
	const last = [];
	/** @type {number[]} */
	const answered = [];
	let errors = 0;
	/** @type {unknown} */
	let payload = null;
	/** @type {Position} */
	let at = null;
	for (let time = 0; time < times; time++) {
		const next = { activityId: String(activities[time % activities.length]), step: 0 };
		const change = await untilAllHear(phones, 'everyone', async () => {
			const sent = performance.now();
			await facilitator.send('step.enter', { ...next, expect: at });
			answered.push(performance.now() - sent);
		});
		at = next;
		errors += change.missing;
		// The first one also begins activities and opens the session's clock: it is not the rule.
		if (time < 2) continue;
		payload = change.payload;
		each.push(...change.each);
		last.push(change.last);
		await pause(50);
	}
	/** @type {Phase} */
	const phase = {
		phase: 'step',
		errors,
		spreads: { each: spread(each), last: spread(last), answer: spread(answered) }
	};
	return { phase, payload, at };
}

/**
 * Groups are formed, dealt, and their work begins; where each phone may write is then known.
 * @param {Phone} facilitator @param {Phone[]} phones @param {string} activityId @param {unknown} shape @param {Position} at
 */
export async function dealGroups(facilitator, phones, activityId, shape, at) {
	await facilitator.send('step.enter', { activityId, step: 0, expect: at });
	const asked = performance.now();
	await facilitator.send('round.propose', {
		activityId,
		shape,
		online: 'ignore',
		apart: [],
		together: [],
		keep: [],
		seed: 1
	});
	const proposed = performance.now() - asked;
	await facilitator.refresh();
	const rounds = facilitator.layers.facilitator.rounds;
	const round = rounds.find(
		(/** @type {any} */ one) => one.activityId === activityId && one.status === 'proposed'
	);
	const dealt = await untilAllHear(phones, 'group', () =>
		facilitator.send('round.deal', { roundId: round.id })
	);
	await facilitator
		.send('step.enter', { activityId, step: 1, expect: { activityId, step: 0 } })
		.catch(() => undefined);
	await pause(200);
	await Promise.all(phones.map((phone) => phone.refresh()));
	/** @type {Phase} */
	const phase = {
		phase: 'deal',
		errors: dealt.missing,
		spreads: { propose: spread([proposed]), each: spread(dealt.each), last: spread([dealt.last]) }
	};
	return { phase, at: { activityId, step: 1 } };
}

/**
 * Everybody writes on the page of their group.
 * @param {string} name @param {string} origin @param {Phone[]} phones
 * @param {{ perSecond: number, seconds: number, observers: number, onBegin: () => void }} options
 * @returns {Promise<Phase>}
 */
export async function writePages(name, origin, phones, options) {
	const seats = phones.flatMap((phone) => {
		const page = phone.layers.group?.pages?.find((/** @type {any} */ one) => one.right === 'write');
		return page ? [{ page: page.id, cookie: phone.browser.cookie }] : [];
	});
	const written = await writeOnPages(origin, seats, options);
	return {
		phase: name,
		errors: written.failures + phones.length - seats.length,
		spreads: { edit: spread(written.edits), saved: spread(written.saved) }
	};
}

// @ts-check
import { comeIn } from '../demo/set-the-scene.js';
import { PEOPLE } from '../demo/people.js';
import { VOICES } from '../demo/story.js';
import { SimulatedPerson } from '../simulated/person.js';

/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {Awaited<ReturnType<typeof import('../demo/set-the-scene.js').setTheScene>>} Scene */

/**
 * The screens around the activities, from a running session: way in, lobby, groups, calls, board, farewell, report.
 * @param {Camera} camera @param {Scene} scene
 */
export async function takeMeeting(camera, scene) {
	const [desk] = scene.desks;
	if (!desk) throw new Error('no desk');
	const { origin } = camera;
	const listed = desk.layer('facilitator').people;
	const door = await camera.open(`/join/${scene.code}`, 'phone');
	await camera.take(door, 'phone', 'meeting/00-join');

	const seats = [];
	for (let index = 0; index < PEOPLE.length; index++)
		seats.push(await comeIn(origin, scene.code, scene.session, index, listed));
	// The first (in the room) and the fourth (online) are the phones in the pictures.
	const photographed = [0, 3];
	const people = seats.map(
		(seat, index) =>
			!photographed.includes(index) &&
			new SimulatedPerson(seat, scene.session, { voices: VOICES[camera.language], index, pace: 0.05 })
	);
	const anna = desk.browser.cookie;
	const room = await camera.open(`/room/${scene.session}`, 'phone', seats[0]?.cookie);
	const distant = await camera.open(`/room/${scene.session}`, 'phone', seats[3]?.cookie);
	const stage = await camera.open(`/stage/${scene.session}`, 'stage', anna);
	const wide = await camera.open(`/console/${scene.session}`, 'console', anna);
	const walking = await camera.open(`/console/${scene.session}`, 'console-phone', anna);
	const all = async (/** @type {string} */ name) => {
		await camera.take(room, 'phone', `meeting/${name}`);
		await camera.take(distant, 'phone', `meeting/${name}-online`);
		await camera.take(stage, 'stage', `meeting/${name}`);
		await camera.take(wide, 'console', `meeting/${name}`);
		await camera.take(walking, 'console-phone', `meeting/${name}`);
	};
	const must = async (/** @type {string} */ type, /** @type {unknown} */ payload) => {
		const answer = await desk.send(type, payload);
		if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
	};
	const agenda = () => desk.layer('facilitator').agenda;
	/** @param {number} item @param {number} step */
	const enter = async (item, step) => {
		const activityId = agenda()[item].id;
		const now = desk.layer('facilitator').now;
		const expect = now && { activityId: now.activityId, step: now.stepIndex };
		await must('step.enter', { activityId, step, expect });
		await room.waitForFunction(
			(title) => document.querySelector('main')?.textContent?.includes(title),
			agenda()[item].title
		);
	};

	await all('01-lobby');
	await enter(0, 0);
	await all('02-talk');
	await enter(1, 0);
	const wish = agenda()[1].grouping;
	await must('round.propose', {
		activityId: agenda()[1].id,
		shape: wish.shape,
		online: wish.online,
		apart: [],
		together: [],
		keep: [],
		seed: 7
	});
	const proposed = await desk.until((one) =>
		one.layer('facilitator').rounds.find((/** @type {any} */ round) => round.status === 'proposed')
	);
	await all('03-groups-proposed');
	await must('round.deal', { roundId: proposed.id });
	await enter(1, 1);
	await desk.until((one) => one.layer('facilitator').calls?.length > 0);
	await all('04-groups-at-work');
	await must('notice.send', {
		to: null,
		text: camera.language === 'it' ? 'Ancora cinque minuti' : 'Five more minutes'
	});
	await all('05-message');
	await enter(2, 0);
	await all('06-break');
	for (const person of people) if (person) person.leave();
	const last = agenda().findIndex((/** @type {any} */ row) => row.kind === 'board');
	await enter(last, 0);
	await all('07-board');
	const now = desk.layer('facilitator').now;
	await must('session.close', { expect: { activityId: now.activityId, step: now.stepIndex } });
	await room.getByRole('heading', { level: 1 }).first().waitFor();
	await desk.until((one) => one.layer('facilitator').status === 'closed');
	await all('08-farewell');
	await wide.goto(`${origin}/reports/${scene.session}`);
	await camera.take(wide, 'console', 'meeting/09-report');
	await room.goto(`${origin}/reports/${scene.session}`);
	await camera.take(room, 'phone', 'meeting/09-report');
}

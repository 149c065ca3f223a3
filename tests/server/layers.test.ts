import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { startApp } from '../support/live-app';
import { ROLES, type RoleName } from './authorisation-cells';
import { makeScene } from './scene';

let app: App;
let ada: Account;
let close: () => Promise<void>;

beforeAll(async () => ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close());

const FACILITATORS: readonly RoleName[] = ['facilitator', 'coFacilitator', 'facilitatorOfAnotherSession'];

// A socket's role is proved at its handshake, where whoever may not open the session as its facilitator is turned away: `prove` and the
// routes' test hold that.
const AT_THE_DOOR: readonly RoleName[] = ['facilitatorOfAnotherSession', 'unassigned', 'coordinator'];

/** A word put somewhere, and who may read it. */
const CANARIES: Readonly<Record<string, readonly RoleName[]>> = {
	'nota-di-chi-facilita': FACILITATORS,
	'domanda-del-gruppo': [...FACILITATORS, 'memberOfGroup'],
	'avviso-al-gruppo': [...FACILITATORS, 'memberOfGroup'],
	'avviso-a-tutti': [...FACILITATORS, 'memberOfGroup', 'memberOfAnother'],
	'cartellino-coperto': FACILITATORS
};

it('each layer says what its people may know, and no more', async () => {
	const { scene, viewers } = await makeScene(app, ada);
	const { test, ids } = scene;
	await test.must('moment.note', { text: 'nota-di-chi-facilita', groupId: ids.group });
	await test.must('call.raise', { question: 'domanda-del-gruppo' }, viewers.memberOfGroup);
	await test.must('notice.send', { text: 'avviso-al-gruppo', to: ids.group });
	await test.must('notice.send', { text: 'avviso-a-tutti', to: null });
	const read = new Map<RoleName, string>();
	const look = () => {
		for (const role of ROLES.filter((each) => !AT_THE_DOOR.includes(each))) {
			const layers = test.live.enter(`socket-${role}`, viewers[role]);
			read.set(role, (read.get(role) ?? '') + JSON.stringify(layers));
			test.live.leave(`socket-${role}`);
		}
	};
	look();
	// Cards are written in private on this board: until the reveal they are nobody's but their author's and the facilitators'.
	await test.must('step.enter', {
		activityId: ids.board,
		step: 0,
		expect: { activityId: ids.groups, step: 0 }
	});
	await test.must(
		'activity.act',
		{ activityId: ids.board, action: { type: 'card.add', column: 'known', text: 'cartellino-coperto' } },
		viewers.memberOfGroup
	);
	look();
	for (const [canary, may] of Object.entries(CANARIES)) {
		const author: readonly RoleName[] = canary === 'cartellino-coperto' ? ['memberOfGroup'] : [];
		const readers = [...read].filter(([, text]) => text.includes(canary)).map(([role]) => role);
		const expected = ROLES.filter(
			(role) => !AT_THE_DOOR.includes(role) && (may.includes(role) || author.includes(role))
		);
		expect(readers, canary).toEqual(expected);
	}
	for (const role of ['removed', 'personOfAnotherSession'] as const) expect(read.get(role)).toBe('nullnull');
});

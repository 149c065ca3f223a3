import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '$lib/activities/registry';
import { COMMANDS, type CommandName } from '$lib/contract/commands';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import type { Viewer } from '$lib/server/realtime/room-views';
import {
	facilitator,
	makeSession,
	participant,
	STAGE,
	startApp,
	type LiveSessionUnderTest
} from '../support/live-app';
import { ROLES, ROWS, type RoleName, type Scene } from './authorisation-cells';

let app: App;
let ada: Account;
let close: () => Promise<void>;

beforeAll(async () => ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close());

/** Refusals that say: not you. A payload that is wrong, or a moment that is wrong, would hide an open gate. */
const NOT_YOU = ['command/forbidden', 'group/not-member', 'call/unknown', 'activity/forbidden'];

async function scene(): Promise<{ scene: Scene; viewers: Record<RoleName, Viewer> }> {
	const test = await makeSession(app, ada);
	const [talk, groups, board] = ['talk', 'small-groups', 'board'];
	const kinds = new Map(ACTIVITIES.map((definition) => [definition.kind, definition]));
	const insert = (kind: string, at: number, config: object = {}) =>
		test.must('agenda.insert', {
			activityId: `the-${kind}`,
			at,
			kind,
			title: kind,
			minutes: 30,
			config: { ...(kinds.get(kind)!.defaults('it') as object), ...config }
		});
	await insert(talk!, 0, { questions: { when: 'throughout', names: 'shown', minutes: 10 } });
	await insert(groups!, 1);
	await insert(board!, 2, {
		columns: [{ id: 'known', title: 'Che cosa ho scoperto', question: '' }]
	});
	await test.must('session.open', {});
	const people = [];
	for (const name of ['Anna', 'Bea', 'Carlo', 'Dina', 'Elsa', 'Franco']) people.push(await test.comeIn(name));
	const gone = await test.comeIn('Elio');
	await test.must('person.remove', { personId: gone });
	await test.must('door.set', { locked: false, waitingRoom: true });
	const waiting = await test.comeIn('Fatou');
	await test.must('step.enter', { activityId: `the-${groups}`, step: 0, expect: null });
	const wish = { online: 'ignore', apart: [], together: [], keep: [], seed: 1 };
	await test.must('round.propose', {
		activityId: `the-${groups}`,
		shape: { kind: 'groups', groups: 2 },
		...wish
	});
	const round = test.state.rounds.at(-1)!;
	await test.must('round.deal', { roundId: round.id });
	const [group, other] = test.state.rounds.at(-1)!.groups;
	const [person, another] = [group!.members[0]!, other!.members[0]!];
	return {
		scene: {
			test,
			ids: {
				talk: `the-${talk}`,
				groups: `the-${groups}`,
				board: `the-${board}`,
				round: round.id,
				group: group!.id,
				other: other!.id,
				person,
				another,
				waiting
			}
		},
		viewers: {
			facilitator: test.ada,
			coFacilitator: await test.coFacilitator('co-facilitator', 'Chiara'),
			memberOfGroup: participant(person),
			memberOfAnother: participant(another),
			waiting: participant(waiting),
			removed: participant(gone),
			personOfAnotherSession: participant('somebody-else'),
			facilitatorOfAnotherSession: facilitator('a-stranger'),
			stage: STAGE
		}
	};
}

/** Sends one command as one role after another; tells every cell that is not as the table says. */
async function wrongCells(
	name: CommandName,
	send: (
		test: LiveSessionUnderTest,
		viewer: Viewer,
		payload: unknown
	) => ReturnType<LiveSessionUnderTest['send']>
): Promise<string[]> {
	const { may, after, payload } = ROWS[name];
	const wrong: string[] = [];
	const one = await scene();
	await after?.(one.scene);
	for (const role of ROLES.filter((each) => !may.includes(each))) {
		const before = one.scene.test.state.version;
		const answer = await send(one.scene.test, one.viewers[role], payload(one.scene));
		if (answer.ok) wrong.push(`${name}: ${role} may`);
		else if (!NOT_YOU.includes(answer.code)) wrong.push(`${name}: ${role} is refused for ${answer.code}`);
		if (one.scene.test.state.version !== before) wrong.push(`${name}: ${role} changed something`);
		if (wrong.length > 0) return wrong;
	}
	for (const [index, role] of may.entries()) {
		const fresh = index === 0 ? one : await scene();
		if (index > 0) await after?.(fresh.scene);
		const answer = await send(fresh.scene.test, fresh.viewers[role], payload(fresh.scene));
		if (!answer.ok) wrong.push(`${name}: ${role} may not: ${answer.code}`);
	}
	return wrong;
}

const names = Object.keys(COMMANDS) as CommandName[];

describe('every command by every role', () => {
	it('has a row for each command', () => {
		expect(Object.keys(ROWS).sort()).toEqual([...names].sort());
	});

	it.each(names)('%s', async (name) => {
		const wrong = await wrongCells(name, (test, viewer, payload) => test.send(viewer, name, payload));
		expect(wrong).toEqual([]);
	});

	it('would notice a gate that is open to all', async () => {
		const open = await wrongCells('moment.note', (test, _, payload) =>
			test.send(test.ada, 'moment.note', payload)
		);
		expect(open).not.toEqual([]);
		const shut = await wrongCells('moment.note', (test, _, payload) =>
			test.send(STAGE, 'moment.note', payload)
		);
		expect(shut).not.toEqual([]);
	});
});

describe("every activity's actions", () => {
	const cells = ACTIVITIES.flatMap((definition) =>
		Object.entries(definition.rights).map(([type, roles]) => ({ kind: definition.kind, type, roles }))
	);

	it.each(cells)('$kind $type', async ({ kind, type, roles }) => {
		const test = await makeSession(app, ada);
		const definition = ACTIVITIES.find((one) => one.kind === kind)!;
		await test.must('agenda.insert', {
			activityId: 'this',
			at: 0,
			kind,
			title: kind,
			minutes: 30,
			config: definition.defaults('it')
		});
		await test.must('session.open', {});
		const person = await test.comeIn('Anna');
		await test.must('step.enter', { activityId: 'this', step: 0, expect: null });
		const by = {
			facilitator: test.ada,
			participant: participant(person)
		} as const;
		for (const role of ['facilitator', 'participant'] as const) {
			const answer = await test.send(by[role], 'activity.act', { activityId: 'this', action: { type } });
			const forbidden = !answer.ok && answer.code === 'activity/forbidden';
			expect(forbidden, role).toBe(!roles.includes(role));
		}
	});
});

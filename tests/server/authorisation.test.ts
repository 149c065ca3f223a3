import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '$lib/activities/registry';
import { COMMANDS, type CommandName } from '$lib/contract/commands';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import type { Viewer } from '$lib/server/realtime/room-views';
import { freshId, STAGE, startApp, type LiveSessionUnderTest } from '../support/live-app';
import { ROLES, ROWS, type RoleName } from './authorisation-cells';
import { makeScene, type Outsiders } from './scene';

let app: App;
let ada: Account;
let close: () => Promise<void>;

let outsiders: Outsiders;

beforeAll(async () => {
	({ app, ada, close } = await startApp());
	const account = async (name: string) =>
		(await app.accounts.create(name, `${name}-${freshId()}@example.org`, 'una-frase-lunga-1'))!.account;
	outsiders = { unassigned: await account('unassigned'), coordinator: await account('coordinator') };
}, 60_000);
afterAll(() => close());

/** Refusals that say: not you. A payload that is wrong, or a moment that is wrong, would hide an open gate. */
const NOT_YOU = ['command/forbidden', 'group/not-member', 'call/unknown', 'activity/forbidden'];

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
	const one = await makeScene(app, ada, outsiders);
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
		const fresh = index === 0 ? one : await makeScene(app, ada, outsiders);
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

describe("every activity's actions by every role", () => {
	const MEMBERS: readonly RoleName[] = ['memberOfGroup', 'memberOfAnother'];
	const FACILITATORS: readonly RoleName[] = ['facilitator', 'coFacilitator'];
	const rightOf = (role: RoleName) =>
		FACILITATORS.includes(role) ? 'facilitator' : MEMBERS.includes(role) ? 'participant' : null;

	/** Sends each action of a kind as each role; tells every cell that is not as the kind's rights say. */
	async function wrongActions(kind: string, as = (role: RoleName) => role): Promise<string[]> {
		const definition = ACTIVITIES.find((one) => one.kind === kind)!;
		const { scene, viewers } = await makeScene(app, ada, outsiders);
		const { test } = scene;
		const config = definition.defaults('it');
		const item = { activityId: 'this', at: 0, kind, title: kind, minutes: 30, config };
		await test.must('agenda.insert', item);
		const { activityId, step } = test.state.position!;
		await test.must('step.enter', { activityId: 'this', step: 0, expect: { activityId, step } });
		const wrong: string[] = [];
		for (const [type, roles] of Object.entries(definition.rights))
			for (const role of ROLES) {
				const before = test.state.version;
				const viewer = viewers[as(role)];
				const answer = await test.send(viewer, 'activity.act', { activityId: 'this', action: { type } });
				const code = answer.ok ? '' : answer.code;
				const right = rightOf(role);
				// Who is not of the session is told so, whatever they send; of the others the kind's rights decide.
				const fits = right
					? (code === 'activity/forbidden') === !roles.includes(right) && code !== 'command/forbidden'
					: code === 'command/forbidden' && test.state.version === before;
				if (!fits) wrong.push(`${type}: ${role} gets ${code || 'ok'}`);
			}
		return wrong;
	}

	it.each(ACTIVITIES.map(({ kind }) => kind))('%s', async (kind) => {
		expect(await wrongActions(kind)).toEqual([]);
	});

	it('would notice whoever is let in, and whoever is kept out', async () => {
		const { kind } = ACTIVITIES.find(({ rights }) => Object.keys(rights).length > 0)!;
		expect(await wrongActions(kind, (role) => (role === 'waiting' ? 'facilitator' : role))).not.toEqual([]);
		expect(await wrongActions(kind, (role) => (role === 'memberOfGroup' ? 'removed' : role))).not.toEqual([]);
	});
});

import { expect, it } from 'vitest';
import type { Answer } from '$lib/contract/wire';
import { findActivity } from '$lib/activities/registry';
import { SessionUnderTest } from '$lib/core/session/session-under-test';
import { facilitatorView } from '$lib/core/session/views/facilitator-view';
import type { LivePort } from '$lib/live/live-port';
import type { ToastQueue } from '$lib/ui/toasts.svelte';
import type { ConsoleLinks } from './console-links';
import { ConsoleModel } from './console-model.svelte';

const [FIRST, SECOND, TALK] = ['small-groups-0', 'small-groups-1', 'talk-2'];

/** A console before a session that is really judged; what it sends is noted, and refused when the test says so. */
function consoleOf() {
	const session = new SessionUnderTest(findActivity, ['small-groups', 'small-groups', 'talk']);
	session.send('session.open', {});
	for (const name of ['Anna', 'Bruno', 'Carla', 'Dino']) session.comeIn(name);
	session.enter(FIRST);
	const propose = (activityId: string) =>
		session.send('round.propose', {
			activityId,
			shape: { kind: 'groups', groups: 2 },
			online: 'ignore',
			apart: [],
			together: [],
			keep: [],
			seed: 3
		});
	propose(FIRST);
	const at = { ada: null as string | null, bea: null as string | null };
	const sent: string[] = [];
	const world = { session, propose, at, sent, refuse: false };
	const live = {
		now: session.now,
		get facilitator() {
			return facilitatorView(session.state, findActivity);
		},
		get presence() {
			const facilitators = Object.entries(at).map(([id, groupId]) => ({ id, groupId, activityId: null }));
			return { connected: [], writing: {}, facilitators, stages: 0, planning: null };
		},
		send: (type: string, payload: never): Promise<Answer> => {
			sent.push(type);
			const done = world.refuse ? 'call/taken' : session.send(type as 'group.visit', payload);
			return Promise.resolve(
				(done === 'ok' ? { ok: true, version: 1 } : { ok: false, code: done }) as Answer
			);
		},
		whereabouts: (groupId: string | null) => void (at.ada = groupId)
	};
	const toasts = { show: () => undefined } as unknown as ToastQueue;
	const desk = new ConsoleModel(live as unknown as LivePort, 'ada', {} as ConsoleLinks, toasts);
	const round = () => session.state.rounds.at(-1)!;
	const here = () => {
		const { activityId, step } = session.state.position!;
		return { activityId, step };
	};
	return Object.assign(world, { desk, round, here });
}

function atWork() {
	const world = consoleOf();
	world.session.send('round.deal', { roundId: world.round().id, expect: world.here() });
	const [group] = world.round().groups;
	const by = { role: 'participant', person: group!.members[0]!, facilitator: null } as const;
	world.session.send('call.raise', { question: '' }, by);
	return { ...world, group: group!.id as string, world };
}

it('a visit answers the call by itself: one thing is sent, and nothing is refused', async () => {
	const { desk, sent, group, at } = atWork();
	expect(desk.calls).toHaveLength(1);
	await desk.visit(group);
	expect(sent).toEqual(['group.visit']);
	expect(desk.calls).toEqual([]);
	expect(at.ada).toBe(group);
});

it('one is said to go to a group only when one does', async () => {
	const { desk, group, at, world } = atWork();
	world.refuse = true;
	await desk.take(desk.calls[0]!);
	await desk.visit(group);
	expect(at.ada).toBeNull();
	world.refuse = false;
	await desk.take(desk.calls[0]!);
	expect(at.ada).toBe(group);
});

it('nobody is with a group that was called back', () => {
	const { desk, session, group, at, here, round } = atWork();
	Object.assign(at, { ada: group, bea: group });
	const seen = () => desk.others.map(({ groupId }) => groupId);
	const places = () => desk.glances.flatMap(({ facilitators }) => facilitators.map(({ id }) => id));
	expect([seen(), places(), desk.outstayed]).toEqual([[group], ['ada', 'bea'], false]);
	session.send('round.recall', { roundId: round().id, expect: here() });
	expect([seen(), places(), desk.outstayed]).toEqual([[null], [], true]);
	desk.live.whereabouts(null);
	expect(desk.outstayed).toBe(false);
});

it('the groups of another activity stay on screen until the session moves on or people go off', () => {
	const { desk, session, propose, round, here } = consoleOf();
	desk.chosenActivityId = SECOND!;
	expect(desk.grouped?.id).toBe(SECOND);
	propose(SECOND!);
	expect(desk.grouped?.id).toBe(SECOND);
	session.send('round.deal', { roundId: session.state.rounds[0]!.id, expect: here() });
	expect(desk.grouped?.id).toBe(FIRST);
	desk.chosenActivityId = SECOND!;
	session.send('round.recall', { roundId: round().id, expect: here() });
	session.enter(TALK!);
	desk.chosenActivityId = FIRST!;
	session.enter(SECOND!);
	expect(desk.grouped?.id).toBe(SECOND);
});

it('a moment is corrected where it stands, and its words wait until they are safe', async () => {
	const { desk, session, group, world } = atWork();
	desk.note = { groupId: group };
	desk.noteText = 'Ridno';
	await desk.keepNote();
	const moment = session.state.moments[0]!;
	desk.note = { groupId: group, moment };
	expect(desk.noteText).toBe('Ridno');
	desk.noteText = 'Ridono';
	world.refuse = true;
	await desk.keepNote();
	desk.note = { groupId: group };
	expect(desk.noteText).toBe('');
	desk.note = { groupId: group, moment };
	expect(desk.noteText).toBe('Ridono');
	world.refuse = false;
	await desk.keepNote();
	expect(desk.note).toBeNull();
	expect(session.state.moments).toEqual([{ ...moment, text: 'Ridono' }]);
});

it('the words of a moment stay with their group until they are safe', async () => {
	const { desk, session, group, world } = atWork();
	desk.note = { groupId: group };
	desk.noteText = 'Ridono';
	desk.note = { groupId: null };
	expect(desk.noteText).toBe('');
	desk.noteText = 'Silenzio';
	await desk.keepNote();
	expect(desk.note).toBeNull();
	desk.note = { groupId: group };
	expect(desk.noteText).toBe('Ridono');
	world.refuse = true;
	await desk.keepNote();
	expect(desk.noteText).toBe('Ridono');
	world.refuse = false;
	await desk.keepNote();
	desk.note = { groupId: group };
	expect(desk.noteText).toBe('');
	expect(session.state.moments.map(({ text, groupId }) => [text, groupId])).toEqual([
		['Silenzio', null],
		['Ridono', group]
	]);
});

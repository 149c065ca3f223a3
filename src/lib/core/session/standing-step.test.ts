import { beforeEach, expect, it } from 'vitest';
import { configOf } from '../agenda/activity-config';
import { findActivity } from '$lib/activities/registry';
import { stepsOf } from './activity-context';
import { applyEvent } from './apply';
import { itemOf } from './find-in-session';
import { SessionUnderTest } from './session-under-test';
import type { SessionState } from './state';

const CASE = 'casework-0';
let session: SessionUnderTest;

const keys = () => stepsOf(itemOf(session.state, CASE)!, findActivity).map(({ key }) => key);
const here = () => keys()[session.state.position!.step];
const minutes = () => {
	const item = itemOf(session.state, CASE)!;
	return (configOf(item, findActivity(item.kind)!) as { minutes: Record<string, number> }).minutes;
};
const revise = (changed: Record<string, number>) => {
	const item = itemOf(session.state, CASE)!;
	const config = { ...(item.config as object), minutes: { ...minutes(), ...changed } };
	const { title, minutes: whole } = item;
	return session.send('agenda.revise', { activityId: CASE, title, minutes: whole, config } as never);
};
const undo = () => session.send('agenda.undo', { expect: session.state.agendaVersion! });

beforeEach(() => {
	session = new SessionUnderTest(findActivity, ['casework']);
	session.send('session.open', {});
	for (const key of keys().slice(0, 4)) session.enter(CASE, keys().indexOf(key));
});

it('F37 everybody stays in the step in which they are while a step before it goes and comes back', () => {
	const before = here();
	const place = session.state.position!.step;
	expect(revise({ [keys()[1]!]: 0 })).toBe('ok');
	expect([here(), session.state.position!.step]).toEqual([before, place - 1]);
	expect(undo()).toBe('ok');
	expect([here(), session.state.position!.step]).toEqual([before, place]);
	session.send('agenda.redo', { expect: session.state.agendaVersion! });
	expect(here()).toBe(before);
	const again = session.log.reduce<SessionState | null>(
		(state, logged) => applyEvent(state, logged, findActivity),
		null
	);
	expect(again).toEqual(session.state);
});

it('F37 the step in which one is cannot be taken out, nor undone away', () => {
	const [second, gone] = [keys()[1]!, here()!];
	const was = minutes()[second]!;
	expect(revise({ [gone]: 0 })).toBe('agenda/step-begun');
	expect(revise({ [second]: 0 })).toBe('ok');
	expect(revise({ [second]: was })).toBe('ok');
	session.enter(CASE, 1);
	expect(undo()).toBe('agenda/step-begun');
	expect(here()).toBe(second);
});

it('F37 time spent stays with its step, also of states kept before steps were named by key', () => {
	const spent = () => session.state.stretches.map(({ step }) => step);
	const before = spent();
	expect(before).toEqual(keys().slice(0, 4));
	revise({ [keys()[1]!]: 0 });
	expect(spent()).toEqual(before);
	undo();
	const stretches = session.state.stretches.map((one, step) => ({ ...one, step }));
	const state = { ...session.state, stretches } as never;
	const read = applyEvent(
		null,
		{ version: 9, at: 0, event: { type: 'session.compacted', state } },
		findActivity
	);
	expect(read.stretches.map(({ step }) => step)).toEqual(before);
});

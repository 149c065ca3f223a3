import { expect, test } from 'vitest';
import type { EveryoneView, GroupView, NowView, PersonView } from '$lib/contract/views';
import { groupAtWork, whichScreen } from './which-screen';

const person = (standing: PersonView['standing']) => ({ standing }) as PersonView;
const everyone = (status: EveryoneView['status'], now: Partial<NowView> | null = null) =>
	({ status, now }) as EveryoneView;

test.each([
	['online', null, null, 'connecting'],
	['online', person('waiting'), null, 'waiting'],
	['online', person('present'), null, 'connecting'],
	['online', person('present'), everyone('prepared'), 'before'],
	['online', person('present'), everyone('open'), 'between'],
	['online', person('present'), everyone('open', {}), 'step'],
	['online', person('present'), everyone('closed', {}), 'closed'],
	['online', person('removed'), null, 'gone'],
	['gone', person('present'), everyone('open', {}), 'gone'],
	['offline', person('present'), everyone('open', {}), 'step']
] as const)('%s, %o, %o: %s', (connection, who, all, expected) => {
	expect(whichScreen({ connection, person: who, everyone: all })).toBe(expected);
});

test('one is at work in a group only while it is dealt, for the activity that runs, in a step for groups', () => {
	const group = { status: 'dealt', activityId: 'a' } as GroupView;
	const now = { activityId: 'a', place: 'groups' } as const;
	expect(groupAtWork({ group, everyone: everyone('open', now) })).toBe(group);
	expect(groupAtWork({ group, everyone: everyone('open', { ...now, place: 'plenary' }) })).toBeNull();
	expect(groupAtWork({ group, everyone: everyone('open', { ...now, activityId: 'b' }) })).toBeNull();
	expect(
		groupAtWork({ group: { ...group, status: 'recalled' }, everyone: everyone('open', now) })
	).toBeNull();
});

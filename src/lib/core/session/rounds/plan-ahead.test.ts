import { beforeEach, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { SessionUnderTest } from '../session-under-test';
import type { Round } from '../state';
import { clashEntries } from './clash-details';

const NAMES = ['Anna', 'Bruno', 'Carla', 'Dino', 'Elsa', 'Fatou', 'Gino', 'Hana', 'Ivan'];
const FIRST = 'small-groups-0';
const SECOND = 'small-groups-1';
const RULES = { online: 'ignore', apart: [], together: [], seed: 3 } as const;
const THREES = { kind: 'size', size: 3 } as const;

let session: SessionUnderTest;
const ahead = (ids: readonly string[], extra: object = {}) =>
	session.send('rounds.plan', {
		rounds: ids.map((activityId) => ({ activityId, shape: THREES })),
		...RULES,
		...extra
	} as never);
const proposals = (): readonly Round[] => session.state.rounds.filter(({ status }) => status === 'proposed');
const idOf = (name: string) => Object.values(session.state.people).find((one) => one.name === name)!.id;
const groupOf = (round: Round, name: string) =>
	round.groups.find(({ members }) => members.includes(idOf(name)));

beforeEach(() => {
	session = new SessionUnderTest(findActivity, ['small-groups', 'small-groups']);
	session.send('session.open', {});
	for (const name of NAMES) session.comeIn(name);
});

describe('rounds planned ahead', () => {
	it('F20 several rounds are planned together: whoever meets in one does not meet in the next', () => {
		expect(ahead([SECOND, FIRST])).toBe('ok');
		expect(proposals().map(({ activityId }) => activityId)).toEqual([FIRST, SECOND]);
		expect(proposals().map(({ score }) => score.repeatedPairs.length)).toEqual([0, 0]);
		expect(ahead([FIRST, FIRST])).toBe('command/malformed');
	});

	it('F20 each waits as the proposal of its activity, and what differs from the plan is planned again', () => {
		ahead([FIRST, SECOND]);
		const [first] = proposals();
		session.enter(FIRST);
		session.send('round.deal', { roundId: first!.id });
		const [one, other] = session.state.rounds.find(({ id }) => id === first!.id)!.groups;
		session.send('group.move', { roundId: first!.id, personId: one!.members[0]!, to: other!.id });
		expect(ahead([SECOND])).toBe('ok');
		expect(proposals()).toHaveLength(1);
		// Of the four who came to be together two must meet again in three groups: no more than that.
		expect(proposals()[0]!.score.repeatedPairs).toHaveLength(1);
	});

	it('F21 a round keeps the rules it was asked with: who comes late is placed by them', () => {
		const apart = [['Anna', 'Bruno'].map(idOf)];
		ahead([FIRST], { apart, aims: ['organisations', 'pairs'] });
		expect(proposals()[0]!.rules).toMatchObject({ apart, aims: ['organisations', 'pairs'] });
		session.enter(FIRST);
		session.send('round.deal', { roundId: proposals()[0]!.id });
		session.send('person.leave', { personId: idOf('Anna') });
		session.send('person.return', { personId: idOf('Anna') });
		const round = session.state.rounds[0]!;
		expect(groupOf(round, 'Anna')).toBeDefined();
		expect(groupOf(round, 'Anna')).not.toBe(groupOf(round, 'Bruno'));
	});

	it('F22 what cannot be is refused, naming each rule and its people', () => {
		const pair = [idOf('Anna'), idOf('Bruno')] as [string, string];
		const refused = session.refusal('rounds.plan', {
			rounds: [{ activityId: FIRST, shape: THREES }],
			...RULES,
			apart: [pair],
			together: [pair]
		});
		expect(refused?.code).toBe('round/impossible');
		const entries = clashEntries(refused?.details);
		expect(entries.map(({ rule }) => rule).toSorted()).toEqual(['apart', 'together']);
		expect(entries[0]!.people.toSorted()).toEqual(pair.toSorted());
	});

	it('F22 a kept group and a pair to keep together across it clash; nothing is bent in silence', () => {
		ahead([FIRST]);
		const [one, other] = proposals()[0]!.groups;
		const refused = session.refusal('round.propose', {
			activityId: FIRST,
			shape: THREES,
			...RULES,
			together: [[one!.members[0]!, other!.members[0]!]],
			keep: [one!.id]
		});
		expect(clashEntries(refused?.details).map(({ rule }) => rule)).toEqual(['together', 'pinned']);
	});
});

describe('a group that somebody left', () => {
	it('F23 is joined to the others, or gets one person, as the facilitator says', () => {
		ahead([FIRST]);
		session.enter(FIRST);
		const roundId = proposals()[0]!.id;
		session.send('round.deal', { roundId });
		const round = () => session.state.rounds.find(({ id }) => id === roundId)!;
		const [small] = round().groups;
		const sizes = () => round().groups.map(({ members }) => members.length);
		expect(session.send('group.even', { roundId, groupId: small!.id, how: 'move-fewest' })).toBe(
			'group/no-better'
		);
		session.send('person.leave', { personId: small!.members[0]! });
		session.comeIn('Lara');
		session.send('person.leave', { personId: round().groups[0]!.members[0]! });
		expect(session.send('group.even', { roundId, groupId: small!.id, how: 'merge' })).toBe('ok');
		expect(sizes()).toEqual([0, 4, 4]);
		expect(
			round()
				.groups.slice(1)
				.every((group) => group.members.includes(group.spokesperson!))
		).toBe(true);
	});
});

import { beforeEach, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { GroupId } from '../../kernel/ids';
import type { Expected } from '../commands';
import { ADA, BEA, SessionUnderTest } from '../session-under-test';
import type { Round } from '../state';
import { workStep } from '../steps/work-step';
import { everyoneView } from '../views/everyone-view';
import { groupView } from '../views/group-view';
import { stageView } from '../views/stage-view';

const NAMES = ['Anna', 'Bruno', 'Carla', 'Dino', 'Elsa', 'Fatou', 'Gino', 'Hana'];
const GROUPS = 'small-groups-0';
const SCENES = 'role-play-1';
const [MANDATE, WORK, REPORTING] = [0, 1, 2];

let session: SessionUnderTest;
const here = (): Expected => {
	const at = session.state.position;
	return at && { activityId: at.activityId, step: at.step };
};
const step = () => session.state.position?.step;
const newest = (): Round => session.state.rounds.at(-1)!;
const propose = (activityId = GROUPS, groups = 2) =>
	session.send('round.propose', {
		activityId,
		shape: { kind: 'groups', groups },
		online: 'ignore',
		apart: [],
		together: [],
		keep: [],
		seed: 3
	});
const deal = (expect_: Expected | undefined = here(), round = newest(), who = ADA) =>
	session.send('round.deal', { roundId: round.id, expect: expect_ }, who);
const recall = (expect_ = here(), who = ADA) =>
	session.send('round.recall', { roundId: newest().id, expect: expect_ }, who);
const now = () => everyoneView(session.state, findActivity).now!;

/** Who is in which group, who speaks for it, and its page. */
const asTheyAre = () =>
	newest().groups.map(({ id, members, spokesperson, room, mandate }) => ({
		id,
		members,
		spokesperson,
		room,
		mandate,
		pages: Object.values(session.state.pages).filter(
			({ scope }) => scope.kind === 'group' && scope.groupId === id
		)
	}));

beforeEach(() => {
	session = new SessionUnderTest(findActivity, ['small-groups', 'role-play']);
	session.send('session.open', {});
	for (const name of NAMES) session.comeIn(name);
	session.enter(GROUPS, MANDATE);
	expect(propose()).toBe('ok');
});

describe('people sent into groups', () => {
	it('F29 everybody comes to where the groups work, with its time, from where the sender saw the session', () => {
		expect(deal({ activityId: GROUPS, step: WORK })).toBe('step/stale');
		expect(newest().status).toBe('proposed');
		expect(deal()).toBe('ok');
		expect([step(), newest().status, session.state.timer?.kind]).toEqual([WORK, 'dealt', 'running']);
		expect(now().place).toBe('groups');
	});

	it('F29 of two who press at once one sends, and the other is told', () => {
		const seen = here();
		expect(deal(seen)).toBe('ok');
		const { version } = session.state;
		expect(deal(seen, newest(), BEA)).toBe('step/stale');
		expect(session.state.version).toBe(version);
	});

	it('F29 without the place they are dealt where the session stands', () => {
		expect(session.send('round.deal', { roundId: newest().id })).toBe('ok');
		expect([step(), newest().status, session.state.timer]).toEqual([MANDATE, 'dealt', null]);
	});

	it('F29 steps that lie between are not skipped', () => {
		const places = (...all: ('plenary' | 'groups' | 'alone')[]) => all.map((place) => ({ place }));
		const work = places('alone', 'plenary', 'groups', 'plenary', 'alone');
		expect(work.map((_, at) => workStep(work, at, 'proposed'))).toEqual([null, 2, 2, 2, 2]);
		expect(work.map((_, at) => workStep(work, at, 'recalled'))).toEqual([null, 2, 2, 2, 2]);
		const scenes = places('groups', 'plenary', 'groups', 'plenary');
		expect(scenes.map((_, at) => workStep(scenes, at, 'proposed'))).toEqual([0, 2, 2, 2]);
		expect(scenes.map((_, at) => workStep(scenes, at, 'recalled'))).toEqual([0, 0, 2, 2]);
	});

	it('F29 groups dealt anew begin where groups begin, not where others go on with what they did', () => {
		const begins = { place: 'groups' } as const;
		const goesOn = { place: 'groups', goesOn: true } as const;
		const scenes = [
			{ place: 'plenary' } as const,
			begins,
			goesOn,
			begins,
			goesOn,
			{ place: 'plenary' } as const
		];
		expect(scenes.map((_, at) => workStep(scenes, at, 'proposed'))).toEqual([1, 1, 3, 3, 4, 3]);
		expect(scenes.map((_, at) => workStep(scenes, at, 'recalled'))).toEqual([1, 1, 2, 3, 4, 4]);
	});
});

describe('groups called back', () => {
	beforeEach(() => void deal());

	it('F30 the recall takes everybody to the plenary that follows, and the time of the groups ends', () => {
		expect(recall()).toBe('ok');
		expect([step(), newest().status, session.state.timer]).toEqual([REPORTING, 'recalled', null]);
		expect(now()).toMatchObject({ place: 'plenary', stepKey: 'reporting' });
	});

	it('F30 a recall from another step than the sender saw is refused; pressed by two at once it is one', () => {
		expect(recall({ activityId: GROUPS, step: MANDATE })).toBe('step/stale');
		const seen = here();
		expect(recall(seen)).toBe('ok');
		const { version } = session.state;
		expect(recall(seen, BEA)).toBe('step/stale');
		expect(recall(here(), BEA)).toBe('ok');
		expect(session.state.version).toBe(version);
	});

	it('F30 where other work comes first nothing is skipped: all are back, and told so, where they were', () => {
		session.enter(SCENES, 0);
		expect(propose(SCENES)).toBe('ok');
		expect(deal()).toBe('ok');
		expect([step(), now().place]).toEqual([1, 'groups']);
		expect(recall()).toBe('ok');
		expect([step(), newest().status, session.state.timer]).toEqual([1, 'recalled', null]);
		expect(now()).toMatchObject({ place: 'plenary', stepTitle: { it: 'Di nuovo in plenaria' } });
		expect(stageView(session.state, findActivity)).toMatchObject({
			groups: [],
			now: { stepTitle: { en: 'Back in plenary' } }
		});
		expect(deal()).toBe('ok');
		expect([step(), now().place, session.state.timer?.kind]).toEqual([1, 'groups', 'running']);
	});

	it('F31 sent back they are the same groups, pages, rooms and spokespersons', () => {
		const [group] = newest().groups;
		const other = group!.members.find((id) => id !== group!.spokesperson)!;
		session.send('group.speak', { groupId: group!.id, personId: other });
		session.send('group.set', { roundId: newest().id, groupId: group!.id, mandate: 'Solo per voi' });
		const before = asTheyAre();
		recall();
		expect(deal()).toBe('ok');
		expect([step(), newest().status, session.state.timer?.kind]).toEqual([WORK, 'dealt', 'running']);
		expect(asTheyAre()).toEqual(before);
		expect(before.every(({ pages }) => pages.length > 0)).toBe(true);
		expect(groupView(session.state, group!.id as GroupId, findActivity)?.spokesperson).toBe(other);
	});

	it('F31 groups sent back are those that were asked for, whatever is proposed meanwhile; older ones stay back', () => {
		const first = newest();
		recall();
		expect(propose(GROUPS, 3)).toBe('ok');
		expect(deal(here(), first)).toBe('ok');
		const at = session.state.rounds.find(({ status }) => status === 'dealt');
		expect(at?.id).toBe(first.id);
		session.send('round.recall', { roundId: first.id, expect: here() });
		expect(deal()).toBe('ok');
		recall();
		expect(deal(here(), first)).toBe('round/unknown');
	});
});

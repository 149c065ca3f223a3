import { beforeEach, expect, test } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { SessionUnderTest } from '../session/session-under-test';
import { facilitatorView } from '../session/views/facilitator-view';
import { plannedTimes } from './planned-times';

const MINUTE = 60_000;
const [FIRST, SECOND, THIRD] = ['talk-0', 'small-groups-1', 'board-2'] as const;

let session: SessionUnderTest;
let start = 0;
const revise = (id: string, minutes: number) => {
	const { title, config } = session.state.agenda.find((item) => item.id === id)!;
	expect(session.send('agenda.revise', { activityId: id, title, minutes, config })).toBe('ok');
};
const times = () => plannedTimes(facilitatorView(session.state, findActivity), start, session.now);
const planned = () => [...times().rows.values()].map((row) => (row.planned - start) / MINUTE);

beforeEach(() => {
	session = new SessionUnderTest(findActivity, ['talk', 'small-groups', 'board']);
	for (const [id, minutes] of [
		[FIRST, 20],
		[SECOND, 60],
		[THIRD, 40]
	] as const)
		revise(id, minutes);
	start = session.now;
});

/** Opened, in the first activity since the planned beginning, and ten minutes late with it. */
function runTenLate() {
	session.send('session.open', {});
	session.enter(FIRST);
	session.now += 30 * MINUTE;
}

test('F32 skipping and shortening make up time', () => {
	runTenLate();
	expect(times().drift).toBe(10);
	revise(SECOND, 55);
	expect(times().drift).toBe(5);
	session.send('agenda.skip', { activityId: THIRD, skipped: true });
	expect(times().drift).toBe(-35);
	expect(planned()).toEqual([0, 20, 80]);
	expect(times().plannedEnd - start).toBe(120 * MINUTE);
	session.send('agenda.skip', { activityId: THIRD, skipped: false });
	expect(times().drift).toBe(5);
});

test('F32 taking out makes up time; adding and lengthening cost it', () => {
	runTenLate();
	revise(SECOND, 70);
	expect(times().drift).toBe(20);
	session.send('agenda.duplicate', { activityId: THIRD, as: 'another' });
	expect(times().drift).toBe(60);
	session.send('agenda.remove', { activityId: THIRD });
	expect(times().drift).toBe(20);
});

test('F32 what was skipped before the opening was not planned', () => {
	session.send('agenda.skip', { activityId: THIRD, skipped: true });
	runTenLate();
	expect(times().drift).toBe(10);
	session.send('agenda.skip', { activityId: THIRD, skipped: false });
	expect(times().drift).toBe(50);
});

test('F32 the plan of the first opening stays when a session is opened again', () => {
	runTenLate();
	session.send('session.close', { expect: { activityId: FIRST, step: 0 } });
	session.send('session.reopen', {});
	revise(SECOND, 50);
	expect(times().drift).toBe(0);
});

test('F5 passed over, an activity costs nothing more; gone back to, only what is left of it', () => {
	runTenLate();
	session.enter(THIRD);
	expect(times().drift).toBe(-50);
	session.now += 10 * MINUTE;
	session.enter(FIRST);
	// Its twenty minutes are used up; an hour and thirty minutes are left of the others.
	expect(times().drift).toBe(10);
	expect(times().rows.get(FIRST)).toMatchObject({ expected: start, over: 10 });
});

test('F32 before the opening everything is as planned', () => {
	expect(times()).toMatchObject({
		drift: 0,
		plannedEnd: start + 120 * MINUTE,
		expectedEnd: start + 120 * MINUTE
	});
	expect(planned()).toEqual([0, 20, 80]);
});

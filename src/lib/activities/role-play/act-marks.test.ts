import { expect, it } from 'vitest';
import { OBSERVER } from './limits';
import { RolePlayUnderTest, scripted } from './role-play-under-test';

const point = scripted().grid.find(({ way }) => way === 'count')!.id;
const tap = { type: 'mark.add', scene: 1, point, value: 1, text: '' } as const;

it('P20 an undo takes back the mark that it names, whatever arrived since, and no other', () => {
	const run = new RolePlayUnderTest(6);
	run.to('play-1', 3);
	const observer = run.one(OBSERVER);
	const marks = () => run.person(observer).desk!.grid.points.flatMap((one) => one.marks.map(({ id }) => id));
	for (const id of ['uno', 'due', 'tre']) expect(run.act(observer, { ...tap, mark: id })).toBe('ok');
	const undo = (id: string, who = observer) => run.act(who, { type: 'mark.undo', scene: 1, mark: id });
	expect(undo('due')).toBe('ok');
	expect(marks()).toEqual(['uno', 'tre']);
	expect(undo('due')).toBe('activity/unknown-item');
	expect(undo('uno', run.one(OBSERVER, 1))).toBe('activity/unknown-item');
	expect(run.act(observer, { ...tap, mark: 'tre' })).toBe('activity/already');
	expect(marks()).toEqual(['uno', 'tre']);
	// As logs of before have it.
	expect(run.act(observer, { type: 'mark.undo', scene: 1 })).toBe('ok');
	expect(marks()).toEqual(['uno']);
});

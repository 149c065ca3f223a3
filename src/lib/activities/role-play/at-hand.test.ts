import { describe, expect, it } from 'vitest';
import { rolePlay } from './definition';
import { RolePlayUnderTest, scripted } from './role-play-under-test';
import { rolePlayTemplates } from './templates';

describe('at hand', () => {
	const atHand = { map: true, sheets: true };

	it('P19 a role play of before has nothing at hand; the first interview has the map and one’s sheets', () => {
		const { atHand: _new, ...before } = scripted();
		expect(rolePlay.migrate?.(before, 1)).toEqual({ ...before, atHand: { map: false, sheets: false } });
		expect(rolePlay.migrate?.({ ...before, atHand }, 2)).toEqual({ ...before, atHand });
		const having = rolePlayTemplates.filter(({ config }) => config('it').atHand.map).map(({ key }) => key);
		expect(having).toEqual(['first-interview']);
	});

	it('P19 every part is told what is at hand, at every step', () => {
		const run = new RolePlayUnderTest(6, scripted({ atHand }));
		for (const step of ['opening', 'prepare-1', 'play-1', 'share-1', 'plenary']) {
			run.to(step);
			expect(run.everyone().atHand, step).toEqual(atHand);
		}
	});
});

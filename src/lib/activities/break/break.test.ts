import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sampleRun } from '$lib/core/session/sample-session';
import { activitySuite } from '../activity-suite';
import { pause } from './definition';
import { report } from './report';
import { shownDuringBreak } from './shown';

activitySuite(pause, report);

describe('break', () => {
	const find = () => pause;
	const session = sampleRun(pause, { sentence: 'Caffè', showNext: true }, 'it', find).state;
	const item = session.agenda[0]!;
	const after = [
		{ ...item, id: 'skipped' as typeof item.id, title: 'Saltata', skipped: true },
		{ ...item, id: 'next' as typeof item.id, title: 'Dopo' }
	];
	const shown = (showNext: boolean) =>
		shownDuringBreak({
			session: { ...session, agenda: [item, ...after] },
			item,
			config: { sentence: 'Caffè', showNext },
			step: null,
			round: null,
			groupOf: () => null,
			inherited: []
		});

	it('K1 one timed step in plenary, as long as planned', () => {
		expect(pause.steps(pause.defaults('it'), 20)).toMatchObject([
			{ place: 'plenary', minutes: 20, timed: true }
		]);
	});

	it('K2 the sentence, and what comes after unless hidden; skipped ones are passed over', () => {
		expect(shown(true)).toEqual({ sentence: 'Caffè', next: 'Dopo' });
		expect(shown(false)).toEqual({ sentence: 'Caffè', next: null });
	});

	it('K3 no action is known', () => {
		expect(v.safeParse(pause.action, { type: 'anything' }).success).toBe(false);
	});
});

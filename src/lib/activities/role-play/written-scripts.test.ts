import { describe, expect, it } from 'vitest';
import { allViews, RolePlayUnderTest, scripted } from './role-play-under-test';

const [FIRST, SECOND] = ['first', 'second'] as const;

describe('scripts written by groups', () => {
	const written = () => {
		const run = new RolePlayUnderTest(6, scripted({ scripts: 'cowritten' }));
		run.to('opening');
		expect(run.to('writing')).toBe('ok');
		for (const [at, group] of run.groups.entries())
			for (const part of ['situation', FIRST, SECOND])
				expect(
					run.act(group.members[0]!, {
						type: 'script.write',
						part,
						text: `${part}-scritto-da-${at}`,
						after: 0
					})
				).toBe('ok');
		return run;
	};

	it('P13 each part of a dealt script is its player’s alone; the situation is the group’s', () => {
		const run = written();
		const [one, two] = run.groups.map(({ id }) => id);
		expect(JSON.stringify(run.group(0))).not.toContain('scritto-da-1');
		expect(run.facilitate({ type: 'scripts.deal', pairs: [{ from: one!, to: two! }] })).toBe('ok');
		run.to('prepare-1');
		expect(run.group(1).situation).toBe('situation-scritto-da-0');
		expect(run.group(0).situation).toBe('Una situazione per tutti');
		const { people, shared: others } = allViews(run);
		for (const view of others) expect(view).not.toContain(`${FIRST}-scritto-da`);
		for (const [id, view] of people)
			expect(view.includes(`${FIRST}-scritto-da-0`), id).toBe(id === run.one(FIRST, 1));
	});

	it('P13 who writes over a newer text is told', () => {
		const run = written();
		const member = run.groups[0]!.members[1]!;
		const write = (after: number) =>
			run.act(member, { type: 'script.write', part: FIRST, text: 'Altro', after });
		expect(write(0)).toBe('activity/written-meanwhile');
		expect(write(1)).toBe('ok');
		expect(run.act(member, { type: 'script.write', part: 'ignota', text: 'x', after: 0 })).toBe(
			'activity/unknown-item'
		);
	});

	it('P13 the last words come after their step, and until somebody plays them', () => {
		const run = written();
		const [one, two] = run.groups.map(({ id }) => id);
		const member = run.groups[0]!.members[1]!;
		const write = (text: string, after: number) =>
			run.act(member, { type: 'script.write', group: one!, part: FIRST, text, after });
		run.facilitate({ type: 'scripts.deal', pairs: [{ from: one!, to: two! }] });
		run.to('prepare-1');
		expect(write('Fino in fondo', 1)).toBe('ok');
		expect(run.person(run.one(FIRST, 1)).part?.roles[0]?.script).toBe('Fino in fondo');
		run.to('play-1');
		expect(write('Altro', 2)).toBe('activity/not-now');
		expect(
			run.act(run.groups[1]!.members[0]!, {
				type: 'script.write',
				group: two!,
				part: FIRST,
				text: 'Di nessuno',
				after: 1
			})
		).toBe('ok');
		expect(run.act(member, { type: 'script.write', group: two!, part: FIRST, text: 'x', after: 2 })).toBe(
			'group/not-member'
		);
	});

	it('P13 what the form still holds of another scene is played by nobody; a deal is taken back', () => {
		const run = written();
		run.to('prepare-1');
		const player = run.one(FIRST, 1);
		expect(run.person(player).part?.roles[0]?.script).toBe('');
		const [one, two] = run.groups.map(({ id }) => id);
		const played = () => run.facilitators().written!.players.map(({ playsScriptsOf }) => playsScriptsOf);
		expect(played()).toEqual([null, null]);
		expect(run.facilitate({ type: 'scripts.deal', pairs: [{ from: one!, to: two! }] })).toBe('ok');
		expect(played()).toEqual([null, one]);
		expect(run.facilitate({ type: 'scripts.deal', pairs: [{ from: null, to: two! }] })).toBe('ok');
		expect(played()).toEqual([null, null]);
		expect(run.person(player).part?.roles[0]?.script).toBe('');
	});
});

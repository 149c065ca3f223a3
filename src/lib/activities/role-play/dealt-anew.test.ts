import { describe, expect, it } from 'vitest';
import type { PersonId } from '$lib/core/kernel/ids';
import { keptViews } from '$lib/core/session/views/kept-views';
import { personView } from '$lib/core/session/views/person-view';
import { asPastRound } from '$lib/core/session/rounds/grouping-question';
import { findActivity } from '../registry';
import { functionNames } from './config';
import { OBSERVER } from './limits';
import { own, report } from './report';
import { BOARD, RolePlayUnderTest, scripted } from './role-play-under-test';
import type { RolePlayPersonKept } from './shown-to-person';

// People who are moved or dealt anew while the role play goes on, and a session that has moved on: what was played stays theirs.

const [FIRST, SECOND] = ['first', 'second'] as const;
const POINT = scripted().grid.find(({ way }) => way === 'count')!.id;
const mark = (scene: number) => ({ type: 'mark.add', scene, point: POINT, value: 1, text: '' }) as const;
const open = (scene: number, yes = true) => ({ type: 'grid.open', scene, open: yes }) as const;
const say = (scene: number, text: string) => ({ type: 'reflection.write', scene, text }) as const;

/** The first scene played and shared by six people in two groups: a note, two yes, a word for the group and one for all. */
function played(scenes = 2): RolePlayUnderTest {
	const run = new RolePlayUnderTest(6, scripted({ scenes }));
	run.to('prepare-1');
	run.to('play-1', 3);
	expect(run.act(run.one(OBSERVER), { type: 'note.write', scene: 1, text: 'nota-osservata' })).toBe('ok');
	run.to('share-1');
	for (const role of [FIRST, SECOND]) expect(run.act(run.one(role), open(1))).toBe('ok');
	run.act(run.one(FIRST), say(1, 'per-il-gruppo'));
	run.act(run.one(FIRST), { type: 'reflection.share', scene: 1, circle: 'group' });
	run.act(run.one(SECOND), say(1, 'per-tutti'));
	run.act(run.one(SECOND), { type: 'reflection.share', scene: 1, circle: 'plenary' });
	return run;
}

const proposed = (run: RolePlayUnderTest, seed = 11) =>
	run.session.send('round.propose', {
		activityId: run.context.item.id,
		shape: { kind: 'size', size: 3 },
		online: 'spread',
		apart: [],
		together: [],
		keep: [],
		seed
	});
const newest = (run: RolePlayUnderTest) => run.session.state.rounds.at(-1)!;
const reported = (run: RolePlayUnderTest, audience: 'facilitators' | 'participants') =>
	JSON.stringify(report({ ...input(run), audience }));
const input = (run: RolePlayUnderTest) => ({
	state: run.state,
	context: run.context,
	language: 'it' as const,
	pages: [],
	groupName: String,
	personName: String
});

describe('somebody moved to another group', () => {
	it.each([
		[0, 1],
		[1, 0]
	])(
		'P5 while a scene is on observes in the other, with its desk and its free part: from %i to %i',
		(from, to) => {
			const run = new RolePlayUnderTest(6);
			run.to('prepare-1');
			run.to('play-1', 2);
			const moved = run.one(OBSERVER, from);
			const group = run.groups[to]!.id;
			expect(run.session.send('group.move', { personId: moved, to: group, roundId: newest(run).id })).toBe(
				'ok'
			);
			expect(run.person(moved).part).toMatchObject({ group, observing: true });
			expect(run.act(moved, { ...mark(1), group })).toBe('ok');
			run.session.send('person.leave', { personId: run.one(FIRST, to) });
			expect(run.act(moved, { type: 'role.take', group, role: FIRST, person: moved })).toBe('ok');
			expect(run.one(FIRST, to)).toBe(moved);
			run.to('share-1');
			expect(
				run
					.person(moved)
					.back.map((one) => one.group)
					.toSorted()
			).toEqual(run.groups.map(({ id }) => id).toSorted());
		}
	);

	it('P14 when a scene is over keeps what was theirs in the group they were in, and had no part in the other’s', () => {
		const run = played();
		const moved = run.one(FIRST, 0);
		const [before, after] = run.groups.map(({ id }) => id);
		run.session.send('group.move', { personId: moved, to: after!, roundId: newest(run).id });
		const { back } = run.person(moved);
		expect(back.map(({ group }) => group)).toEqual([before]);
		expect(back[0]!.grid?.notes).toHaveLength(1);
		const name = functionNames(run.config).get(FIRST)!;
		expect(asPastRound(run.context.round!).functions?.[name]).toContain(moved);
		expect(back[0]!.shared?.reflections.map(({ text }) => text).toSorted()).toEqual([
			'per-il-gruppo',
			'per-tutti'
		]);
		expect(run.act(moved, open(1, false))).toBe('ok');
		expect(run.facilitators().groups.flatMap(({ opened }) => opened)).toEqual([]);
	});
});

describe('groups dealt anew', () => {
	it('F29 a proposal made while people share waits for the next scene, sent or not', () => {
		for (const send of [true, false]) {
			const run = played();
			const before = run.groups.map(({ id }) => id);
			expect(proposed(run)).toBe('ok');
			if (send) {
				const { activityId, step } = run.session.state.position!;
				expect(
					run.session.send('round.deal', { roundId: newest(run).id, expect: { activityId, step } })
				).toBe('ok');
			} else {
				run.to('play-1');
				run.to('share-1');
				expect(run.groups.map(({ id }) => id)).toEqual(before);
				run.to('prepare-2');
			}
			expect(run.context.step?.key).toBe('prepare-2');
			expect(newest(run).status).toBe('dealt');
			expect(run.groups.map(({ id }) => id)).not.toEqual(before);
		}
	});

	it('P14 nobody counts as having played what others played before them', () => {
		const run = played();
		proposed(run);
		// Dealt where the session stands.
		expect(run.session.send('round.deal', { roundId: newest(run).id })).toBe('ok');
		expect(run.context.step?.key).toBe('share-1');
		expect(newest(run).groups.every(({ turns }) => !turns)).toBe(true);
	});

	it('P14 the scene before stays: to those who were in it, to facilitators, in the report, and to be changed', () => {
		const run = played();
		const [first, second, observer] = [run.one(FIRST), run.one(SECOND), run.one(OBSERVER)];
		const group = run.groups[0]!.id;
		proposed(run);
		run.to('prepare-2');
		expect(run.groups.map(({ id }) => id)).not.toContain(group);
		for (const who of [first, second]) expect(run.person(who).back[0]).toMatchObject({ scene: 1, group });
		expect(run.person(first).back[0]!.grid?.notes).toHaveLength(1);
		expect(run.person(observer).back[0]!.shared?.opened).toHaveLength(1);
		const earlier = run.facilitators().earlier;
		expect(earlier.find(({ label }) => label.id === group)?.agreements[0]).toMatchObject({ open: true });
		run.to('play-2');
		run.to('plenary');
		expect(run.everyone().shared?.map(({ text }) => text)).toEqual(['per-tutti']);
		const told = reported(run, 'facilitators');
		for (const words of ['nota-osservata', 'per-il-gruppo', 'per-tutti', first])
			expect(told).toContain(words);
		expect(JSON.stringify(own({ ...input(run), person: first }))).toContain('nota-osservata');
		expect(run.act(first, open(1, false))).toBe('ok');
		expect(reported(run, 'facilitators')).not.toContain('nota-osservata');
	});

	it('P3 whoever was dealt anew takes along what they have been', () => {
		const run = played();
		proposed(run);
		run.to('prepare-2');
		run.to('play-2');
		const held = new Map<string, string[]>();
		for (const { groups } of run.session.state.rounds)
			for (const { turns } of groups)
				for (const { held: roles } of Object.values(turns ?? {}))
					for (const [role, people] of Object.entries(roles))
						for (const id of people) held.set(id, [...(held.get(id) ?? []), role]);
		for (const roles of held.values()) expect(new Set(roles).size).toBe(2);
	});

	it('P13 what groups wrote before they were dealt anew can be dealt to the new ones', () => {
		const run = new RolePlayUnderTest(6, scripted({ scripts: 'cowritten' }));
		run.to('writing');
		const writers = run.groups.map(({ id }) => id);
		const [member] = run.groups[0]!.members;
		const write = { type: 'script.write', part: FIRST, text: 'scritto-prima', after: 0 } as const;
		expect(run.act(member!, write)).toBe('ok');
		proposed(run);
		run.to('prepare-1');
		run.session.send('round.deal', { roundId: newest(run).id });
		const to = run.groups[0]!.id;
		expect(run.facilitators().written!.writers.map(({ label }) => label.id)).toContain(writers[0]);
		expect(run.facilitate({ type: 'scripts.deal', pairs: [{ from: writers[0]!, to }] })).toBe('ok');
		expect(run.person(run.one(FIRST)).part?.roles[0]?.script).toBe('scritto-prima');
		// The last words of the old group are the old group's.
		expect(run.act(member!, { ...write, group: writers[0]!, text: 'fino in fondo', after: 1 })).toBe('ok');
		expect(run.state.drafts[writers[0]!]?.[FIRST]?.text).toBe('fino in fondo');
	});
});

describe('what counts as played', () => {
	it('P6 a scene that was only prepared is in no memory, no report, and nobody looks back on it', () => {
		const run = played();
		const before = asPastRound(run.context.round!).functions;
		run.to('prepare-2');
		run.to('plenary');
		expect(asPastRound(run.context.round!).functions).toEqual(before);
		expect(reported(run, 'participants')).not.toContain('Scena 2');
		expect(run.person(run.groups[0]!.members[0]!).back.map(({ scene }) => scene)).toEqual([1]);
		expect(run.act(run.groups[0]!.members[0]!, say(2, 'presto'))).toBe('activity/not-now');
	});

	it('P6 a cast stays as it was dealt while people get ready, also when one scene is gone back to', () => {
		const run = played();
		run.to('prepare-2');
		const cast = run.groups.map(({ functions }) => functions);
		run.to('share-1');
		run.session.comeIn('Zoe');
		run.to('prepare-2');
		for (const [at, functions] of cast.entries())
			for (const [name, people] of Object.entries(functions))
				expect(run.groups[at]!.functions[name]).toEqual(expect.arrayContaining([...people]));
	});

	it('P14 a part that is renamed or taken out later leaves the past as it was', () => {
		const run = played();
		const [first, second] = [run.one(FIRST), run.one(SECOND)];
		const { title, minutes } = run.context.item;
		const revise = (roles: typeof run.config.roles) =>
			run.session.send('agenda.revise', {
				activityId: run.context.item.id,
				title,
				minutes,
				config: { ...run.config, roles }
			});
		run.to('play-2');
		const renamed = run.config.roles.map((role) =>
			role.id === FIRST ? { ...role, name: 'Persona accolta' } : role
		);
		expect(revise(renamed)).toBe('ok');
		expect(run.person(first).back[0]!.parts).toEqual(['Persona accolta']);
		expect(run.person(first).back[0]!.agreement).toMatchObject({ of: 2 });
		expect(reported(run, 'participants')).toContain('Persona accolta');
		// Who plays it now goes on playing it.
		expect(run.one(FIRST, 0) ?? null).not.toBeNull();
		expect(revise(renamed.filter(({ id }) => id === FIRST))).toBe('ok');
		const name = functionNames(run.config).get(SECOND)!;
		expect(run.person(second).back[0]).toMatchObject({ parts: [name], agreement: { of: 2 } });
		expect(run.person(second).back[0]!.grid).not.toBeNull();
		expect(reported(run, 'participants')).toContain(name);
	});
});

describe('promises', () => {
	it('P18 once something is shared, groups do not become the whole room', () => {
		const { id, title, minutes } = new RolePlayUnderTest(6).context.item;
		const revised = (run: RolePlayUnderTest, more: Partial<typeof run.config>) =>
			run.session.send('agenda.revise', {
				activityId: id,
				title,
				minutes,
				config: { ...run.config, ...more }
			});
		const fresh = new RolePlayUnderTest(6);
		expect(revised(fresh, { format: 'plenary' })).toBe('ok');
		const run = played();
		expect(revised(run, { format: 'plenary' })).not.toBe('ok');
		expect(revised(run, { format: 'free' })).toBe('ok');
	});
});

describe('when the session has moved on', () => {
	const kept = (run: RolePlayUnderTest, person: PersonId) =>
		keptViews(run.session.state, person, findActivity)[0]?.kept as RolePlayPersonKept | undefined;

	it('P17 each has at hand their own grid, agreement, reflection and cards, and changes them until the end', () => {
		const run = played();
		const [first, second, observer] = [run.one(FIRST), run.one(SECOND), run.one(OBSERVER)];
		expect(kept(run, first)).toBeUndefined();
		run.session.enter(BOARD);
		expect(kept(run, first)!.back[0]).toMatchObject({
			agreed: true,
			circle: 'group',
			reflection: 'per-il-gruppo'
		});
		expect(kept(run, first)!.back[0]!.grid?.notes).toHaveLength(1);
		expect(kept(run, observer)!.back[0]!.desk?.note).toBe('nota-osservata');
		expect(kept(run, observer)!.back[0]!.shared?.opened).toHaveLength(1);
		expect(JSON.stringify(kept(run, run.one(OBSERVER, 1)))).not.toContain('nota-osservata');
		expect(run.act(first, open(1, false))).toBe('ok');
		expect(run.act(second, { type: 'reflection.share', scene: 1, circle: 'me' })).toBe('ok');
		expect(kept(run, first)!.back[0]).toMatchObject({ agreed: false, agreement: { open: false } });
		expect(kept(run, observer)!.back[0]!.shared?.opened).toEqual([]);
		const told = reported(run, 'facilitators');
		for (const words of ['nota-osservata', 'per-tutti']) expect(told).not.toContain(words);
	});

	it('P12 a word is brought to the board by function while the board is on', () => {
		const run = played();
		const who = run.one(SECOND);
		run.session.enter(BOARD);
		const { board } = kept(run, who)!;
		expect(board?.activityId).toBe(BOARD);
		const column = board!.columns[0]!.id;
		const offer = { type: 'card.offer', scene: 1, text: 'dal colloquio', to: BOARD, column } as const;
		expect(run.act(who, offer)).toBe('ok');
		expect(JSON.stringify(run.session.state.runs[BOARD as never])).toContain(
			functionNames(run.config).get(SECOND)!
		);
		expect(kept(run, who)!.back[0]!.cards).toHaveLength(1);
	});

	it('P17 who had no part has nothing there, and nobody once the session is closed', () => {
		const run = played();
		run.session.enter(BOARD);
		run.session.comeIn('Zoe');
		expect(personView(run.session.state, 'zoe' as PersonId, findActivity)?.kept).toBeUndefined();
		const { activityId, step } = run.session.state.position!;
		expect(run.session.send('session.close', { expect: { activityId, step } })).toBe('ok');
		expect(kept(run, run.one(FIRST))).toBeUndefined();
		expect(run.act(run.one(FIRST), open(1, false))).not.toBe('ok');
	});
});

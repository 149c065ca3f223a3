import { describe, expect, it } from 'vitest';
import { stageView } from '$lib/core/session/views/stage-view';
import type { PersonId } from '$lib/core/kernel/ids';
import { functionsHeld } from '$lib/core/session/rounds/functions-held';
import { asPastRound } from '$lib/core/session/rounds/grouping-question';
import { activitySuite } from '../activity-suite';
import { findActivity } from '../registry';
import { functionNames } from './config';
import { rolePlay } from './definition';
import { OBSERVER } from './limits';
import { own, report } from './report';
import { allViews, BOARD, RolePlayUnderTest, scripted, secretOf } from './role-play-under-test';
import { rolePlayTemplates } from './templates';

activitySuite(rolePlay, report);

const [FIRST, SECOND] = ['first', 'second'] as const;
const GRID = scripted().grid;
const point = (way: string) => GRID.find((one) => one.way === way)!.id;
const mark = (scene: number, way: string, value = 1, text = '') =>
	({ type: 'mark.add', scene, point: point(way), value, text }) as const;
const STEPS = ['opening', 'prepare-1', 'play-1', 'share-1', 'prepare-2', 'play-2', 'share-2', 'plenary'];

/** Played up to the sharing of the first scene, with a mark and a note. */
function shared(people = 6): RolePlayUnderTest {
	const run = new RolePlayUnderTest(people);
	run.to('play-1', 5);
	expect(run.act(run.one(OBSERVER), mark(1, 'quote', 1, 'parole-osservate'))).toBe('ok');
	expect(run.act(run.one(OBSERVER), { type: 'note.write', scene: 1, text: 'nota-osservata' })).toBe('ok');
	run.to('share-1');
	return run;
}

describe('scripts', () => {
	it('P1 a script is seen by its player alone, at every step, in every view', () => {
		const run = new RolePlayUnderTest(7, scripted({ scenes: 2 }));
		for (const step of STEPS) {
			run.to(step);
			run.session.comeIn(`Tardi ${step}`);
			const { people, shared: others } = allViews(run);
			for (const role of [FIRST, SECOND]) {
				const holders =
					step.startsWith('p') && step !== 'plenary'
						? run.groups.flatMap((_, at) => run.holding(role, at))
						: [];
				for (const view of others) expect(view, step).not.toContain(secretOf(role));
				for (const [id, view] of people) {
					const on = step.startsWith('prepare') || step.startsWith('play') || step.startsWith('share');
					const plays = on && run.groups.some((_, at) => run.holding(role, at).includes(id));
					expect(view.includes(secretOf(role)), `${step} ${role} ${id}`).toBe(plays);
				}
				if (holders.length > 0) expect(holders.length).toBe(run.groups.length);
			}
		}
		expect(JSON.stringify(run.facilitators())).toContain(secretOf(FIRST));
	});

	it('P1 a report holds no script', () => {
		const run = shared();
		for (const audience of ['facilitators', 'participants'] as const)
			expect(JSON.stringify(reported(run, audience))).not.toContain('segreto-di-');
	});

	it('P2 the grid is its observers’ until the scene is over', () => {
		const run = new RolePlayUnderTest(6);
		for (const step of ['prepare-1', 'play-1']) {
			run.to(step);
			const { people, shared: others } = allViews(run);
			for (const view of others) expect(view).not.toContain(GRID[0]!.text);
			for (const [id, view] of people)
				expect(view.includes(GRID[0]!.text)).toBe(
					run.groups.some((_, at) => run.holding(OBSERVER, at).includes(id))
				);
		}
	});
});

describe('who plays what', () => {
	it.each([
		['triads', 3, 3],
		['pairs', 4, 4],
		['triads', 4, 4]
	] as const)(
		'P3 %s of %i: after %i scenes everybody has held each part as often',
		(format, people, scenes) => {
			const run = new RolePlayUnderTest(people, scripted({ format, scenes }));
			for (let scene = 1; scene <= scenes; scene++) {
				run.to(`prepare-${scene}`);
				run.to(`play-${scene}`);
			}
			const names = functionNames(run.config);
			for (const member of run.groups[0]!.members) {
				const held = functionsHeld(run.groups[0]!, member);
				for (const role of [FIRST, SECOND])
					expect(held.filter((name) => name === names.get(role))).toHaveLength(1);
			}
			const past = asPastRound(run.context.round!);
			expect(past.functions?.[names.get(FIRST)!]?.toSorted()).toEqual(run.groups[0]!.members.toSorted());
		}
	);

	it('P3 the first scene is as the rotation engine dealt it, by the programme’s memory', () => {
		const run = new RolePlayUnderTest(6);
		const dealt = run.session.state.rounds[0]!.groups.map(({ functions }) => functions);
		run.to('prepare-1');
		expect(run.groups.map(({ functions }) => functions)).toEqual(dealt);
	});

	it('P4 four have two observers, two have none, and too few leave the last parts empty', () => {
		const four = new RolePlayUnderTest(4);
		four.to('prepare-1');
		expect(four.holding(OBSERVER)).toHaveLength(2);
		const two = new RolePlayUnderTest(2);
		two.to('prepare-1');
		expect([two.holding(FIRST).length, two.holding(SECOND).length, two.holding(OBSERVER).length]).toEqual([
			1, 1, 0
		]);
		const roles = [...two.config.roles, { id: 'third', name: 'Terza', look: '', script: '' }];
		const few = new RolePlayUnderTest(2, scripted({ format: 'free', size: 3, roles }));
		few.to('prepare-1');
		expect(few.holding('third')).toEqual([]);
		expect(few.holding(FIRST)).toHaveLength(1);
	});

	it('P5 who leaves mid-scene loses the part, and somebody of the group takes it with its script', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1');
		const [observer, other] = [run.one(OBSERVER), run.one(SECOND)];
		const group = run.groups[0]!.id;
		run.session.send('person.leave', { personId: run.one(FIRST) });
		expect(run.holding(FIRST)).toEqual([]);
		const take = { type: 'role.take', group, role: FIRST, person: observer } as const;
		expect(run.act(other, take)).toBe('activity/not-yours');
		expect(run.act(run.one(OBSERVER, 1), { ...take, person: run.one(OBSERVER, 1) })).toBe('group/not-member');
		expect(run.act(observer, take)).toBe('ok');
		expect(run.holding(FIRST)).toEqual([observer]);
		expect(JSON.stringify(run.person(observer))).toContain(secretOf(FIRST));
		expect(run.holding(SECOND)).toEqual([other]);
	});

	it('P5 who arrives mid-scene observes, and reads no script', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1');
		run.session.comeIn('Zoe');
		const at = run.groups.findIndex(({ members }) => members.includes('zoe' as PersonId));
		expect(run.holding(OBSERVER, at)).toContain('zoe');
		expect(run.person('zoe' as PersonId).part).toMatchObject({ observing: true, roles: [] });
	});

	it('P5 a part that somebody has is given by facilitators only, and the two exchange', () => {
		const run = new RolePlayUnderTest(6);
		run.to('prepare-1');
		const [player, observer] = [run.one(FIRST), run.one(OBSERVER)];
		const take = { type: 'role.take', group: run.groups[0]!.id, role: FIRST, person: observer } as const;
		expect(run.act(observer, take)).toBe('activity/taken');
		expect(run.facilitate(take)).toBe('ok');
		expect([run.one(FIRST), run.one(OBSERVER)]).toEqual([observer, player]);
	});

	it('P5 anybody steps out of a part, and observes', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1');
		const player = run.one(SECOND);
		expect(
			run.act(player, { type: 'role.take', group: run.groups[0]!.id, role: OBSERVER, person: player })
		).toBe('ok');
		expect(run.holding(SECOND)).toEqual([]);
		expect(run.holding(OBSERVER)).toContain(player);
		expect(run.person(player).part?.roles).toEqual([]);
	});

	it('P6 who held a part before a handover is remembered; before the scene nobody has played yet', () => {
		for (const [step, remembered] of [
			['prepare-1', 1],
			['play-1', 2]
		] as const) {
			const run = new RolePlayUnderTest(6);
			run.to(step);
			const role = {
				type: 'role.take',
				group: run.groups[0]!.id,
				role: FIRST,
				person: run.one(OBSERVER)
			} as const;
			expect(run.facilitate(role)).toBe('ok');
			run.to('play-1');
			expect(run.groups[0]!.turns?.['scene-1']?.held[FIRST]).toHaveLength(remembered);
		}
	});

	it('P6 who left while the scene was on is remembered as well', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1');
		const leaver = run.one(FIRST);
		run.session.send('person.leave', { personId: leaver });
		run.to('share-1');
		expect(JSON.stringify(run.groups[0]!.turns)).toContain(`"${leaver}"`);
	});
});

describe('the observer grid', () => {
	it('P7 one tap is one mark, dated by the scene’s own time, and the last is taken back', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1', 3);
		const observer = run.one(OBSERVER);
		expect(run.act(observer, mark(1, 'count'))).toBe('ok');
		run.to('prepare-1', 10);
		run.to('play-1', 2);
		expect(run.act(observer, mark(1, 'quote'))).toBe('ok');
		run.session.now += 60_000;
		const quote = run.person(observer).desk!.last!.id;
		expect(run.act(observer, { type: 'mark.word', scene: 1, mark: quote, text: 'Detta così' })).toBe('ok');
		const marks = run.person(observer).desk!.grid.points.flatMap((one) => one.marks);
		expect(marks.map(({ at }) => at / 60_000).toSorted()).toEqual([3, 5]);
		expect(marks.find(({ text }) => text === 'Detta così')?.at).toBe(300_000);
		expect(run.act(observer, { type: 'mark.undo', scene: 1 })).toBe('ok');
		expect(run.person(observer).desk!.grid.points.flatMap((one) => one.marks)).toHaveLength(1);
	});

	it('P7 a mark that arrives late is dated by its tap, within the time that was played', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1', 1);
		const began = run.session.now;
		run.session.now += 9 * 60_000;
		const observer = run.one(OBSERVER);
		for (const minute of [-30, 2, 500])
			expect(run.act(observer, { ...mark(1, 'count'), at: began + minute * 60_000 })).toBe('ok');
		run.to('share-1', 20);
		for (const at of [run.session.now, began + 4 * 60_000])
			expect(run.act(observer, { ...mark(1, 'count'), at })).toBe('ok');
		const marks = run.person(observer).back[0]!.desk!.grid.points.flatMap((one) => one.marks);
		expect(marks.map(({ at }) => at / 60_000)).toEqual([0, 3, 10, 10, 5]);
	});

	it('P7 the last words are heard when the room has moved on, from who observed', () => {
		const run = new RolePlayUnderTest(6, scripted({ scenes: 2 }));
		run.to('play-1', 1);
		const observer = run.one(OBSERVER);
		const player = run.one(FIRST);
		const stranger = run.one(OBSERVER, 1);
		expect(run.act(observer, mark(1, 'quote'))).toBe('ok');
		const quote = run.person(observer).desk!.last!.id;
		run.to('prepare-2');
		const late = [
			mark(1, 'count'),
			{ type: 'mark.word', scene: 1, mark: quote, text: 'Detta così' },
			{ type: 'note.write', scene: 1, text: 'Fino in fondo' }
		] as const;
		for (const action of late) {
			expect(run.act(observer, action)).toBe('ok');
			expect(run.act(player, action)).toBe('activity/not-yours');
		}
		expect(run.act(stranger, { ...late[1], group: run.groups[0]!.id })).toBe('group/not-member');
		run.session.enter(BOARD);
		expect(run.act(observer, late[2])).toBe('ok');
		expect(JSON.stringify(run.person(player).back)).toContain('Detta così');
	});

	it('P7 nobody marks who does not observe, nor another scene, nor an unknown point', () => {
		const run = new RolePlayUnderTest(6, scripted({ scenes: 2 }));
		run.to('prepare-1');
		expect(run.act(run.one(OBSERVER), mark(1, 'count'))).toBe('activity/not-now');
		run.to('play-1');
		expect(run.act(run.one(FIRST), mark(1, 'count'))).toBe('activity/not-yours');
		expect(run.act(run.one(OBSERVER), mark(2, 'count'))).toBe('activity/not-now');
		expect(run.act(run.one(OBSERVER), { ...mark(1, 'count'), point: 'altro' })).toBe('activity/unknown-item');
		expect(run.facilitate(mark(1, 'count'))).toBe('activity/forbidden');
	});

	it('P8 while the scene is on marks are their observer’s alone, and facilitators see how many', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1');
		const observer = run.one(OBSERVER);
		run.act(observer, mark(1, 'quote', 1, 'parole-osservate'));
		const { people, shared: others } = allViews(run);
		for (const view of [...others, JSON.stringify(run.facilitators())])
			expect(view).not.toContain('parole-osservate');
		for (const [id, view] of people) expect(view.includes('parole-osservate'), id).toBe(id === observer);
		expect(run.facilitators().groups[0]!.marks).toBe(1);
	});

	it('P9 when it is over the grid opens to those it is about, and to nobody else', () => {
		const run = shared();
		const about = [run.one(FIRST), run.one(SECOND)];
		const { people, shared: others } = allViews(run);
		for (const view of [...others, JSON.stringify(run.facilitators())]) {
			expect(view).not.toContain('parole-osservate');
			expect(view).not.toContain('nota-osservata');
		}
		for (const [id, view] of people)
			expect(view.includes('parole-osservate'), id).toBe(about.includes(id) || id === run.one(OBSERVER));
	});

	it('P10 group and facilitators see it once all who played want it, until one takes that back', () => {
		const run = shared();
		const open = (who: PersonId, yes: boolean) => run.act(who, { type: 'grid.open', scene: 1, open: yes });
		const seen = () =>
			[JSON.stringify(run.group()), JSON.stringify(run.facilitators())].map((view) =>
				view.includes('parole-osservate')
			);
		expect(open(run.one(OBSERVER), true)).toBe('activity/not-yours');
		expect(open(run.one(FIRST), true)).toBe('ok');
		expect(seen()).toEqual([false, false]);
		expect(open(run.one(SECOND), true)).toBe('ok');
		expect(seen()).toEqual([true, true]);
		expect(JSON.stringify(run.group(1))).not.toContain('parole-osservate');
		expect(JSON.stringify([run.everyone(), run.person(run.one(OBSERVER, 1))])).not.toContain(
			'parole-osservate'
		);
		expect(open(run.one(FIRST), false)).toBe('ok');
		expect(seen()).toEqual([false, false]);
	});

	it.each(['person.leave', 'person.remove'] as const)(
		'P10 who goes away (%s) has not said yes: whether they said no or nothing, it stays closed',
		(going) => {
			for (const said of [[], [false], [true, false]]) {
				const run = shared();
				const [first, second] = [run.one(FIRST), run.one(SECOND)];
				for (const open of said) run.act(first, { type: 'grid.open', scene: 1, open });
				expect(run.act(second, { type: 'grid.open', scene: 1, open: true })).toBe('ok');
				expect(run.session.send(going, { personId: first })).toBe('ok');
				expect(run.person(second).back[0]!.agreement).toEqual({ agreed: 1, of: 2, open: false });
				for (const view of [run.group(), run.facilitators(), reported(run, 'facilitators')])
					expect(JSON.stringify(view)).not.toContain('parole-osservate');
			}
		}
	);

	it('P10 who said yes and went home has said it', () => {
		const run = shared();
		for (const role of [FIRST, SECOND]) run.act(run.one(role), { type: 'grid.open', scene: 1, open: true });
		run.session.send('person.leave', { personId: run.one(FIRST) });
		expect(run.group().opened).toHaveLength(1);
	});
});

describe('sharing', () => {
	const reflect = (run: RolePlayUnderTest, who: PersonId, circle: 'me' | 'group' | 'plenary') => {
		expect(run.act(who, { type: 'reflection.write', scene: 1, text: 'riflessione-mia' })).toBe('ok');
		expect(run.act(who, { type: 'reflection.share', scene: 1, circle })).toBe('ok');
	};

	it('P11 a reflection goes as far as its writer lets it, and back', () => {
		const run = shared();
		const who = run.one(FIRST);
		const name = run.session.state.people[who]!.name;
		const seen = () => ({
			others: [...allViews(run).people]
				.filter(([id]) => id !== who)
				.some(([, view]) => view.includes('riflessione-mia')),
			group: JSON.stringify(run.group()).includes('riflessione-mia'),
			facilitators: run.facilitators().groups.some(({ reflections }) => reflections.length > 0),
			stage: JSON.stringify(stageView(run.session.state, findActivity)).includes('riflessione-mia')
		});
		reflect(run, who, 'me');
		expect(seen()).toEqual({ others: false, group: false, facilitators: false, stage: false });
		reflect(run, who, 'group');
		expect(seen()).toEqual({ others: false, group: true, facilitators: true, stage: false });
		reflect(run, who, 'plenary');
		run.to('plenary');
		expect(seen()).toEqual({ others: false, group: true, facilitators: true, stage: true });
		expect(run.everyone().shared).toEqual([
			{ id: '0', name: functionNames(run.config).get(FIRST), text: 'riflessione-mia' }
		]);
		expect(JSON.stringify(run.everyone())).not.toContain(name);
		reflect(run, who, 'me');
		expect(seen()).toEqual({ others: false, group: false, facilitators: false, stage: false });
	});

	it('P11 nobody reflects on a scene before it is over', () => {
		const run = new RolePlayUnderTest(6);
		run.to('play-1');
		const action = { type: 'reflection.write', scene: 1, text: 'presto' } as const;
		expect(run.act(run.one(FIRST), action)).toBe('activity/not-now');
	});

	it('P12 what is sent to a board says the function and nothing else; both happen, or neither', () => {
		const run = shared();
		const who = run.one(SECOND);
		const column = run.person(who).board!.columns[0]!.id;
		const offer = { type: 'card.offer', scene: 1, text: 'dal colloquio', to: BOARD, column } as const;
		expect(run.act(who, offer)).toBe('ok');
		const board = JSON.stringify(run.session.state.runs[BOARD as never]);
		expect(board).toContain('dal colloquio');
		expect(board).toContain('Case manager');
		expect(board).not.toContain(who);
		expect(run.person(who).back[0]!.cards).toHaveLength(1);
		expect(run.act(who, { ...offer, column: 'altrove' })).toBe('activity/malformed');
		expect(run.person(who).back[0]!.cards).toHaveLength(1);
	});

	it('P12 a board without authors is not offered anything', () => {
		const run = shared();
		const { id, title, minutes, config } = run.session.state.agenda[1]!;
		const anonymous = { ...(config as object), authors: 'anonymous' };
		run.session.send('agenda.revise', { activityId: id, title, minutes, config: anonymous });
		const who = run.one(FIRST);
		const { anonymous: said, columns } = run.person(who).board!;
		expect(said).toBe(true);
		const offer = { type: 'card.offer', scene: 1, text: 'x', to: BOARD, column: columns[0]!.id } as const;
		expect(run.act(who, offer)).toBe('activity/no-collector');
		expect(run.person(who).back[0]!.cards).toEqual([]);
	});

	it('P14 going back loses nothing', () => {
		const run = shared();
		reflect(run, run.one(FIRST), 'group');
		const before = { state: run.state, groups: run.groups };
		run.to('play-1');
		run.to('prepare-1');
		run.to('share-1');
		expect(run.state).toEqual(before.state);
		expect(run.groups).toEqual(before.groups);
	});
});

describe('before the whole room', () => {
	it('P15 two play, all others observe, also who comes late; nobody has met anybody by it', () => {
		const run = new RolePlayUnderTest(7, scripted({ format: 'plenary' }));
		run.to('prepare-1');
		run.to('play-1');
		expect(run.holding(OBSERVER)).toHaveLength(5);
		run.session.comeIn('Zoe');
		expect(run.holding(OBSERVER)).toContain('zoe');
		expect(run.act('zoe' as PersonId, mark(1, 'count'))).toBe('ok');
		expect(run.everyone().players?.map(({ people }) => people.length)).toEqual([1, 1]);
		expect(asPastRound(run.context.round!).groups).toEqual([]);
		run.to('share-1');
		expect(run.person('zoe' as PersonId).back).toHaveLength(1);
	});

	it('P11 before the whole room no reflection goes to anybody by name, and none to a group that is everybody', () => {
		const run = new RolePlayUnderTest(7, scripted({ format: 'plenary' }));
		run.to('prepare-1');
		run.to('play-1');
		run.to('share-1');
		const who = run.one(OBSERVER);
		run.act(who, { type: 'reflection.write', scene: 1, text: 'riflessione-mia' });
		expect(run.act(who, { type: 'reflection.share', scene: 1, circle: 'group' })).toBe('activity/malformed');
		expect(run.act(who, { type: 'reflection.share', scene: 1, circle: 'plenary' })).toBe('ok');
		for (const step of ['share-1', 'plenary']) {
			run.to(step);
			expect(run.group().reflections).toEqual([]);
			expect(run.facilitators().groups[0]!.reflections).toEqual([]);
		}
		expect(run.everyone().shared).toHaveLength(1);
		const told = JSON.stringify(reported(run, 'facilitators'));
		expect(told).toContain('riflessione-mia');
		expect(told).not.toContain(`"by":"${run.session.state.people[who]!.name}, `);
	});
});

describe('the report', () => {
	it('P16 marks only where opened, and to facilitators only; each person gets their own', () => {
		const run = shared();
		const [first, second, observer] = [run.one(FIRST), run.one(SECOND), run.one(OBSERVER)];
		const has = (blocks: unknown) => JSON.stringify(blocks).includes('parole-osservate');
		expect(has(reported(run, 'facilitators'))).toBe(false);
		for (const who of [first, second]) run.act(who, { type: 'grid.open', scene: 1, open: true });
		expect(has(reported(run, 'facilitators'))).toBe(true);
		expect(has(reported(run, 'participants'))).toBe(false);
		expect([first, second, observer, run.one(FIRST, 1)].map((id) => has(ownOf(run, id)))).toEqual([
			true,
			true,
			true,
			false
		]);
		expect(JSON.stringify(reported(run, 'participants'))).toContain(first);
	});

	it('P16 a reflection as far as it was shared', () => {
		const run = shared();
		const who = run.one(FIRST);
		run.act(who, { type: 'reflection.write', scene: 1, text: 'riflessione-mia' });
		const seen = () =>
			(['facilitators', 'participants'] as const).map((one) =>
				JSON.stringify(reported(run, one)).includes('riflessione-mia')
			);
		expect(seen()).toEqual([false, false]);
		run.act(who, { type: 'reflection.share', scene: 1, circle: 'group' });
		expect(seen()).toEqual([true, false]);
		run.act(who, { type: 'reflection.share', scene: 1, circle: 'plenary' });
		expect(seen()).toEqual([true, true]);
		expect(JSON.stringify(ownOf(run, who))).toContain('riflessione-mia');
		expect(JSON.stringify(ownOf(run, run.one(SECOND)))).not.toContain('riflessione-mia');
	});

	it('P16 what all could read is left to later sessions, and nothing else', () => {
		const run = shared();
		expect(rolePlay.leaves!(run.state, run.context, [])).toBeNull();
		run.act(run.one(FIRST), { type: 'reflection.write', scene: 1, text: 'riflessione-mia' });
		run.act(run.one(FIRST), { type: 'reflection.share', scene: 1, circle: 'plenary' });
		expect(rolePlay.leaves!(run.state, run.context, [])?.texts).toEqual([
			{ heading: functionNames(run.config).get(FIRST), text: 'riflessione-mia' }
		]);
	});
});

describe('templates', () => {
	it.each(rolePlayTemplates.map((one) => [one.key, one] as const))(
		'%s lasts as long as its steps',
		(_key, template) => {
			for (const language of ['it', 'en'] as const) {
				const config = template.config(language);
				const steps = rolePlay.steps(config, 0).length;
				const whole = rolePlay.steps(config, template.minutes).reduce((sum, { minutes }) => sum + minutes, 0);
				expect(whole).toBe(template.minutes);
				expect(steps).toBeGreaterThan(4);
			}
		}
	);
});

const input = (run: RolePlayUnderTest) => ({
	state: run.state,
	context: run.context,
	language: 'it' as const,
	pages: [],
	groupName: String,
	personName: String
});
const reported = (run: RolePlayUnderTest, audience: 'facilitators' | 'participants') =>
	report({ ...input(run), audience });
const ownOf = (run: RolePlayUnderTest, person: PersonId) => own({ ...input(run), person });

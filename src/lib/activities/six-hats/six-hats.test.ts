import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleRun } from '$lib/core/session/sample-session';
import type { Round, SessionState } from '$lib/core/session/state';
import { stageView } from '$lib/core/session/views/stage-view';
import { activitySuite } from '../activity-suite';
import { actInSixHats } from './act';
import { ordinaryHats, sixHatsConfig, type SixHatsConfig } from './config';
import { farthestHats, hatGroups } from './deal';
import { sixHats } from './definition';
import { orderOf } from './distance';
import { HAT_KEYS, HATS, type HatKey } from './hats';
import { byHat, hatOf } from './hat-groups';
import { proposalOf } from './propose';
import { own, report } from './report';
import {
	keptByPerson,
	shownOnStage,
	shownToEveryone,
	shownToFacilitators,
	shownToGroup,
	shownToPerson
} from './shown';
import { SILHOUETTES } from './silhouettes';
import { SITUATIONS } from './situations';
import { SIX_HATS_BEGIN, orderFor, playingHats, type SixHatsState } from './state';
import { solution } from './steps';
import type { SixHatsAction } from './actions';
import * as v from 'valibot';

activitySuite(sixHats, report);

const config: SixHatsConfig = { ...ordinaryHats('it'), recognise: 'ranking', problem: 'Un problema' };
const walked = sampleRun(sixHats, config, 'it', () => sixHats);
const session = walked.state;
const run = Object.values(session.runs)[0] as SixHatsState;
const round = session.rounds.at(-1)!;
const people = Object.keys(session.people) as PersonId[];
const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };

function at(
	stepKey: string,
	of: Round | null = round,
	in_: SessionState = session
): ActivityContext<SixHatsConfig> {
	return {
		session: in_,
		item: in_.agenda[0]!,
		config,
		step: { key: stepKey } as Step,
		round: of,
		groupOf: (person) => of?.groups.find(({ members }) => members.includes(person)) ?? null,
		inherited: []
	};
}

const act = (
	state: SixHatsState,
	action: SixHatsAction,
	context = at('recognise', null),
	actor: Actor = facilitator
) => actInSixHats(state, action, { at: 1, id: 'x', actor }, context);

const as = (person: string): Actor => ({
	role: 'participant',
	person: person as PersonId,
	facilitator: null
});

function after(
	state: SixHatsState,
	action: SixHatsAction,
	context = at('recognise', null),
	actor = facilitator
) {
	const result = act(state, action, context, actor);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

const look: SixHatsAction = { type: 'profile.look' };
const show: SixHatsAction = { type: 'profile.show', shown: true };
const rank = (hat: HatKey): SixHatsAction => ({ type: 'style.rank', order: [...orderOf([hat])] });

describe('six hats', () => {
	it('S1 an answer reaches whoever gave it and nobody else', () => {
		// An order that nobody else has, and that no list of hats has.
		const mine: HatKey[] = ['green', 'black', 'white', 'blue', 'yellow', 'red'];
		const [one, other] = people as [PersonId, PersonId];
		const told = after(run, { type: 'style.rank', order: mine }, at('recognise', null), as(one));
		const said = JSON.stringify(mine);
		for (const step of ['recognise', 'forming', 'work', 'compare', 'distance']) {
			const context = at(step);
			expect(JSON.stringify(shownToPerson(told, context, one))).toContain(said);
			for (const view of [
				shownToPerson(told, context, other),
				shownToEveryone(told, context),
				shownOnStage(told, context),
				shownToFacilitators(told, context),
				...round.groups.map((group) => shownToGroup(told, context, group))
			]) {
				expect(JSON.stringify(view)).not.toContain(said);
				expect(JSON.stringify(view)).not.toMatch(/"(answers|answer)":\{"sample/);
			}
		}
	});

	it('S1 the same room with other people’s answers swapped looks the same to facilitators', () => {
		const [one, other] = people as [PersonId, PersonId];
		const answers = { ...run.answers, [one]: run.answers[other]!, [other]: run.answers[one]! };
		const shown = (of: SixHatsState['answers']) =>
			shownToFacilitators(after({ ...SIX_HATS_BEGIN, answers: of }, show), at('forming'));
		expect(shown(answers)).toEqual(shown(run.answers));
		expect(shown(answers).profile).not.toBeNull();
	});

	it('S2 most chosen first, at a tie the one chosen first, then by nearness; the opposite comes last', () => {
		expect(orderOf(['red', 'white', 'red'])[0]).toBe('red');
		expect(orderOf(['blue', 'white', 'white', 'blue', 'green'])[0]).toBe('blue');
		for (const [one, opposite] of [
			['white', 'red'],
			['yellow', 'black'],
			['green', 'blue']
		] as const) {
			expect(orderOf([one]).at(-1)).toBe(opposite);
			expect(orderOf([opposite]).at(-1)).toBe(one);
		}
		expect(orderOf(['red', 'red', 'white'])[1]).toBe('white');
		expect(
			orderFor({ chosen: [], ranking: ['red', ...HAT_KEYS.filter((hat) => hat !== 'red')] }, 'ranking')![0]
		).toBe('red');
	});

	it('S2 an answer counts when all situations have one', () => {
		const chosen: (HatKey | null)[] = SITUATIONS.map(() => 'green');
		expect(orderFor({ chosen, ranking: null }, 'situations')![0]).toBe('green');
		expect(orderFor({ chosen: chosen.with(3, null), ranking: null }, 'situations')).toBeNull();
	});

	it('S3 changed until hats are dealt; afterwards only by whoever has not finished', () => {
		const one = people[0]!;
		const first = after(SIX_HATS_BEGIN, rank('red'), at('recognise', null), as(one));
		const second = after(first, rank('blue'), at('forming', null), as(one));
		expect(shownToPerson(second, at('forming', null), one).order![0]).toBe('blue');
		expect(act(second, rank('red'), at('recognise'), as(one))).toMatchObject({ code: 'activity/not-now' });
		expect(act(second, rank('red'), at('distance'), as('late')).ok).toBe(true);
		expect(
			act(second, { type: 'style.choose', situation: 0, hat: 'red' }, at('recognise', null), as(one)).ok
		).toBe(false);
	});

	const answers = (count: number, from: SixHatsState = SIX_HATS_BEGIN): SixHatsState => ({
		...from,
		answers: Object.fromEntries(Object.entries(run.answers).slice(0, count))
	});
	const tables = (state: SixHatsState, status: SessionState['status']) =>
		report({
			context: at('distance', round, { ...session, status }),
			audience: 'facilitators',
			language: 'it',
			pages: [],
			groupName: String,
			personName: String,
			state
		}).filter(({ kind }) => kind === 'table');

	it('S4 the profile exists from five answers, when facilitators look; on the stage only when shown', () => {
		const seen = (state: SixHatsState) => shownToFacilitators(state, at('forming')).profile;
		expect(seen(after(answers(4), look))).toBeNull();
		expect(shownOnStage(after(answers(4), show), at('forming')).profile).toBeNull();
		expect(seen(answers(5))).toBeNull();
		const looked = after(answers(5), look);
		expect(seen(looked)!.hats.reduce((sum, { count }) => sum + count, 0)).toBe(5);
		expect(shownOnStage(looked, at('forming')).profile).toBeNull();
		expect(shownOnStage(after(answers(5), show), at('forming')).profile).not.toBeNull();
		expect(tables(answers(4), 'closed')).toEqual([]);
		expect(tables(answers(6), 'open')).toEqual([]);
		expect(tables(answers(6), 'closed')).toHaveLength(1);
	});

	it('S4 it stays as it was looked at: who leaves the list of those missing moves no bar', () => {
		const five = after(answers(5), look);
		const before = shownToFacilitators(five, at('forming'));
		const later = ['profile.look', 'profile.show'] as const;
		for (const more of [6, 7, 8, 9]) {
			const grown = answers(more, five);
			const again = later.map((type) =>
				after(grown, type === 'profile.look' ? look : show, at('forming', null))
			);
			const covered = after(after(again[1]!, { ...show, shown: false }), show);
			for (const state of [grown, ...again, covered]) {
				const view = shownToFacilitators(state, at('forming'));
				expect(view.missing.length).toBeLessThan(before.missing.length);
				expect(view.profile).toEqual(before.profile);
				expect(tables(state, 'closed')).toEqual(tables(five, 'closed'));
			}
		}
		const ten = answers(10, five);
		expect(shownToFacilitators(ten, at('forming')).since).toEqual({ people: 5, ready: true });
		expect(shownToFacilitators(after(ten, look), at('forming')).profile!.answered).toBe(10);
	});

	it('S4 nor does anybody who changes their answer', () => {
		const looked = after(answers(8), look);
		const [one] = people as [PersonId];
		const other: HatKey = orderFor(looked.answers[one]!, 'ranking')![0] === 'red' ? 'blue' : 'red';
		const changed = after(looked, rank(other), at('forming', null), as(one));
		for (const state of [changed, after(changed, look)])
			expect(shownToFacilitators(state, at('forming')).profile).toEqual(
				shownToFacilitators(looked, at('forming')).profile
			);
	});

	it('S5 one group for each hat, more in a large room, fewer where one would be alone', () => {
		const some = (count: number, hats?: readonly HatKey[]) => {
			const one = Object.values(session.people)[0]!;
			const everybody = Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, one]));
			const { shape } = hatGroups(
				config,
				{ ...SIX_HATS_BEGIN, playing: hats ?? null },
				at('forming', null, { ...session, people: everybody })
			);
			return shape.kind === 'groups' ? shape.groups : 0;
		};
		expect([0, 12, 36].map((count) => some(count))).toEqual([6, 6, 6]);
		expect(some(37)).toBe(12);
		expect(some(11)).toBe(5);
		expect(some(5, ['white', 'red', 'black'])).toBe(2);
	});

	it('S5 in the sample everybody wears another hat than their own, and all six are worn', () => {
		expect(new Set(round.groups.map(hatOf))).toEqual(new Set(HAT_KEYS));
		for (const person of people) {
			const { distance } = shownToPerson(run, at('distance'), person);
			if (distance !== null) expect(distance).toBeGreaterThan(0);
		}
	});

	it('S6 the planned hats play until others are chosen: two at least, none twice', () => {
		const planned: SixHatsConfig = { ...config, hats: ['red', 'white'] };
		expect(playingHats(planned, SIX_HATS_BEGIN)).toEqual(['white', 'red']);
		const chosen = after(SIX_HATS_BEGIN, { type: 'hats.choose', hats: ['blue', 'green', 'black'] });
		expect(playingHats(planned, chosen)).toEqual(['green', 'black', 'blue']);
		expect(farthestHats(planned, chosen).playing).toEqual(['green', 'black', 'blue']);
		for (const hats of [['red'], ['red', 'red'], []]) {
			expect(v.safeParse(sixHats.action, { type: 'hats.choose', hats }).success).toBe(false);
			expect(v.safeParse(sixHatsConfig, { ...config, hats }).success).toBe(false);
		}
	});

	it('S7 members write while they work and compare; from the comparison everybody reads', () => {
		const right = (key: string, member: boolean, current = true) =>
			solution.rights({ step: { key } as Step, current, round, member });
		expect(right('work', true)).toBe('write');
		expect(right('work', false)).toBe('none');
		expect(right('compare', true)).toBe('write');
		expect(right('compare', false)).toBe('read');
		expect(right('distance', true)).toBe('read');
		expect(right('distance', true, false)).toBe('read');
		expect(right('compare', false, false)).toBe('read');
		expect(right('work', true, false)).toBe('read');
		expect(solution.rights({ step: null, current: false, round, member: false })).toBe('none');
	});

	it('S8 the floor is given in the comparison, to a group of the round; hats in their order', () => {
		const show: SixHatsAction = { type: 'spotlight.show', group: round.groups[0]!.id };
		expect(act(run, show, at('work'))).toMatchObject({ code: 'activity/not-now' });
		expect(act(run, { ...show, group: 'stranger' }, at('compare'))).toMatchObject({ code: 'group/unknown' });
		const given = after(run, show, at('compare'));
		expect(shownOnStage(given, at('compare')).spotlight?.id).toBe(round.groups[0]!.id);
		expect(shownOnStage(after(given, { type: 'spotlight.end' }), at('compare')).spotlight).toBeNull();
		expect(byHat(round).map(hatOf)).toEqual([...HAT_KEYS]);
	});

	it('S9 the distance is the place of the worn hat in one’s own order', () => {
		const group = round.groups[0]!;
		const person = group.members[0]!;
		const worn = hatOf(group)!;
		const told = after({ ...run, answers: {} }, rank(worn), at('recognise', null), as(person));
		expect(shownToPerson(told, at('distance'), person).distance).toBe(0);
		const opposite = orderOf([worn]).at(-1)!;
		const far = after({ ...run, answers: {} }, rank(opposite), at('recognise', null), as(person));
		expect(shownToPerson(far, at('distance'), person).distance).toBe(5);
		expect(shownToPerson({ ...run, answers: {} }, at('distance'), person).distance).toBeNull();
		expect(shownToPerson(far, at('distance', null), person).distance).toBeNull();
		const words = { groupName: String, personName: String, pages: [], language: 'it' as const };
		expect(JSON.stringify(own({ ...words, state: far, context: at('distance'), person }))).toContain('(5/5)');
		expect(
			own({
				...words,
				state: SIX_HATS_BEGIN,
				context: at('distance', null, { ...session, rounds: [] }),
				person
			})
		).toEqual([]);
	});

	it('S11 proposing again keeps the rules that were set for these groups', () => {
		const wish = { shape: { kind: 'groups', groups: 6 }, online: 'ignore' } as const;
		const rules = { apart: [['a', 'b']], together: [['c', 'd']], online: 'spread', aims: ['pairs'] } as const;
		const rounds = [
			{ ...round, rules },
			{ ...round, activityId: 'another', rules: { ...rules, apart: [] } }
		] as unknown as Round[];
		expect(proposalOf(round.activityId, wish, rounds, 7)).toEqual({
			activityId: round.activityId,
			shape: wish.shape,
			...rules,
			keep: [],
			seed: 7
		});
		expect(proposalOf(round.activityId, wish, [], 7)).toMatchObject({
			apart: [],
			together: [],
			online: 'ignore'
		});
	});

	it('S12 what a round wrote is there after another one: desk, comparison, floor, report', () => {
		const again: Round = {
			...round,
			id: 'again' as Round['id'],
			groups: round.groups.map((group) => ({
				...group,
				id: `again-${group.id}` as typeof group.id,
				part: 'red'
			}))
		};
		const both = { ...session, rounds: [...session.rounds, again] };
		const context = at('compare', again, both);
		const [first] = byHat(round);
		for (const groups of [
			shownToEveryone(run, context).solutions,
			shownToFacilitators(run, context).groups
		]) {
			expect(groups.map(({ turn }) => turn)).toEqual([
				...again.groups.map(() => 2),
				...round.groups.map(() => 1)
			]);
			expect(groups.find(({ id }) => id === first!.id)!.page).not.toBeNull();
		}
		const standing = { activityId: round.activityId, step: 3, since: 0 };
		const pages = stageView({ ...both, position: standing } as SessionState, () => sixHats).pages.map(
			({ id }) => id
		);
		expect(pages).toContain(shownToEveryone(run, context).solutions.find(({ id }) => id === first!.id)!.page);
		const floor = after(run, { type: 'spotlight.show', group: first!.id }, context);
		expect(shownOnStage(floor, context).spotlight?.id).toBe(first!.id);
		const words = { groupName: String, personName: String, language: 'it' as const };
		const page = { id: 'p', key: 'solution', groupId: first!.id, points: ['scritto prima'] };
		const told = report({ ...words, state: run, context, audience: 'participants', pages: [page] });
		expect(JSON.stringify(told)).toContain('scritto prima');
		const titles = told.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
		expect(titles.filter((title) => title.startsWith('Giro'))).toEqual(['Giro 1', 'Giro 2']);
		// The groups of the first round that wrote nothing have nothing to tell.
		expect(titles).toHaveLength(2 + 1 + again.groups.length);
		const mine = JSON.stringify(
			own({ ...words, pages: [], state: run, context, person: first!.members[0]! })
		);
		for (const hat of [hatOf(first!)!, 'red' as const]) expect(mine).toContain(HATS[hat].name.it);
		expect(shownToEveryone(run, at('compare')).solutions.every(({ turn }) => turn === null)).toBe(true);
	});

	it('S13 one’s distance stays at hand when the room has moved on', () => {
		const person = round.groups[0]!.members[0]!;
		const told = after({ ...run, answers: {} }, rank('green'), at('recognise', null), as(person));
		const away = { ...at('distance'), step: null };
		expect(keptByPerson(told, away, person)).toMatchObject({
			worn: hatOf(round.groups[0]!),
			order: orderOf(['green'])
		});
		expect(keptByPerson(told, away, round.groups[1]!.members[0]!)).toBeNull();
		expect(keptByPerson(told, { ...away, round: null, groupOf: () => null }, person)).toBeNull();
	});

	it('S10 each situation has one answer for each hat, in an order of its own; hats differ by shape', () => {
		expect(SITUATIONS.length).toBeGreaterThanOrEqual(6);
		for (const { text, answers } of SITUATIONS) {
			expect(answers.map(({ hat }) => hat).toSorted()).toEqual([...HAT_KEYS].toSorted());
			for (const said of [text, ...answers.map((one) => one.text)])
				for (const language of ['it', 'en'] as const) expect(said[language].trim()).not.toBe('');
		}
		expect(new Set(SITUATIONS.map(({ answers }) => answers.map(({ hat }) => hat).join())).size).toBe(
			SITUATIONS.length
		);
		expect(new Set(Object.values(SILHOUETTES).map(({ shape }) => shape.join())).size).toBe(HAT_KEYS.length);
	});
});

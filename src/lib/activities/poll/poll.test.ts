import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { decide } from '$lib/core/session/decide';
import { sampleRun } from '$lib/core/session/sample-session';
import type { SessionState } from '$lib/core/session/state';
import type { ReportAudience } from '$lib/core/report/blocks';
import { activitySuite } from '../activity-suite';
import { actInPoll } from './act';
import type { PollAction } from './actions';
import type { PollAnswer } from './answers';
import { cloudSizes } from './cloud-sizes';
import { blankQuestion, ordinaryPoll, type PollConfig, type Question } from './config';
import { poll } from './definition';
import { filled, newDraft } from './draft';
import { pollLeaves } from './leaves';
import { report } from './report';
import { shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { POLL_BEGIN, type PollState } from './state';

activitySuite(poll, report);

const session = sampleRun(poll, ordinaryPoll('it'), 'it', () => poll).state;
const people = Object.keys(session.people) as PersonId[];
const [ada, bea, cia] = people as [PersonId, PersonId, PersonId];
const options = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));
const choice: Question = { ...blankQuestion('q1', 'choice', 'Quale?'), options };
const words: Question = { ...blankQuestion('q2', 'words', 'Una parola'), most: 2 };
const named: PollConfig = {
	questions: [choice, words],
	names: 'facilitators',
	results: 'revealed',
	minimum: 3
};
const anonymous: PollConfig = { ...named, names: 'anonymous' };
const chosen = (option: string): PollAnswer => ({ form: 'chosen', options: [option] });

function at(
	config: PollConfig,
	question = 'q1',
	around: SessionState = session
): ActivityContext<PollConfig> {
	const step = poll.steps(config, 10).find(({ key }) => key === question) ?? null;
	return {
		session: around,
		item: session.agenda[0]!,
		config,
		step,
		round: null,
		groupOf: () => null,
		inherited: []
	};
}

function act(
	state: PollState,
	action: PollAction,
	by: PersonId | null,
	config = named,
	asking = action.question
) {
	const actor: Actor = { role: by ? 'participant' : 'facilitator', person: by, facilitator: null };
	const author = poll.anonymous?.(config, action) ? { ...actor, person: null } : actor;
	return actInPoll(state, action, { at: 1, id: 'x', actor: author }, at(config, asking));
}

function after(state: PollState, action: PollAction, by: PersonId | null, config = named): PollState {
	const result = act(state, action, by, config);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

const give = (answer: PollAnswer, ballot?: string, question = 'q1'): PollAction => ({
	type: 'answer.give',
	question,
	answer,
	...(ballot ? { ballot } : {})
});
const reveal: PollAction = { type: 'question.reveal', question: 'q1', revealed: true };
const close = (closed: boolean): PollAction => ({ type: 'question.close', question: 'q1', closed });
const secretly = (count: number, option = 'a') =>
	Array.from({ length: count }).reduce<PollState>(
		(state, _, index) => after(state, give(chosen(option), `key-${index}`), people[index]!, anonymous),
		POLL_BEGIN
	);
const result = (state: PollState, config = named, question = 'q1') =>
	shownToFacilitators(state, at(config, question))?.result;

describe('poll', () => {
	it('P1 only the question being asked is answered', () => {
		expect(poll.steps(named, 10).map(({ key }) => key)).toEqual(['q1', 'q2']);
		const late = act(POLL_BEGIN, give(chosen('a')), ada, named, 'q2');
		expect(late).toMatchObject({ ok: false, code: 'activity/not-now' });
		expect(act(POLL_BEGIN, { ...reveal, question: 'q9' }, null)).toMatchObject({
			code: 'activity/unknown-item'
		});
	});

	it('P2 one answer each, changeable until closed and again when re-opened', () => {
		const once = after(POLL_BEGIN, give(chosen('a')), ada);
		const twice = after(once, give(chosen('b')), ada);
		expect(shownToEveryone(twice, at(named))).toMatchObject({ answered: 1 });
		expect(shownToPerson(twice, at(named), ada).own).toEqual({ q1: chosen('b') });
		const closed = after(twice, close(true), null);
		expect(act(closed, give(chosen('c')), ada)).toMatchObject({ ok: false, code: 'activity/not-now' });
		expect(act(after(closed, close(false), null), give(chosen('c')), ada).ok).toBe(true);
	});

	it('P2 nobody is refused because somebody who had answered was taken out since', () => {
		const config = { ...anonymous, questions: [choice] };
		const ballots = people.map((_id, index) => [`k${index}`, { by: null, answer: chosen('a') }] as const);
		const asked = { ballots: Object.fromEntries(ballots), closed: false, revealed: false, aside: [] };
		const state: PollState = { asked: { q1: asked } };
		const answer = (around: SessionState) =>
			actInPoll(
				state,
				give(chosen('a'), 'last'),
				{ at: 1, id: 'x', actor: { role: 'participant', person: null, facilitator: null } },
				at(config, 'q1', around)
			);
		expect(answer(session)).toMatchObject({ code: 'activity/full' });
		const twice = { ...session.people[ada]!, id: 'twice' as PersonId, standing: 'removed' as const };
		expect(answer({ ...session, people: { ...session.people, [twice.id]: twice } }).ok).toBe(true);
	});

	it('P15 a question without options shows none, also one that had some as another kind', () => {
		const cloud = { ...words, options };
		const config = { ...named, questions: [choice, cloud] };
		expect(shownToEveryone(POLL_BEGIN, at(config, 'q2'))!.question.options).toEqual([]);
		expect(shownToEveryone(POLL_BEGIN, at(config, 'q1'))!.question.options).toEqual(options);
	});

	it('P3 an anonymous answer has no author anywhere', () => {
		const state = secretly(4);
		const closed = after(state, close(true), null, anonymous);
		const everything = [
			state,
			shownToEveryone(closed, at(anonymous)),
			shownToFacilitators(closed, at(anonymous)),
			shownToPerson(closed, at(anonymous), ada)
		];
		for (const person of people) expect(JSON.stringify(everything)).not.toContain(person);
		expect(JSON.stringify(everything.slice(1))).not.toContain('key-');
		expect(act(POLL_BEGIN, give(chosen('a')), ada, anonymous)).toMatchObject({ code: 'activity/malformed' });
	});

	it('P3 a second key of one person is refused, and what is logged names nobody', () => {
		const run = sampleRun(poll, anonymous, 'it', () => poll, 0);
		const claimed = new Map<string, string>();
		const told = (key: string) =>
			decide(
				{ ...run.state, runs: { [run.state.agenda[0]!.id]: POLL_BEGIN } },
				{
					type: 'activity.act',
					payload: { activityId: run.state.agenda[0]!.id, action: give(chosen('a'), key) as never }
				},
				{ role: 'participant', person: ada, facilitator: null },
				{
					now: 1,
					newId: () => 'id',
					newCode: () => 'K7MQ2RT',
					rng: () => 0,
					find: () => poll,
					history: [],
					meetingBase: '',
					earlier: [],
					pointText: () => null,
					claimKey: (about, person, wanted) => {
						const own = claimed.get(about + person) ?? wanted;
						claimed.set(about + person, own);
						return own === wanted;
					}
				}
			);
		const first = told('one');
		expect(first.ok).toBe(true);
		expect(JSON.stringify(first)).not.toContain(ada);
		expect(told('two')).toMatchObject({ ok: false, code: 'activity/already' });
		expect(told('one').ok).toBe(true);
	});

	it('P4 never more ballots than people', () => {
		const full = secretly(people.length);
		expect(act(full, give(chosen('a'), 'one-more'), ada, anonymous)).toMatchObject({ code: 'activity/full' });
		expect(act(full, give(chosen('b'), 'key-0'), ada, anonymous).ok).toBe(true);
	});

	it('P5 covered until revealed, covered again when re-opened; live only with names', () => {
		const state = after(POLL_BEGIN, give(chosen('a')), ada);
		expect(shownToEveryone(state, at(named))?.result).toBeNull();
		const shown = after(state, reveal, null);
		expect(shownToEveryone(shown, at(named))).toMatchObject({ open: false, revealed: true });
		expect(shownToEveryone(shown, at(named))?.result).not.toBeNull();
		expect(shownToEveryone(after(shown, close(false), null), at(named))?.result).toBeNull();
		const live: PollConfig = { ...named, results: 'live' };
		expect(shownToEveryone(state, at(live))?.result).not.toBeNull();
		expect(shownToEveryone(secretly(4), at({ ...anonymous, results: 'live' }))?.result).toBeNull();
	});

	it('P6 too few anonymous answers are shown to nobody', () => {
		const few = after(secretly(2), reveal, null, anonymous);
		expect(shownToEveryone(few, at(anonymous))).toMatchObject({ tooFew: true, result: null });
		expect(shownToFacilitators(few, at(anonymous))).toMatchObject({ tooFew: true, result: null });
		expect(tables(few, 'facilitators', anonymous)).toEqual([]);
		const enough = after(secretly(3), reveal, null, anonymous);
		expect(shownToEveryone(enough, at(anonymous))?.result).not.toBeNull();
	});

	it('P7 facilitators look ahead, at anonymous answers only once closed', () => {
		expect(result(after(POLL_BEGIN, give(chosen('a')), ada))).not.toBeNull();
		expect(result(secretly(4), anonymous)).toBeNull();
		expect(result(after(secretly(4), close(true), null, anonymous), anonymous)).not.toBeNull();
	});

	it('P8 who answered what is for facilitators only', () => {
		const state = after(after(POLL_BEGIN, give(chosen('b')), ada), reveal, null);
		const name = session.people[ada]!.name;
		expect(shownToFacilitators(state, at(named))?.byName).toEqual([{ name, answer: 'B' }]);
		expect(JSON.stringify(shownToEveryone(state, at(named)))).not.toContain(name);
		expect(shownToPerson(state, at(named), bea).own).toEqual({});
	});

	it.each<[Question['kind'], PollAnswer, PollAnswer]>([
		['choice', chosen('a'), { form: 'chosen', options: ['a', 'b'] }],
		['choice', chosen('a'), chosen('gone')],
		['multiple', { form: 'chosen', options: ['a', 'b'] }, { form: 'chosen', options: ['a', 'b', 'c'] }],
		['ranking', { form: 'chosen', options: ['b', 'a', 'c'] }, { form: 'chosen', options: ['b', 'a', 'a'] }],
		[
			'dots',
			{ form: 'dots', dots: [{ option: 'a', count: 2 }] },
			{ form: 'dots', dots: [{ option: 'a', count: 3 }] }
		],
		['scale', { form: 'value', value: 5 }, { form: 'value', value: 6 }],
		['words', { form: 'words', words: ['x'] }, { form: 'words', words: ['x', 'y', 'z'] }],
		['open', { form: 'text', text: 'x' }, chosen('a')]
	])('P9 what is not asked for is refused: %s', (kind, good, bad) => {
		const question: Question = { ...choice, kind, most: 2 };
		const config = { ...named, questions: [question] };
		expect(act(POLL_BEGIN, give(bad), ada, config)).toMatchObject({ ok: false, code: 'activity/malformed' });
		const state = after(POLL_BEGIN, give(good), ada, config);
		expect(result(state, config)).not.toBeNull();
		expect(filled(question, newDraft(question, good))).toEqual(good);
		expect(filled(question, newDraft(question, bad))).not.toEqual(bad);
	});

	it('P13 leaves what the room saw, and nothing that was covered or of too few', () => {
		const state = after(POLL_BEGIN, give(chosen('a')), ada);
		expect(pollLeaves(state, at(named)).texts).toEqual([]);
		const revealed = after(state, { type: 'question.reveal', question: 'q1', revealed: true }, null);
		expect(pollLeaves(revealed, at(named)).texts).toEqual([{ heading: 'Quale?', text: 'A (1)' }]);
		expect(pollLeaves(revealed, at(anonymous)).texts).toEqual([]);
	});

	it('P9 an answer that is asked for no more counts no more', () => {
		const state = after(POLL_BEGIN, give(chosen('c')), ada);
		const rewritten = { ...named, questions: [{ ...choice, options: options.slice(0, 2) }] };
		expect(shownToEveryone(state, at(rewritten))?.answered).toBe(0);
	});

	it('P10 the same words count together, once a person', () => {
		const said = [
			[ada, ['Rete', 'rete.']],
			[bea, ['rete', 'ascolto']]
		] as const;
		const state = said.reduce<PollState>(
			(now, [by, list]) => after(now, give({ form: 'words', words: [...list] }, undefined, 'q2'), by),
			POLL_BEGIN
		);
		expect(result(state, named, 'q2')).toMatchObject({
			rows: [{ count: 2 }, { text: 'ascolto', count: 1 }]
		});
	});

	it('P11 what is put aside is gone from the cloud, and can come back', () => {
		const said = after(POLL_BEGIN, give({ form: 'words', words: ['Brutta'] }, undefined, 'q2'), cia);
		const hide = (hidden: boolean): PollAction => ({
			type: 'answer.hide',
			question: 'q2',
			text: 'brutta',
			hidden
		});
		const aside = after(said, hide(true), null);
		expect(result(aside, named, 'q2')).toMatchObject({ rows: [] });
		expect(shownToFacilitators(aside, at(named, 'q2'))?.aside).toEqual(['brutta']);
		expect(result(after(aside, hide(false), null), named, 'q2')).toMatchObject({
			rows: [{ text: 'Brutta' }]
		});
	});

	it('P12 what was never revealed is not told to participants', () => {
		const state = after(POLL_BEGIN, give(chosen('a')), ada);
		expect(tables(state, 'participants')).toEqual([]);
		expect(tables(state, 'facilitators')).toHaveLength(2);
		expect(tables(after(state, reveal, null), 'participants')).toHaveLength(1);
	});

	it('counts rankings by mean place, scales by mean, dots by sum', () => {
		const of = (question: Question, answers: readonly PollAnswer[]) => {
			const config = { ...named, questions: [question] };
			return result(
				answers.reduce((now, answer, index) => after(now, give(answer), people[index]!, config), POLL_BEGIN),
				config
			);
		};
		const order = (...list: string[]): PollAnswer => ({ form: 'chosen', options: list });
		expect(of({ ...choice, kind: 'ranking' }, [order('b', 'a', 'c'), order('b', 'c', 'a')])).toMatchObject({
			rows: [{ id: 'b', mean: 1 }, { mean: 2.5 }, { mean: 2.5 }]
		});
		expect(
			of(
				{ ...choice, kind: 'scale' },
				[1, 4, 5].map((value) => ({ form: 'value', value }))
			)
		).toMatchObject({
			mean: 3.3
		});
		const dots = (count: number): PollAnswer => ({ form: 'dots', dots: [{ option: 'a', count }] });
		expect(of({ ...choice, kind: 'dots', most: 3 }, [dots(3), dots(2)])).toMatchObject({
			rows: [{ count: 5 }, {}, {}]
		});
	});

	it('keeps who was said more often larger in a cloud, also when there are few words', () => {
		const rows = [
			{ text: 'coraggio', count: 4 },
			{ text: 'pazienza', count: 2 },
			{ text: 'rete', count: 1 }
		];
		const [most, some, once] = cloudSizes(rows, { width: 1700, height: 620, smallest: 32, largest: 150 });
		expect(most?.size).toBe(150);
		expect(some?.size).toBeLessThan(130);
		expect(once?.size).toBeLessThan(some?.size ?? 0);
	});

	it('fits a cloud of words in its space', () => {
		const rows = Array.from({ length: 300 }, (_, index) => ({
			text: `parola-${index}`,
			count: index < 3 ? 20 : 1
		}));
		const sized = cloudSizes(rows, { width: 1700, height: 600, smallest: 32, largest: 150 });
		expect(sized.length).toBeGreaterThan(20);
		expect(Math.min(...sized.map(({ size }) => size))).toBeGreaterThanOrEqual(32);
		const area = sized.reduce((sum, { text, size }) => sum + text.length * 0.56 * size * 1.3 * size, 0);
		expect(area).toBeLessThan(1700 * 600);
		expect(cloudSizes([], { width: 1, height: 1, smallest: 1, largest: 1 })).toEqual([]);
	});
});

function tables(state: PollState, audience: ReportAudience, config = named) {
	const context = at(config);
	const blocks = report({
		state,
		context,
		audience,
		language: 'it',
		pages: [],
		groupName: String,
		personName: String
	});
	return blocks.filter(({ kind }) => kind === 'table');
}

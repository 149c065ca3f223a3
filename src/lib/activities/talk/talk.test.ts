import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleEarlier } from '$lib/core/session/sample-people';
import { sampleRun } from '$lib/core/session/sample-session';
import { activitySuite } from '../activity-suite';
import type { TalkAction } from './actions';
import { EMPTY_TALK, type TalkConfig } from './config';
import { talk } from './definition';
import { talkLeaves } from './leaves';
import { report } from './report';
import { shownToEveryone } from './shown';
import { TALK_BEGIN, actOnTalk, type TalkState } from './state';

activitySuite(talk, report);

const asking = (when: 'never' | 'throughout' | 'after'): TalkConfig => ({
	...EMPTY_TALK,
	questions: { ...EMPTY_TALK.questions, when }
});
const session = sampleRun(talk, asking('throughout'), 'it', () => talk).state;
const [ada, bea] = Object.keys(session.people) as [PersonId, PersonId];

function context(config: TalkConfig, stepKey: string | null): ActivityContext<TalkConfig> {
	const step = stepKey === null ? null : ({ key: stepKey } as Step);
	return { session, item: session.agenda[0]!, config, step, round: null, groupOf: () => null, inherited: [] };
}

function run(
	state: TalkState,
	action: TalkAction,
	by: PersonId | null,
	at = context(asking('throughout'), 'talk')
) {
	const actor: Actor = by
		? { role: 'participant', person: by, facilitator: null }
		: { role: 'facilitator', person: null, facilitator: null };
	return actOnTalk(state, action, { at: 1, id: 'q1', actor }, at);
}

function after(state: TalkState, action: TalkAction, by: PersonId | null): TalkState {
	const result = run(state, action, by);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

const asked = () => after(TALK_BEGIN, { type: 'question.ask', text: 'Perché?' }, ada);

describe('talk', () => {
	it('T1 questions afterwards are a step of their own', () => {
		expect(talk.steps(asking('never'), 15)).toHaveLength(1);
		expect(talk.steps(asking('after'), 15).map(({ key }) => key)).toEqual(['talk', 'questions']);
	});

	it('T2 an image that is not there is refused', () => {
		const pictured = { ...EMPTY_TALK, images: [{ file: 'f', alt: '' }] };
		expect(run(TALK_BEGIN, { type: 'image.show', image: 0 }, null, context(pictured, 'talk')).ok).toBe(true);
		expect(run(TALK_BEGIN, { type: 'image.show', image: 1 }, null, context(pictured, 'talk')).ok).toBe(false);
	});

	it('T3 only who asked withdraws', () => {
		const withdraw: TalkAction = { type: 'question.withdraw', question: 'q1' };
		expect(run(asked(), withdraw, bea)).toMatchObject({ ok: false, code: 'activity/not-yours' });
		expect(after(asked(), withdraw, ada).questions).toEqual([]);
	});

	it('T4 throughout: while the talk is current and questions are not closed', () => {
		const ask: TalkAction = { type: 'question.ask', text: 'E poi?' };
		expect(run(TALK_BEGIN, ask, ada).ok).toBe(true);
		expect(run(TALK_BEGIN, ask, ada, context(asking('throughout'), null)).ok).toBe(false);
		expect(run({ ...TALK_BEGIN, closed: true }, ask, ada).ok).toBe(false);
	});

	it('T5 afterwards: in their own step only', () => {
		const ask: TalkAction = { type: 'question.ask', text: 'E poi?' };
		expect(run(TALK_BEGIN, ask, ada, context(asking('after'), 'talk')).ok).toBe(false);
		expect(run(TALK_BEGIN, ask, ada, context(asking('after'), 'questions')).ok).toBe(true);
	});

	it("T6 one support each for others' questions, to be taken back", () => {
		const support = (on: boolean): TalkAction => ({ type: 'question.support', question: 'q1', support: on });
		const twice = after(after(asked(), support(true), bea), support(true), bea);
		expect(twice.questions[0]!.supporters).toEqual([bea]);
		expect(after(twice, support(false), bea).questions[0]!.supporters).toEqual([]);
		expect(after(asked(), support(true), ada).questions[0]!.supporters).toEqual([]);
	});

	it('T8 leaves its questions without names, the open ones first, never the hidden', () => {
		const at = context(asking('throughout'), null);
		expect(talkLeaves(asked(), at).texts).toEqual([{ heading: 'Domande rimaste aperte', text: 'Perché?' }]);
		const hidden = after(asked(), { type: 'question.hide', question: 'q1', hidden: true }, null);
		expect(talkLeaves(hidden, at).texts).toEqual([]);
	});

	it('T9 what earlier meetings left is on phones, and on the stage when a facilitator says so', () => {
		const earlier = { ...context(EMPTY_TALK, 'talk'), inherited: [sampleEarlier(talk, 'it')] };
		const before = shownToEveryone(TALK_BEGIN, earlier);
		expect(before.left[0]!.texts).toHaveLength(3);
		expect(before.leftShown).toBe(false);
		const shown = after(TALK_BEGIN, { type: 'earlier.show', shown: true }, null);
		expect(shownToEveryone(shown, earlier).leftShown).toBe(true);
	});

	it('T7 a hidden question leaves the light and is not shown', () => {
		const lit = after(asked(), { type: 'question.spotlight', question: 'q1' }, null);
		const hidden = after(lit, { type: 'question.hide', question: 'q1', hidden: true }, null);
		expect(hidden.spotlight).toBeNull();
		expect(shownToEveryone(hidden, context(asking('throughout'), 'talk')).questions?.list).toEqual([]);
		expect(run(hidden, { type: 'question.spotlight', question: 'q1' }, null).ok).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleRun } from '$lib/core/session/sample-session';
import { actOnTalk } from './act';
import type { TalkAction } from './actions';
import { EMPTY_TALK, type TalkConfig } from './config';
import { talk } from './definition';
import { report } from './report';
import { shownOnStage, shownToFacilitators } from './shown';
import { TALK_BEGIN, type TalkState } from './state';

const config: TalkConfig = {
	...EMPTY_TALK,
	pages: ['p1', 'p2'].map((file) => ({ file, alt: '' })),
	film: { file: 'film', title: '' },
	questions: { when: 'after', names: 'shown', minutes: 10 }
};
const session = sampleRun(talk, EMPTY_TALK, 'it', () => talk).state;
const [ada] = Object.keys(session.people) as [PersonId];

const at = (key: 'talk' | 'questions', wanted = config): ActivityContext<TalkConfig> => ({
	session,
	item: session.agenda[0]!,
	config: wanted,
	step: { key } as Step,
	round: null,
	groupOf: () => null,
	inherited: []
});

function act(
	state: TalkState,
	action: TalkAction,
	by: PersonId | null,
	context: ActivityContext<TalkConfig>
) {
	const actor: Actor = { role: by ? 'participant' : 'facilitator', person: by, facilitator: null };
	return actOnTalk(state, action, { at: 5, id: 'q1', actor }, context);
}

function after(
	state: TalkState,
	action: TalkAction,
	by: PersonId | null = null,
	context = at('questions')
): TalkState {
	const result = act(state, action, by, context);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

const asked = () => after(TALK_BEGIN, { type: 'question.ask', text: 'Perché?' }, ada);
const lit = () => after({ ...asked(), earlierShown: true }, { type: 'question.spotlight', question: 'q1' });
const stage = (state: TalkState, key: 'talk' | 'questions' = 'questions') => shownOnStage(state, at(key));

describe('the stage of a talk', () => {
	it.each<TalkAction>([
		{ type: 'page.show', page: 1 },
		{ type: 'stage.show', what: 'page' },
		{ type: 'stage.show', what: 'questions' },
		{ type: 'film.set', playing: true, position: 0 }
	])('T8 what facilitators put there stands before all else: $type', (action) => {
		const put = after(lit(), action);
		expect(stage(put)).toMatchObject({ leftShown: false, questions: { spotlight: null } });
	});

	it('T8 a question in the light gives way to what earlier meetings left when that is asked for', () => {
		expect(after(lit(), { type: 'earlier.show', shown: true }).spotlight).toBeNull();
		expect(after(lit(), { type: 'earlier.show', shown: false }).spotlight).toBe('q1');
	});

	it('T8 the step of questions begins with them, and shows a page when one is turned', () => {
		const state = after(asked(), { type: 'page.show', page: 0 }, null, at('talk'));
		expect(stage(state, 'talk')).toMatchObject({ shown: 'both', questions: { list: [] } });
		expect(stage(state)).toMatchObject({ shown: 'questions', questions: { list: [{ text: 'Perché?' }] } });
		const turned = after(state, { type: 'page.show', page: 1 });
		expect(stage(turned)).toMatchObject({ shown: 'both', page: { index: 1 }, questions: { list: [] } });
		expect(stage(after(turned, { type: 'stage.show', what: 'questions' })).shown).toBe('questions');
		const answered = after(state, { type: 'question.answer', question: 'q1', answered: true });
		expect(stage(answered).shown).toBe('both');
		const never = at('talk', { ...config, questions: { ...config.questions, when: 'never' } });
		expect(act(TALK_BEGIN, { type: 'stage.show', what: 'questions' }, null, never).ok).toBe(false);
	});

	it('T8 gone back to, the step of questions begins with the questions again', () => {
		const turned = after(asked(), { type: 'page.show', page: 1 });
		const position = { ...session.position!, since: session.position!.since + 60_000 };
		const again = { ...at('questions'), session: { ...session, position } };
		expect(shownOnStage(turned, at('questions')).shown).toBe('both');
		expect(shownOnStage(turned, again).shown).toBe('questions');
		const chosen = after(turned, { type: 'page.show', page: 0 }, null, again);
		expect(shownOnStage(chosen, again).shown).toBe('both');
	});

	it('T7 an answered question leaves the light', () => {
		const answered = after(lit(), { type: 'question.answer', question: 'q1', answered: true });
		expect(answered.spotlight).toBeNull();
		expect(after(lit(), { type: 'question.answer', question: 'q1', answered: false }).spotlight).toBe('q1');
	});

	it('T15 what is asked aloud is noted by facilitators, nobody’s, also when phones ask no more', () => {
		const closed = after(TALK_BEGIN, { type: 'questions.close', closed: true });
		const noted = after(closed, { type: 'question.ask', text: 'E poi?' }, null, at('talk'));
		expect(noted.questions).toMatchObject([{ by: null, spoken: true }]);
		expect(shownToFacilitators(noted, at('questions')).questions!.list[0]).toMatchObject({
			spoken: true,
			by: null
		});
		expect(act(closed, { type: 'question.ask', text: 'E poi?' }, ada, at('questions')).ok).toBe(false);
		const never = at('talk', { ...config, questions: { ...config.questions, when: 'never' } });
		expect(act(TALK_BEGIN, { type: 'question.ask', text: 'E poi?' }, null, never).ok).toBe(false);
	});

	it('T16 the report says of a film without a title whether it was shown', () => {
		const told = (state: TalkState) =>
			JSON.stringify(
				report({
					state,
					context: at('talk'),
					audience: 'participants',
					language: 'it',
					pages: [],
					groupName: String,
					personName: String
				})
			);
		expect(told(TALK_BEGIN)).toContain('non mostrato');
		expect(told(after(TALK_BEGIN, { type: 'film.set', playing: true, position: 0 }))).toContain(
			'mostrato a tutti'
		);
	});
});

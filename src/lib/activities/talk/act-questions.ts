import type { ActionStamp, ActivityContext, Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { TalkAction } from './actions';
import { TALK_LIMITS, type TalkConfig } from './config';
import type { Question, TalkState } from './state';

export type QuestionAction = Extract<TalkAction, { readonly type: `question${string}` }>;

/** Whether phones may ask now (T4, T5). */
export function questionsOpen(state: TalkState, { config, step }: ActivityContext<TalkConfig>): boolean {
	if (state.closed || step === null || config.questions.when === 'never') return false;
	return config.questions.when === 'throughout' || step.key === 'questions';
}

/** Judges and applies what is done with questions. */
export function actOnQuestions(
	state: TalkState,
	action: QuestionAction,
	{ id, actor }: ActionStamp,
	context: ActivityContext<TalkConfig>
): Result<TalkState> {
	switch (action.type) {
		case 'question.ask':
			// What is asked aloud is asked already: facilitators note it also when phones ask no more.
			if (
				actor.role === 'facilitator'
					? context.config.questions.when === 'never'
					: !questionsOpen(state, context)
			)
				return refuse('activity/not-now');
			if (state.questions.length >= TALK_LIMITS.questions) return refuse('activity/full');
			return ok({ ...state, questions: [...state.questions, asked(id, action.text, actor)] });
		case 'question.withdraw': {
			const question = state.questions.find((one) => one.id === action.question);
			if (!question) return refuse('activity/unknown-item');
			if (question.by === null || question.by !== actor.person) return refuse('activity/not-yours');
			return ok(without(state, question.id));
		}
		case 'question.support': {
			const person = actor.person;
			if (person === null) return refuse('activity/forbidden');
			if (!questionsOpen(state, context)) return refuse('activity/not-now');
			return change(state, action.question, (question) =>
				question.by === person
					? question
					: { ...question, supporters: toggled(question.supporters, person, action.support) }
			);
		}
		case 'question.answer':
			return change(action.answered ? dark(state, action.question) : state, action.question, (question) => ({
				...question,
				answered: action.answered
			}));
		case 'question.hide':
			return change(action.hidden ? dark(state, action.question) : state, action.question, (question) => ({
				...question,
				hidden: action.hidden
			}));
		case 'question.spotlight':
			if (
				action.question !== null &&
				!state.questions.some((one) => one.id === action.question && !one.hidden)
			)
				return refuse('activity/unknown-item');
			return ok({ ...state, spotlight: action.question });
		case 'questions.close':
			return ok({ ...state, closed: action.closed });
		default:
			return unreachable(action);
	}
}

function asked(id: string, text: string, { role, person }: Actor): Question {
	const question = { id, text, by: person, supporters: [], answered: false, hidden: false };
	return role === 'facilitator' ? { ...question, by: null, spoken: true } : question;
}

/** Whoever has done with a question takes it out of the light as well. */
const dark = (state: TalkState, id: string): TalkState =>
	state.spotlight === id ? { ...state, spotlight: null } : state;

function without(state: TalkState, id: string): TalkState {
	return {
		...dark(state, id),
		questions: state.questions.filter((one) => one.id !== id)
	};
}

function change(state: TalkState, id: string, to: (question: Question) => Question): Result<TalkState> {
	if (!state.questions.some((one) => one.id === id)) return refuse('activity/unknown-item');
	return ok({ ...state, questions: state.questions.map((one) => (one.id === id ? to(one) : one)) });
}

function toggled(people: readonly PersonId[], person: PersonId, present: boolean): readonly PersonId[] {
	const others = people.filter((one) => one !== person);
	return present ? [...others, person] : others;
}

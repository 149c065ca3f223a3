import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { TalkConfig } from './config';
import { earlierTexts, type EarlierView } from '../earlier-texts';
import { questionsOpen } from './act-questions';
import type { Shown } from './actions';
import type { FilmState, KeyPoint, Question, TalkState } from './state';

export interface QuestionView {
	readonly id: string;
	readonly text: string;
	/** The asker's name; null where names are not kept. */
	readonly by: string | null;
	readonly support: number;
	readonly answered: boolean;
	/** Asked aloud, and noted by a facilitator. */
	readonly spoken: boolean;
}

/** A page in front of everybody. */
export interface PageView {
	readonly file: string;
	readonly alt: string;
	readonly index: number;
	readonly of: number;
}

/** What everybody sees of a talk, also the stage. */
export interface TalkView {
	readonly prompt: string;
	readonly text: string;
	readonly page: PageView | null;
	/** What is in front of everybody now. */
	readonly shown: Shown;
	readonly film: ({ readonly file: string; readonly title: string } & FilmState) | null;
	readonly points: readonly KeyPoint[];
	/** What earlier meetings left and facilitators brought here. */
	readonly left: readonly EarlierView[];
	/** Whether the stage shows it now. */
	readonly leftShown: boolean;
	readonly link: { readonly url: string; readonly label: string } | null;
	/** Null when this talk takes no questions. */
	readonly questions: {
		readonly open: boolean;
		readonly names: 'shown' | 'none';
		readonly list: readonly QuestionView[];
		readonly spotlight: QuestionView | null;
	} | null;
}

/** Where the stage is: it fetches the next page beforehand, so that turning to it takes no time. */
export interface TalkStageView extends TalkView {
	readonly next: string | null;
}

/** What is one person's alone. */
export interface TalkPersonView {
	readonly asked: readonly string[];
	readonly supported: readonly string[];
}

export interface TalkFacilitatorView extends TalkView {
	readonly pages: readonly { readonly file: string; readonly alt: string }[];
	/** Key points prepared and not pinned yet. */
	readonly prepared: readonly string[];
	readonly closed: boolean;
	readonly hidden: readonly QuestionView[];
	readonly spotlightId: string | null;
}

export function shownToEveryone(state: TalkState, context: ActivityContext<TalkConfig>): TalkView {
	const { prompt, text, pages, film, link, questions } = context.config;
	// A page taken out of the plan while it was shown must not leave the stage empty; nor a film.
	const index = pageIndex(state, context);
	const page = pages[index];
	const list = state.questions.filter((one) => !one.hidden).map((one) => questionView(one, context));
	return {
		prompt,
		text,
		page: page ? { file: page.file, alt: page.alt, index, of: pages.length } : null,
		shown: shownNow(state, context),
		film: film ? { ...film, ...state.film } : null,
		points: state.points,
		left: earlierTexts(context),
		leftShown: state.earlierShown ?? false,
		link: link.url ? { url: link.url, label: link.label } : null,
		questions:
			questions.when === 'never'
				? null
				: {
						open: questionsOpen(state, context),
						names: questions.names,
						list,
						spotlight: list.find((one) => one.id === state.spotlight) ?? null
					}
	};
}

/** A list of questions is for phones: the stage gets it when it shows it, else the question in the light alone. */
export function shownOnStage(state: TalkState, context: ActivityContext<TalkConfig>): TalkStageView {
	const view = shownToEveryone(state, context);
	const next = context.config.pages[pageIndex(state, context) + 1]?.file ?? null;
	if (!view.questions) return { ...view, next };
	return {
		...view,
		next,
		questions: { ...view.questions, list: view.shown === 'questions' ? view.questions.list : [] }
	};
}

export function shownToPerson(state: TalkState, person: PersonId): TalkPersonView {
	return {
		asked: state.questions.filter((one) => one.by === person).map((one) => one.id),
		supported: state.questions.filter((one) => one.supporters.includes(person)).map((one) => one.id)
	};
}

export function shownToFacilitators(
	state: TalkState,
	context: ActivityContext<TalkConfig>
): TalkFacilitatorView {
	return {
		...shownToEveryone(state, context),
		pages: context.config.pages,
		prepared: context.config.points.filter((text) => !state.points.some((point) => point.text === text)),
		closed: state.closed,
		hidden: state.questions.filter((one) => one.hidden).map((one) => questionView(one, context)),
		spotlightId: state.spotlight
	};
}

/** What facilitators chose, as far as it is there; the step of questions begins with the questions (T8). */
function shownNow(
	{ shown, shownIn, shownSince, questions: asked }: TalkState,
	{ config, step, session }: ActivityContext<TalkConfig>
): Shown {
	const questions = config.questions.when !== 'never' && asked.some((one) => !one.answered && !one.hidden);
	const chosen = shownIn === 'questions' && shownSince === session.position?.since;
	const wanted = step?.key === 'questions' && !chosen ? 'questions' : shown;
	if (wanted === 'questions' && !questions) return shown === 'questions' ? 'both' : filmOrPage(shown, config);
	return filmOrPage(wanted, config);
}

// Taken out of the plan while it was shown.
const filmOrPage = (shown: Shown, { film }: TalkConfig): Shown =>
	shown === 'film' && !film ? 'both' : shown;

function pageIndex(state: TalkState, { config }: ActivityContext<TalkConfig>): number {
	return Math.min(state.page, config.pages.length - 1);
}

function questionView(question: Question, { session, config }: ActivityContext<TalkConfig>): QuestionView {
	const named = config.questions.names === 'shown' && question.by !== null;
	return {
		id: question.id,
		text: question.text,
		by: named ? (session.people[question.by as PersonId]?.name ?? null) : null,
		support: question.supporters.length,
		answered: question.answered,
		spoken: question.spoken ?? false
	};
}

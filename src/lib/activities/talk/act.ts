import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { actOnQuestions } from './act-questions';
import type { Shown, TalkAction } from './actions';
import { TALK_LIMITS, type TalkConfig } from './config';
import { filmPosition, type KeyPoint, type TalkState } from './state';

/** Judges and applies one action of a talk. */
export function actOnTalk(
	state: TalkState,
	action: TalkAction,
	stamp: ActionStamp,
	context: ActivityContext<TalkConfig>
): Result<TalkState> {
	switch (action.type) {
		case 'page.show':
			return showPage(state, action.page, stamp, context);
		case 'image.show':
			return showPage(state, action.image, stamp, context);
		case 'stage.show':
			if (action.what === 'film' && !context.config.film) return refuse('activity/unknown-item');
			if (action.what === 'questions' && context.config.questions.when === 'never')
				return refuse('activity/unknown-item');
			return ok(show(state, action.what, stamp, context));
		case 'film.set': {
			if (!context.config.film) return refuse('activity/unknown-item');
			const film = { playing: action.playing, position: action.position, at: stamp.at };
			return ok(action.playing ? show({ ...state, film }, 'film', stamp, context) : { ...state, film });
		}
		case 'point.pin':
			if (state.points.length >= TALK_LIMITS.points) return refuse('activity/full');
			return ok({ ...state, points: [...state.points, { id: stamp.id, text: action.text }] });
		case 'point.revise':
			return changePoint(state, action.point, (point) => [{ ...point, text: action.text }]);
		case 'point.remove':
			return changePoint(state, action.point, () => []);
		case 'earlier.show':
			return ok({ ...state, earlierShown: action.shown, spotlight: action.shown ? null : state.spotlight });
		case 'question.ask':
		case 'question.withdraw':
		case 'question.support':
		case 'question.answer':
		case 'question.hide':
		case 'question.spotlight':
		case 'questions.close':
			return actOnQuestions(state, action, stamp, context);
		default:
			return unreachable(action);
	}
}

function showPage(
	state: TalkState,
	page: number,
	stamp: ActionStamp,
	context: ActivityContext<TalkConfig>
): Result<TalkState> {
	if (page >= context.config.pages.length) return refuse('activity/unknown-item');
	// Who turns a page wants it seen, whatever was on the stage; `page` alone stays alone.
	return ok({ ...show(state, state.shown === 'page' ? 'page' : 'both', stamp, context), page });
}

/** Puts something on the stage in place of all else: a question in the light, what earlier meetings left, the film, which waits where it is. */
function show(
	state: TalkState,
	shown: Shown,
	{ at }: ActionStamp,
	{ step, session }: ActivityContext<TalkConfig>
): TalkState {
	const film =
		state.film.playing && shown !== 'film'
			? { playing: false, position: filmPosition(state.film, at), at }
			: state.film;
	const shownSince = session.position?.since;
	return { ...state, shown, shownIn: step?.key, shownSince, film, spotlight: null, earlierShown: false };
}

function changePoint(
	state: TalkState,
	id: string,
	to: (point: KeyPoint) => readonly KeyPoint[]
): Result<TalkState> {
	if (!state.points.some((one) => one.id === id)) return refuse('activity/unknown-item');
	return ok({ ...state, points: state.points.flatMap((one) => (one.id === id ? to(one) : [one])) });
}

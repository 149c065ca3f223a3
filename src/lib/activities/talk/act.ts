import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import type { Instant } from '$lib/core/kernel/instant';
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
			return ok(
				action.what === 'film' ? { ...state, shown: 'film' } : withoutFilm(state, action.what, stamp.at)
			);
		case 'film.set': {
			if (!context.config.film) return refuse('activity/unknown-item');
			const film = { playing: action.playing, position: action.position, at: stamp.at };
			return ok({ ...state, film, shown: action.playing ? 'film' : state.shown });
		}
		case 'point.pin':
			if (state.points.length >= TALK_LIMITS.points) return refuse('activity/full');
			return ok({ ...state, points: [...state.points, { id: stamp.id, text: action.text }] });
		case 'point.revise':
			return changePoint(state, action.point, (point) => [{ ...point, text: action.text }]);
		case 'point.remove':
			return changePoint(state, action.point, () => []);
		case 'earlier.show':
			return ok({ ...state, earlierShown: action.shown });
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
	{ at }: ActionStamp,
	{ config }: ActivityContext<TalkConfig>
): Result<TalkState> {
	if (page >= config.pages.length) return refuse('activity/unknown-item');
	// Who turns a page wants it seen, whatever was on the stage; `page` alone stays alone.
	return ok({ ...withoutFilm(state, state.shown === 'page' ? 'page' : 'both', at), page });
}

/** Leaves the film where it is: it pauses, and goes on from there when it is shown again. */
function withoutFilm(state: TalkState, shown: Shown, at: Instant): TalkState {
	const { film } = state;
	if (!film.playing) return { ...state, shown };
	return { ...state, shown, film: { playing: false, position: filmPosition(film, at), at } };
}

function changePoint(
	state: TalkState,
	id: string,
	to: (point: KeyPoint) => readonly KeyPoint[]
): Result<TalkState> {
	if (!state.points.some((one) => one.id === id)) return refuse('activity/unknown-item');
	return ok({ ...state, points: state.points.flatMap((one) => (one.id === id ? to(one) : [one])) });
}

import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { dealtRoundsOf } from '$lib/core/session/find-in-session';
import { withEntry } from '$lib/core/kernel/record';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { SixHatsAction } from './actions';
import type { SixHatsConfig } from './config';
import { profileTaken } from './profile';
import { answerOf, mayAnswer, type SixHatsState, type StyleAnswer } from './state';

/** Judges and applies one action. */
export function actInSixHats(
	state: SixHatsState,
	action: SixHatsAction,
	{ actor }: ActionStamp,
	context: ActivityContext<SixHatsConfig>
): Result<SixHatsState> {
	switch (action.type) {
		case 'style.choose':
		case 'style.rank': {
			const { person } = actor;
			if (!person) return refuse('person/unknown');
			const asked = action.type === 'style.rank' ? 'ranking' : 'situations';
			if (context.config.recognise !== asked || !mayAnswer(state, context, person))
				return refuse('activity/not-now');
			const before = answerOf(state, person);
			const answer: StyleAnswer =
				action.type === 'style.rank'
					? { ...before, ranking: action.order }
					: { ...before, chosen: before.chosen.with(action.situation, action.hat) };
			return ok({ ...state, answers: withEntry(state.answers, person, answer) });
		}
		case 'hats.choose':
			return ok({ ...state, playing: action.hats });
		case 'profile.look':
			return ok({ ...state, profile: { ...state.profile, picture: profileTaken(state, context) } });
		case 'profile.show': {
			const picture = action.shown ? profileTaken(state, context) : state.profile.picture;
			return ok({ ...state, profile: { shown: action.shown, picture } });
		}
		case 'spotlight.show': {
			if (context.step?.key !== 'compare') return refuse('activity/not-now');
			const rounds = dealtRoundsOf(context.session, context.item.id);
			const group = rounds.flatMap(({ groups }) => groups).find((one) => one.id === action.group);
			return group ? ok({ ...state, spotlight: group.id }) : refuse('group/unknown');
		}
		case 'spotlight.end':
			return ok({ ...state, spotlight: null });
		default:
			return unreachable(action);
	}
}

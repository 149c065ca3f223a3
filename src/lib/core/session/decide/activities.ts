import { refuse } from '../../kernel/result';
import { actIn, activityToActIn } from '../acting/act-in-activity';
import { isBegun } from '../find-in-session';
import type { Handlers } from './handler';

/** The activities' own actions. */
export const activityCommands: Handlers<'activity.act'> = {
	'activity.act': ({ activityId, action }, deciding) => {
		const known = activityToActIn(deciding.state, activityId, deciding);
		if (typeof known === 'string') return refuse(known);
		return isBegun(deciding.state, activityId) ? actIn(known, action, deciding) : refuse('activity/not-now');
	}
};

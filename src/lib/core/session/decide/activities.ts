import { refuse } from '../../kernel/result';
import { actIn, activityToActIn } from '../acting/act-in-activity';
import { inherit } from '../acting/inherit';
import { withOffer } from '../acting/offer-card';
import { isBegun } from '../find-in-session';
import type { Handlers } from './handler';

/** The activities' own actions, and what reaches them from earlier sessions. */
export const activityCommands: Handlers<'activity.act' | 'activity.inherit'> = {
	'activity.inherit': inherit,
	'activity.act': ({ activityId, action }, deciding) => {
		const known = activityToActIn(deciding.state, activityId, deciding);
		if (typeof known === 'string') return refuse(known);
		if (!isBegun(deciding.state, activityId)) return refuse('activity/not-now');
		const acted = actIn(known, action, deciding);
		return acted.ok ? withOffer(known, acted.value, deciding) : acted;
	}
};

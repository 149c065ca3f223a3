import type { CollectedCard } from '../../agenda/activity-definition';
import { refuse } from '../../kernel/result';
import type { Deciding } from '../decide/handler';
import type { SessionEvent } from '../events';
import type { Decision } from '../refusals';
import { actIn, activityToActIn } from './act-in-activity';

/** Puts a card on an activity that collects, whatever its kind. It may be prepared so before it is entered. */
export function collect(activityId: string, card: CollectedCard, deciding: Deciding): Decision<SessionEvent> {
	const known = activityToActIn(deciding.state, activityId, deciding);
	if (typeof known === 'string') return refuse(known);
	const { collector } = known.definition;
	if (!collector) return refuse('activity/no-collector');
	const columns = collector.columns(known.context.config, known.run);
	if (!columns.some(({ id }) => id === card.column)) return refuse('activity/malformed');
	return actIn(known, collector.put(card), deciding);
}

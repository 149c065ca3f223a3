import { ok, refuse } from '../../kernel/result';
import { knownActivity, type KnownActivity } from '../activity-context';
import type { Deciding } from '../decide/handler';
import type { SessionEvent } from '../events';
import type { Decision } from '../refusals';
import { collect } from './collect-card';

/** The card comes in the name of the activity: who offered it is not told to the place that takes it. */
const NOBODY = { role: 'facilitator', person: null, facilitator: null } as const;

/**
 * An action with the card that it brings elsewhere, when it brings one: both are judged, and both happen or neither. A place whose
 * cards keep no author takes none this way: the log would tie them to whoever acted.
 */
export function withOffer(
	{ definition, context }: KnownActivity,
	acted: readonly SessionEvent[],
	deciding: Deciding
): Decision<SessionEvent> {
	const [event] = acted;
	if (!definition.offers || event?.type !== 'activity.acted') return ok(acted);
	const stamp = { at: deciding.tools.now, id: event.stampId, actor: event.actor };
	const offer = definition.offers(event.action, stamp, context);
	if (!offer) return ok(acted);
	const place = knownActivity(deciding.state, offer.to, deciding.tools.find);
	const { collector } = place?.definition ?? {};
	if (offer.to === context.item.id || (place && collector?.anonymous?.(place.context.config)))
		return refuse('activity/no-collector');
	const collected = collect(offer.to, offer.card, { ...deciding, actor: NOBODY });
	return collected.ok ? ok([...acted, ...collected.value]) : collected;
}

import * as v from 'valibot';
import type { Actor } from '../../agenda/activity-definition';
import type { ActivityId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { ok, refuse } from '../../kernel/result';
import { knownActivity, type KnownActivity } from '../activity-context';
import type { Deciding } from '../decide/handler';
import type { SessionEvent } from '../events';
import { itemOf } from '../find-in-session';
import type { Decision } from '../refusals';
import type { SessionState } from '../state';

/** Who acts is forgotten before anything is stored: nothing of the event leads back to them. */
function withoutAuthor(actor: Actor): Actor {
	return { role: actor.role, person: null, facilitator: null };
}

/** The activity, or why nothing can be done in it. */
export function activityToActIn(
	state: SessionState,
	activityId: string,
	deciding: Deciding
): KnownActivity | 'agenda/unknown-kind' | 'agenda/unknown-activity' {
	const known = knownActivity(state, activityId, deciding.tools.find);
	if (known) return known;
	return itemOf(state, activityId) ? 'agenda/unknown-kind' : 'agenda/unknown-activity';
}

/** Judges an activity's own action by the definition's schema, rights and rules. */
export function actIn(
	{ definition, context, run }: KnownActivity,
	wanted: { readonly type: string },
	{ actor, tools }: Deciding
): Decision<SessionEvent> {
	const may = own(definition.rights, wanted.type);
	if (may && !may.includes(actor.role)) return refuse('activity/forbidden');
	const parsed = v.safeParse(definition.action, wanted);
	if (!may || !parsed.success) return refuse('activity/malformed');
	const action = parsed.output as { readonly type: string };
	const author = definition.anonymous?.(context.config, action) ? withoutAuthor(actor) : actor;
	const stampId = tools.newId();
	const judged = definition.act(run, action, { at: tools.now, id: stampId, actor: author }, context);
	if (!judged.ok) return judged as Decision<SessionEvent>;
	const activityId: ActivityId = context.item.id;
	const once = author === actor ? null : definition.once?.(action);
	if (
		once &&
		actor.person &&
		tools.claimKey?.(`${activityId}:${once.about}`, actor.person, once.key) === false
	)
		return refuse('activity/already');
	return ok([{ type: 'activity.acted', activityId, action, actor: author, stampId }]);
}

import type { ActivityContext, Actor } from '$lib/core/agenda/activity-definition';
import type { ResourceMapConfig } from './config';
import { areasOf } from './dealt-areas';
import { isOfMaker, isOneOf, maySet } from './makers';
import type { Agreement, Gap, ResourceMapState } from './state';

type Context = ActivityContext<ResourceMapConfig>;

/** What somebody may do with one agreement or gap now (RM5, RM7): change its words, set how it stands, take it back. */
export interface TieRights {
	readonly revise: boolean;
	readonly set: boolean;
	readonly drop: boolean;
}

const NONE: TieRights = { revise: false, set: false, drop: false };

export function agreementRights(one: Agreement, actor: Actor, context: Context): TieRights {
	return rights(one, isOneOf(actor, context, [one.from, one.to]), actor, context);
}

export function gapRights(gap: Gap, state: ResourceMapState, actor: Actor, context: Context): TieRights {
	const group = actor.person && context.groupOf(actor.person);
	const theirArea =
		!!group && !!context.round && areasOf(context.config, state, context.round, group).includes(gap.area);
	return rights(gap, theirArea, actor, context);
}

/** An earlier session's has no maker here: those it concerns may change it, and nobody takes it back. */
function rights(one: Agreement | Gap, concerned: boolean, actor: Actor, context: Context): TieRights {
	if (!maySet(actor, context)) return NONE;
	const theirs = isOfMaker(one, actor, context);
	const earlier = one.earlier !== null;
	return {
		revise: theirs || (earlier && concerned),
		set: theirs || concerned,
		drop: theirs && !earlier
	};
}

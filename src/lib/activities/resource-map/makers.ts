import type { ActivityContext, Actor } from '$lib/core/agenda/activity-definition';
import { own } from '$lib/core/kernel/record';
import { differentNames } from '$lib/core/service-map/different-names';
import { fold } from '$lib/core/service-map/fold';
import type { ResourceMapConfig } from './config';
import type { Maker } from './state';

type Context = ActivityContext<ResourceMapConfig>;

/** Whether somebody may make or change things of this session now (RM3). */
export function mayMake(actor: Actor, { step }: Context): boolean {
	if (actor.role === 'facilitator') return true;
	return step?.key === 'groups' || step?.key === 'plenary';
}

/** Whether somebody may change what earlier sessions left, or how things stand: also when the activity opens with it. */
export function maySet(actor: Actor, context: Context): boolean {
	return mayMake(actor, context) || context.step?.key === 'earlier';
}

/** Who makes something now. */
export function makerOf(actor: Actor, context: Context): Maker {
	const { person } = actor;
	return { group: person ? (context.groupOf(person)?.id ?? null) : null, by: person };
}

/** Whether somebody is of those who made it: facilitators always (RM5). */
export function isOfMaker(maker: Maker, actor: Actor, context: Context): boolean {
	if (actor.role === 'facilitator') return true;
	if (actor.person === null) return false;
	if (maker.by === actor.person) return true;
	return maker.group !== null && context.groupOf(actor.person)?.id === maker.group;
}

/**
 * The organisations for which somebody may speak, as they are written: their group's members', or their own. Null: any, for facilitators
 * and where nobody with them said theirs.
 */
export function organisationsOf(actor: Actor, { session, groupOf }: Context): readonly string[] | null {
	if (actor.role === 'facilitator' || actor.person === null) return null;
	const people = groupOf(actor.person)?.members ?? [actor.person];
	const names = differentNames(people.map((id) => own(session.people, id)?.organisation ?? ''));
	return names.length > 0 ? names : null;
}

/** Whether somebody's own organisation is one of these. */
export function isOneOf(actor: Actor, { session }: Context, names: readonly string[]): boolean {
	const name = actor.person ? fold(own(session.people, actor.person)?.organisation ?? '') : '';
	return name !== '' && names.some((one) => fold(one) === name);
}

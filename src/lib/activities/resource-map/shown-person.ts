import type { ActivityContext, Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { differentNames } from '$lib/core/service-map/different-names';
import type { Area } from '$lib/core/service-map/fields';
import { own } from '$lib/core/kernel/record';
import type { ResourceMapConfig } from './config';
import { areasOf } from './dealt-areas';
import { mayMake, maySet, organisationsOf } from './makers';
import { agreementsNow, gapsNow, supplyOf, type ResourceMapState } from './state';
import { agreementRights, gapRights, type TieRights } from './tie-rights';

/** What one person may write, and between what they choose. */
export interface MapPersonView {
	/** Whether they may make agreements and mark gaps now. */
	readonly makes: boolean;
	/** For which organisations they may speak; none: nobody with them said theirs, and they choose. */
	readonly ours: readonly string[];
	/** All that can be agreed with. */
	readonly organisations: readonly string[];
	readonly territories: readonly string[];
	readonly areas: readonly Area[];
	/** Ids of the agreements and gaps that they may change, set and take back. */
	readonly may: Readonly<Record<keyof TieRights, readonly string[]>>;
}

/** Null while there is nothing to write or to set. */
export function shownToPerson(
	state: ResourceMapState,
	context: ActivityContext<ResourceMapConfig>,
	person: PersonId
): MapPersonView | null {
	const actor: Actor = { role: 'participant', person, facilitator: null };
	if (own(context.session.people, person)?.standing !== 'present' || !maySet(actor, context)) return null;
	const { config, round, groupOf } = context;
	const supply = supplyOf(context);
	const group = groupOf(person);
	const all = [
		...agreementsNow(state, supply).map((one) => ({ id: one.id, ...agreementRights(one, actor, context) })),
		...gapsNow(state, supply).map((one) => ({ id: one.id, ...gapRights(one, state, actor, context) }))
	];
	const ids = (what: keyof TieRights) => all.filter((one) => one[what]).map(({ id }) => id);
	return {
		makes: mayMake(actor, context),
		ours: organisationsOf(actor, context) ?? [],
		...choicesOf(context, group ? group.members : [person]),
		areas: group && round ? areasOf(config, state, round, group) : [],
		may: { revise: ids('revise'), set: ids('set'), drop: ids('drop') }
	};
}

/** Between which organisations and territories somebody chooses: the map's, and those of the people named. */
export function choicesOf(
	context: ActivityContext<ResourceMapConfig>,
	people: readonly PersonId[]
): Pick<MapPersonView, 'organisations' | 'territories'> {
	const supply = supplyOf(context);
	return {
		organisations: differentNames([
			...supply.organisations,
			...supply.entries.map((one) => one.leadOrganisation),
			...people.map((id) => own(context.session.people, id)?.organisation ?? '')
		]),
		territories: differentNames([...supply.territories, ...supply.entries.map(({ territory }) => territory)])
	};
}

import type { Area } from '$lib/core/service-map/fields';
import type { Group, Round } from '$lib/core/session/state';
import type { ResourceMapConfig } from './config';
import type { ResourceMapState } from './state';

/** A group's areas: as a facilitator dealt them, else as they fall in order (RM1). */
export function areasOf(
	config: ResourceMapConfig,
	state: ResourceMapState,
	round: Pick<Round, 'groups'>,
	group: Pick<Group, 'id'>
): readonly Area[] {
	const dealt = Object.hasOwn(state.dealt, group.id) ? state.dealt[group.id] : undefined;
	if (dealt && dealt.length > 0) return dealt;
	const at = round.groups.findIndex(({ id }) => id === group.id);
	if (at < 0) return [];
	const { areas } = config;
	if (round.groups.length >= areas.length) return areas.slice(at % areas.length, (at % areas.length) + 1);
	return areas.filter((_, index) => index % round.groups.length === at);
}

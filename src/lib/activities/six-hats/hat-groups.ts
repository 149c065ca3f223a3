import type { Group, Round } from '$lib/core/session/state';
import { HAT_KEYS, type HatKey } from './hats';

/** A group's hat; null for one without, e.g. of a round that came before. */
export function hatOf({ part }: Group): HatKey | null {
	return HAT_KEYS.find((hat) => hat === part) ?? null;
}

/** The round's groups in the order of the hats. */
export function byHat(round: Round): readonly Group[] {
	const place = (group: Group) => {
		const hat = hatOf(group);
		return hat ? HAT_KEYS.indexOf(hat) : HAT_KEYS.length;
	};
	return round.groups
		.filter(({ members }) => members.length > 0)
		.toSorted((one, other) => place(one) - place(other));
}

import type { SixHatsConfig } from './config';
import { HAT_KEYS, type HatKey } from './hats';
import { answerOf, orderFor, type SixHatsState } from './state';

/** Fewer whole answers than this are shown to nobody as a profile: one could be read out of it (S4). */
export const PROFILE_FROM = 5;

/** How many people have each hat as their own. */
export interface RoomProfile {
	readonly answered: number;
	readonly hats: readonly { readonly hat: HatKey; readonly count: number }[];
}

/** Who has answered, whole. */
export function answered(config: SixHatsConfig, state: SixHatsState): readonly string[] {
	return Object.keys(state.answers).filter(
		(person) => orderFor(answerOf(state, person), config.recognise) !== null
	);
}

/** The room's profile; null while fewer than five have answered. */
export function roomProfile(config: SixHatsConfig, state: SixHatsState): RoomProfile | null {
	const people = answered(config, state);
	if (people.length < PROFILE_FROM) return null;
	const own = people.map((person) => orderFor(answerOf(state, person), config.recognise)![0]!);
	return {
		answered: people.length,
		hats: HAT_KEYS.map((hat) => ({ hat, count: own.filter((one) => one === hat).length }))
	};
}

import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { NO_PICTURE, type Picture } from '../counted-together';
import type { SixHatsConfig } from './config';
import { orderOf } from './distance';
import { HAT_KEYS, type HatKey } from './hats';
import { SITUATIONS } from './situations';

/** What one person told of their style: theirs alone. */
export interface StyleAnswer {
	/** By situation; null where not chosen yet. */
	readonly chosen: readonly (HatKey | null)[];
	/** From the nearest to the farthest; null while not put in order. */
	readonly ranking: readonly HatKey[] | null;
}

export interface SixHatsState {
	readonly answers: Readonly<Record<PersonId, StyleAnswer>>;
	/** The hats that facilitators chose live; null: as planned. */
	readonly playing: readonly HatKey[] | null;
	/** `picture` is what facilitators looked at; `shown`: whether it is on the stage. */
	readonly profile: { readonly shown: boolean; readonly picture: Picture<HatKey> };
	readonly spotlight: GroupId | null;
}

export const SIX_HATS_BEGIN: SixHatsState = {
	answers: {},
	playing: null,
	profile: { shown: false, picture: NO_PICTURE },
	spotlight: null
};

const NOTHING: StyleAnswer = { chosen: SITUATIONS.map(() => null), ranking: null };

export function answerOf(state: SixHatsState, person: string): StyleAnswer {
	return own(state.answers, person) ?? NOTHING;
}

/** All six hats from one's own to the farthest (S2); null while the answer is not whole. */
export function orderFor(
	{ chosen, ranking }: StyleAnswer,
	recognise: SixHatsConfig['recognise']
): readonly HatKey[] | null {
	if (recognise === 'ranking') return ranking;
	const all = chosen.filter((hat) => hat !== null);
	return all.length === SITUATIONS.length ? orderOf(all) : null;
}

/** The hats that play now, in their own order. */
export function playingHats(config: SixHatsConfig, state: SixHatsState): readonly HatKey[] {
	const chosen = state.playing ?? config.hats;
	return HAT_KEYS.filter((hat) => chosen.includes(hat));
}

/** Whether a person may still change their answer: until hats are dealt, and afterwards whoever has not finished (S3). */
export function mayAnswer(
	state: SixHatsState,
	{ config, round, step }: ActivityContext<SixHatsConfig>,
	person: string
): boolean {
	return step !== null && (round === null || orderFor(answerOf(state, person), config.recognise) === null);
}

import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import {
	FIVE,
	lastPicture,
	presentIn,
	sincePicture,
	stillShown,
	taken,
	type Matters,
	type Picture,
	type Since
} from '../counted-together';
import type { SixHatsConfig } from './config';
import { HAT_KEYS, type HatKey } from './hats';
import { answerOf, orderFor, type SixHatsState } from './state';

type Context = Pick<ActivityContext<SixHatsConfig>, 'config' | 'session'>;

/** How many people have each hat as their own. */
export interface RoomProfile {
	readonly answered: number;
	readonly hats: readonly { readonly hat: HatKey; readonly count: number }[];
}

/** Who has answered, whole. */
export function answered(config: SixHatsConfig, state: SixHatsState): readonly PersonId[] {
	return (Object.keys(state.answers) as PersonId[]).filter(
		(person) => orderFor(answerOf(state, person), config.recognise) !== null
	);
}

/** The profile as it stands when a facilitator looks at it, or shows it, now (S4). */
export function profileTaken(state: SixHatsState, context: Context): Picture<HatKey> {
	return taken(state.profile.picture, styles(state, context), presentIn(context.session), FIVE);
}

/** What came since the profile was looked at. */
export function sinceTaken(state: SixHatsState, context: Context): Since {
	return sincePicture(state.profile.picture, styles(state, context), presentIn(context.session), FIVE);
}

/** The profile as facilitators looked at it; null before that, and where it may not be seen. */
export function roomProfile(state: SixHatsState, context: Context): RoomProfile | null {
	return countedIn(state.profile.picture, state, context);
}

/** The report's profile: the one that was looked at; where nobody did, the one at the close. */
export function profileLeft(state: SixHatsState, context: Context): RoomProfile | null {
	const closed = context.session.status === 'closed';
	const { picture } = state.profile;
	return countedIn(
		lastPicture(picture, styles(state, context), presentIn(context.session), { floor: FIVE, closed }),
		state,
		context
	);
}

function countedIn(picture: Picture<HatKey>, state: SixHatsState, context: Context): RoomProfile | null {
	const { style } = stillShown(picture, styles(state, context), FIVE);
	if (!style) return null;
	const own = Object.values(style);
	return {
		answered: own.length,
		hats: HAT_KEYS.map((hat) => ({ hat, count: own.filter((one) => one === hat).length }))
	};
}

/** Everybody's own hat, of those whose answer is whole. */
function styles(state: SixHatsState, { config }: Context): Matters<HatKey> {
	const own = answered(config, state).map(
		(person) => [person, orderFor(answerOf(state, person), config.recognise)![0]!] as const
	);
	return { style: Object.fromEntries(own) };
}

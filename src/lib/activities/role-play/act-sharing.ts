import type { ActionStamp, CollectedCard } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf, RolePlayAction } from './actions';
import { ROLE_PLAY_LIMITS } from './limits';
import {
	allGroups,
	hasPlayed,
	isOver,
	partNames,
	playersOf,
	sceneMeant,
	type Context,
	type GroupScene
} from './scene-turns';
import { sceneOf, withScene, type Reflection, type RolePlayState } from './state';

const BLANK: Reflection = { text: '', circle: 'me', cards: [] };

type Meant = { readonly scene: number; readonly group?: string | undefined };

interface Shared {
	readonly place: GroupScene;
	readonly person: PersonId;
}

/** The scene that somebody had a part in and looks back on; refused before it is over. */
function lookingBackOn(context: Context, { scene, group }: Meant, person: PersonId | null): Result<Shared> {
	const place = sceneMeant(context, person, scene, group);
	if (person && place) return isOver(context, place) ? ok({ place, person }) : refuse('activity/not-now');
	const played = allGroups(context).some((one) => hasPlayed(one, scene));
	return refuse(played ? 'group/not-member' : 'activity/not-now');
}

const reflectionOf = (state: RolePlayState, { place: { group, scene }, person }: Shared): Reflection =>
	own(sceneOf(state, group.id, scene).reflections, person) ?? BLANK;

function withReflection(state: RolePlayState, shared: Shared, change: Partial<Reflection>): RolePlayState {
	const { place, person } = shared;
	const reflection = { ...reflectionOf(state, shared), ...change };
	return withScene(state, place.group.id, place.scene, (one) => ({
		...one,
		reflections: withEntry(one.reflections, person, reflection)
	}));
}

/** Lets the group see the grid, or no longer: each of those it is about decides, and it opens when all of them have said yes. */
export function openGrid(
	state: RolePlayState,
	action: ActionOf<'grid.open'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const whose = lookingBackOn(context, action, actor.person);
	if (!whose.ok) return whose;
	const { place, person } = whose.value;
	if (!playersOf(place.group, place.scene).includes(person)) return refuse('activity/not-yours');
	return ok(
		withScene(state, place.group.id, place.scene, (one) => {
			const others = one.agreed.filter((id) => id !== person);
			return { ...one, agreed: action.open ? [...others, person] : others };
		})
	);
}

export function writeReflection(
	state: RolePlayState,
	action: ActionOf<'reflection.write'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const whose = lookingBackOn(context, action, actor.person);
	if (!whose.ok) return whose;
	return ok(withReflection(state, whose.value, { text: action.text }));
}

export function shareReflection(
	state: RolePlayState,
	action: ActionOf<'reflection.share'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	// The group is the whole room: shared with it, the words would be everybody's, by name.
	if (context.config.format === 'plenary' && action.circle === 'group') return refuse('activity/malformed');
	const whose = lookingBackOn(context, action, actor.person);
	if (!whose.ok) return whose;
	return ok(withReflection(state, whose.value, { circle: action.circle }));
}

/** Keeps what was sent to a board; the card itself is the board's. */
export function offerCard(
	state: RolePlayState,
	action: ActionOf<'card.offer'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const whose = lookingBackOn(context, action, actor.person);
	if (!whose.ok) return whose;
	const { cards } = reflectionOf(state, whose.value);
	if (cards.length >= ROLE_PLAY_LIMITS.cards) return refuse('activity/full');
	const { text, to, column } = action;
	return ok(withReflection(state, whose.value, { cards: [...cards, { text, to, column }] }));
}

/** The card that an action brings to a board: the words, by the function played, and nothing of who wrote them. */
export function offered(
	action: RolePlayAction,
	{ actor }: ActionStamp,
	context: Context
): { to: string; card: CollectedCard } | null {
	if (action.type !== 'card.offer' || !actor.person) return null;
	const { text, to, column } = action;
	const place = sceneMeant(context, actor.person, action.scene, action.group);
	const [as = ''] = place ? partNames(context, place.group, place.scene, actor.person) : [];
	const origin = { kind: 'activity', activity: context.item.id, as, group: null } as const;
	return { to, card: { column, text, origin } };
}

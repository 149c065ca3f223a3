import type { ActionStamp, CollectedCard } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { Group } from '$lib/core/session/state';
import type { ActionOf, RolePlayAction } from './actions';
import { groupInScene, heldIn, playersOf, type Context } from './cast';
import { functionNames } from './config';
import { OBSERVER, ROLE_PLAY_LIMITS } from './limits';
import { isOver } from './scenes-over';
import { sceneOf, withScene, type Reflection, type RolePlayState } from './state';

const BLANK: Reflection = { text: '', circle: 'me', cards: [] };

interface Shared {
	readonly group: Group;
	readonly person: PersonId;
	readonly reflection: Reflection;
}

/** Whose reflection of a scene is meant; refused before the scene is over. */
function reflecting(
	state: RolePlayState,
	context: Context,
	scene: number,
	person: PersonId | null
): Result<Shared> {
	if (!isOver(context, scene)) return refuse('activity/not-now');
	const group = person && groupInScene(context, person, scene);
	if (!person || !group) return refuse('group/not-member');
	const reflection = own(sceneOf(state, group.id, scene).reflections, person) ?? BLANK;
	return ok({ group, person, reflection });
}

function withReflection(
	state: RolePlayState,
	{ group, person }: Shared,
	scene: number,
	reflection: Reflection
): RolePlayState {
	return withScene(state, group.id, scene, (one) => ({
		...one,
		reflections: withEntry(one.reflections, person, reflection)
	}));
}

/** Lets the group see the grid, or no longer: each of those it is about decides, and it opens when all who are there agree. */
export function openGrid(
	state: RolePlayState,
	{ scene, open }: ActionOf<'grid.open'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	if (!isOver(context, scene)) return refuse('activity/not-now');
	const group = actor.person && groupInScene(context, actor.person, scene);
	if (!actor.person || !group) return refuse('group/not-member');
	const person = actor.person;
	if (!playersOf(context, group, scene).includes(person)) return refuse('activity/not-yours');
	return ok(
		withScene(state, group.id, scene, (one) => {
			const others = one.agreed.filter((id) => id !== person);
			return { ...one, agreed: open ? [...others, person] : others };
		})
	);
}

export function writeReflection(
	state: RolePlayState,
	{ scene, text }: ActionOf<'reflection.write'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const whose = reflecting(state, context, scene, actor.person);
	if (!whose.ok) return whose;
	return ok(withReflection(state, whose.value, scene, { ...whose.value.reflection, text }));
}

export function shareReflection(
	state: RolePlayState,
	{ scene, circle }: ActionOf<'reflection.share'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const whose = reflecting(state, context, scene, actor.person);
	if (!whose.ok) return whose;
	return ok(withReflection(state, whose.value, scene, { ...whose.value.reflection, circle }));
}

/** Keeps what was sent to a board; the card itself is the board's. */
export function offerCard(
	state: RolePlayState,
	{ scene, text, to, column }: ActionOf<'card.offer'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const whose = reflecting(state, context, scene, actor.person);
	if (!whose.ok) return whose;
	const { reflection } = whose.value;
	if (reflection.cards.length >= ROLE_PLAY_LIMITS.cards) return refuse('activity/full');
	const cards = [...reflection.cards, { text, to, column }];
	return ok(withReflection(state, whose.value, scene, { ...reflection, cards }));
}

/** The card that an action brings to a board: the words, by the function played, and nothing of who wrote them. */
export function offered(
	action: RolePlayAction,
	{ actor }: ActionStamp,
	context: Context
): { to: string; card: CollectedCard } | null {
	if (action.type !== 'card.offer' || !actor.person) return null;
	const { scene, text, to, column } = action;
	const group = groupInScene(context, actor.person, scene);
	const as = group ? partName(context, group, scene, actor.person) : '';
	const origin = { kind: 'activity', activity: context.item.id, as, group: null } as const;
	return { to, card: { column, text, origin } };
}

/** The name of the part somebody had in a scene; who had none observed. */
export function partName(context: Context, group: Group, scene: number, person: PersonId): string {
	const names = functionNames(context.config);
	const [held = OBSERVER] = heldIn(context, group, scene, person);
	return names.get(held) ?? '';
}

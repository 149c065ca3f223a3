import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { dealtRoundsOf } from '$lib/core/session/find-in-session';
import { groupLabel, type GroupLabel } from '$lib/core/session/group-label';
import type { Group } from '$lib/core/session/state';
import type { SixHatsConfig } from './config';
import type { Since } from '../counted-together';
import { byHat, hatOf } from './hat-groups';
import type { HatKey } from './hats';
import { answered, roomProfile, sinceTaken, type RoomProfile } from './profile';
import { answerOf, mayAnswer, orderFor, playingHats, type SixHatsState, type StyleAnswer } from './state';

type Context = ActivityContext<SixHatsConfig>;

/** A group under its hat. `page` is its solution, to be read. */
export interface HatGroup extends GroupLabel {
	readonly hat: HatKey | null;
	readonly spokesperson: string | null;
	readonly members: readonly string[];
	readonly page: string | null;
	/** Which of several rounds it belongs to, from 1; null where there was one only. */
	readonly turn: number | null;
}

export interface SixHatsView {
	readonly recognise: SixHatsConfig['recognise'];
	readonly hats: readonly HatKey[];
	readonly problem: string;
	readonly product: string;
	readonly minutes: number;
	/** While solutions are compared: all groups by hat, and the one that has the floor. */
	readonly solutions: readonly HatGroup[];
	readonly spotlight: HatGroup | null;
}

export interface SixHatsGroupView {
	readonly hat: HatKey | null;
}

/** One's own answer and what follows from it: sent to that person alone. */
export interface SixHatsPersonView {
	readonly answer: StyleAnswer;
	/** From one's own hat to the farthest; null while the answer is not whole. */
	readonly order: readonly HatKey[] | null;
	readonly mayAnswer: boolean;
	readonly worn: HatKey | null;
	/** Steps from one's own hat to the worn one, 0 to 5; null where either is missing. */
	readonly distance: number | null;
}

/** What one keeps at hand: the distance from one's own style to the hat that was worn. */
export interface SixHatsKept {
	readonly order: readonly HatKey[];
	readonly worn: HatKey;
	readonly distance: number;
}

export interface SixHatsStageView extends SixHatsView {
	readonly answered: number;
	readonly present: number;
	/** Only when facilitators show it, and five have answered. */
	readonly profile: RoomProfile | null;
}

export interface SixHatsFacilitatorView extends SixHatsView {
	readonly answered: number;
	/** Names of those here whose answer is not whole. What somebody answered is not here. */
	readonly missing: readonly string[];
	/** As it stood when facilitators last looked at it; null before that. */
	readonly profile: RoomProfile | null;
	readonly since: Since;
	readonly shown: boolean;
	readonly groups: readonly HatGroup[];
}

export function shownToEveryone(state: SixHatsState, context: Context): SixHatsView {
	const { config, step } = context;
	const solutions = step?.key === 'compare' ? hatGroupsOf(context) : [];
	return {
		recognise: config.recognise,
		hats: playingHats(config, state),
		problem: config.problem,
		product: config.product,
		minutes: config.work,
		solutions,
		spotlight: solutions.find(({ id }) => id === state.spotlight) ?? null
	};
}

export function shownToGroup(_: SixHatsState, __: Context, group: Group): SixHatsGroupView {
	return { hat: hatOf(group) };
}

export function shownToPerson(state: SixHatsState, context: Context, person: PersonId): SixHatsPersonView {
	const answer = answerOf(state, person);
	const order = orderFor(answer, context.config.recognise);
	const group = context.groupOf(person);
	const worn = group && hatOf(group);
	return {
		answer,
		order,
		mayAnswer: mayAnswer(state, context, person),
		worn,
		distance: order && worn ? order.indexOf(worn) : null
	};
}

export function shownToFacilitators(state: SixHatsState, context: Context): SixHatsFacilitatorView {
	const { config } = context;
	const known = new Set<string>(answered(config, state));
	return {
		...shownToEveryone(state, context),
		answered: known.size,
		missing: here(context)
			.filter(({ id }) => !known.has(id))
			.map(({ name }) => name),
		profile: roomProfile(state, context),
		since: sinceTaken(state, context),
		shown: state.profile.shown,
		groups: hatGroupsOf(context)
	};
}

export function shownOnStage(state: SixHatsState, context: Context): SixHatsStageView {
	const { config } = context;
	return {
		...shownToEveryone(state, context),
		answered: answered(config, state).length,
		present: here(context).length,
		profile: state.profile.shown ? roomProfile(state, context) : null
	};
}

function here({ session }: Context) {
	return Object.values(session.people).filter((one) => one.standing === 'present' && !one.away);
}

/** The groups of every round that was dealt, the newest first: what was written in an earlier one is there to be compared too (S12). */
function hatGroupsOf({ session, item }: Context): readonly HatGroup[] {
	const rounds = dealtRoundsOf(session, item.id);
	const name = (person: PersonId) => session.people[person]?.name ?? '';
	const pages = Object.values(session.pages).filter(({ activityId }) => activityId === item.id);
	return rounds.toReversed().flatMap((round) =>
		byHat(round).map((group) => ({
			// Every group comes from its own round, so the label is there.
			...(groupLabel(round, group.id) as GroupLabel),
			hat: hatOf(group),
			spokesperson: group.spokesperson ? name(group.spokesperson) : null,
			members: group.members.map(name),
			page: pages.find(({ scope }) => scope.kind === 'group' && scope.groupId === group.id)?.id ?? null,
			turn: rounds.length > 1 ? rounds.indexOf(round) + 1 : null
		}))
	);
}

/** One's distance when the room has moved on, to the board for instance; null where there is none. */
export function keptByPerson(state: SixHatsState, context: Context, person: PersonId): SixHatsKept | null {
	const { order, worn, distance } = shownToPerson(state, context, person);
	return order && worn && distance !== null ? { order, worn, distance } : null;
}

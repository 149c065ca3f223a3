import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { groupLabel, type GroupLabel } from '$lib/core/session/group-label';
import type { Group, Round } from '$lib/core/session/state';
import { earlierTexts, type EarlierView } from '../earlier-texts';
import type { SmallGroupsConfig } from './config';
import { isDissolved, nextToReport, ofRound, reportingOrder, type SmallGroupsState } from './state';

type Context = ActivityContext<SmallGroupsConfig>;

export interface MandateView {
	readonly objective: string;
	readonly product: string;
	readonly minutes: number;
}

/** A group in its turn, as everybody in the plenary may see it. */
export interface TurnView extends GroupLabel {
	readonly reported: boolean;
}

/** What everybody sees. With differing mandates, `objective` is what they have in common. */
export interface SmallGroupsView {
	readonly mandate: MandateView;
	readonly differing: boolean;
	/** What earlier meetings left and was brought here, to work from; none while groups report. */
	readonly left: readonly EarlierView[];
	readonly reporting: {
		readonly current: ReportingGroup | null;
		readonly next: GroupLabel | null;
		readonly order: readonly TurnView[];
		readonly minutes: number;
	} | null;
}

/** The group that reports now. `page` is its synthesis, to be read. */
export interface ReportingGroup extends GroupLabel {
	readonly objective: string;
	readonly spokesperson: string | null;
	readonly members: readonly string[];
	readonly page: string | null;
}

export interface SmallGroupsGroupView {
	readonly mandate: MandateView;
	/** Groups that report before this one; 0 while it reports; null when it has reported or nobody reports yet. */
	readonly before: number | null;
}

/** `turn`: this person speaks now, or next, for the group. */
export interface SmallGroupsPersonView {
	readonly turn: 'now' | 'next' | null;
}

export interface SmallGroupsFacilitatorView extends SmallGroupsView {
	readonly groups: readonly FacilitatedGroup[];
	readonly currentId: string | null;
}

export interface FacilitatedGroup extends ReportingGroup {
	readonly reported: boolean;
	/** Nobody is in it any more; what it wrote stays (R9). */
	readonly dissolved: boolean;
	readonly ownMandate: string;
	readonly roundId: string;
}

export interface SmallGroupsStageView extends SmallGroupsView {
	/** Each group's own objective, when they differ. */
	readonly mandates: readonly (GroupLabel & { readonly objective: string })[];
}

/** A group's objective: set live, else from the plan by its place in the round, else the common one (R1). */
export function objectiveOf(config: SmallGroupsConfig, round: Round, group: Group): string {
	return group.mandate || config.differing[round.groups.indexOf(group)] || config.mandate.objective;
}

export function shownToEveryone(before: SmallGroupsState, context: Context): SmallGroupsView {
	const { config, round, step } = context;
	const state = ofRound(before, round);
	const differing =
		config.differing.some((one) => one !== '') || (round?.groups.some((one) => one.mandate !== '') ?? false);
	const common = { mandate: config.mandate, differing };
	if (step?.key !== 'reporting') return { ...common, left: earlierTexts(context), reporting: null };
	if (!round) return { ...common, left: [], reporting: null };
	const current = round.groups.find((one) => one.id === state.current);
	const next = nextToReport(state, round);
	return {
		...common,
		left: [],
		reporting: {
			current: current ? reportingGroup(context, round, current) : null,
			next: next && groupLabel(round, next.id),
			order: reportingOrder(state, round).map((group) => ({
				...label(round, group),
				reported: state.reported.includes(group.id)
			})),
			minutes: config.reporting.minutes
		}
	};
}

export function shownOnStage(state: SmallGroupsState, context: Context): SmallGroupsStageView {
	const { config, round } = context;
	const view = shownToEveryone(state, context);
	const mandates =
		round && view.differing
			? round.groups
					.filter((group) => !isDissolved(group))
					.map((group) => ({
						...label(round, group),
						objective: objectiveOf(config, round, group)
					}))
			: [];
	return { ...view, left: [], mandates };
}

export function shownToGroup(
	before: SmallGroupsState,
	{ config, round, step }: Context,
	group: Group
): SmallGroupsGroupView {
	const own = round?.groups.find((one) => one.id === group.id);
	const mandate = {
		...config.mandate,
		objective: round && own ? objectiveOf(config, round, own) : group.mandate || config.mandate.objective
	};
	if (!round || !own || step?.key !== 'reporting') return { mandate, before: null };
	const state = ofRound(before, round);
	if (state.current === own.id) return { mandate, before: 0 };
	if (state.reported.includes(own.id)) return { mandate, before: null };
	const waiting = reportingOrder(state, round).filter(
		(one) => one.id !== state.current && !state.reported.includes(one.id)
	);
	// A dissolved group waits for nothing.
	if (!waiting.includes(own)) return { mandate, before: null };
	return { mandate, before: waiting.indexOf(own) + (state.current === null ? 0 : 1) };
}

export function shownToPerson(
	before: SmallGroupsState,
	{ round, step }: Context,
	person: PersonId
): SmallGroupsPersonView {
	if (!round || step?.key !== 'reporting') return { turn: null };
	const state = ofRound(before, round);
	if (round.groups.some((one) => one.id === state.current && one.spokesperson === person))
		return { turn: 'now' };
	return { turn: nextToReport(state, round)?.spokesperson === person ? 'next' : null };
}

export function shownToFacilitators(before: SmallGroupsState, context: Context): SmallGroupsFacilitatorView {
	const { round } = context;
	const state = ofRound(before, round);
	const standing = round ? reportingOrder(state, round) : [];
	const dissolved = (round?.groups ?? []).filter((group) => !standing.includes(group));
	return {
		...shownToEveryone(before, context),
		currentId: state.current,
		groups: [...standing, ...dissolved].map((group) => ({
			...reportingGroup(context, round as Round, group),
			reported: state.reported.includes(group.id),
			dissolved: isDissolved(group),
			ownMandate: group.mandate,
			roundId: (round as Round).id
		}))
	};
}

function reportingGroup({ session, item, config }: Context, round: Round, group: Group): ReportingGroup {
	const name = (person: PersonId) => session.people[person]?.name ?? '';
	const page = Object.values(session.pages).find(
		({ activityId, scope }) => activityId === item.id && scope.kind === 'group' && scope.groupId === group.id
	);
	return {
		...label(round, group),
		objective: objectiveOf(config, round, group),
		spokesperson: group.spokesperson ? name(group.spokesperson) : null,
		members: group.members.map(name),
		page: page?.id ?? null
	};
}

function label(round: Round, group: Group): GroupLabel {
	// Every group comes from its own round, so the label is there.
	return groupLabel(round, group.id) as GroupLabel;
}

import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import { groupLabel, type GroupLabel } from '$lib/core/session/group-label';
import type { Group, Round } from '$lib/core/session/state';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Area, MapEntry } from '$lib/core/service-map/fields';
import { differentNames } from '$lib/core/service-map/different-names';
import { fold } from '$lib/core/service-map/fold';
import { overviewOf, type Overview } from '$lib/core/service-map/overview';
import type { ResourceMapConfig } from './config';
import { areasOf } from './dealt-areas';
import { choicesOf, type MapPersonView } from './shown-person';
import {
	shownAgreement,
	shownGap,
	shownLight,
	withoutOwner,
	type AgreementView,
	type GapView,
	type LightView
} from './shown-ties';
import {
	agreementsNow,
	gapsNow,
	isAlive,
	isOpen,
	supplyOf,
	type ResourceMapState,
	type Unclear
} from './state';

type Context = ActivityContext<ResourceMapConfig>;

/** What all phones get: few numbers, and in the plenary the threads themselves. Entries are in the groups' views only. */
export interface MapView {
	readonly step: string;
	readonly objective: string;
	readonly agreements: readonly AgreementView[];
	readonly gaps: readonly GapView[];
	readonly count: { readonly entries: number; readonly agreements: number; readonly gaps: number };
	readonly light: LightView | null;
	readonly guides: readonly { readonly title: string; readonly link: string }[];
}

export interface MapGroupView {
	readonly areas: readonly Area[];
	/** Of these areas only. */
	readonly entries: readonly MapEntry[];
	readonly unclear: readonly Pick<Unclear, 'id' | 'entry' | 'question'>[];
	/** Made by this group or one of its members, naming one of their organisations, or an earlier session's about one of these entries. */
	readonly agreements: readonly AgreementView[];
	/** In these areas, or marked by this group or one of its members. */
	readonly gaps: readonly GapView[];
}

export interface MapStageView {
	readonly step: string;
	readonly shows: 'overview' | 'network' | 'gaps';
	readonly overview: Overview;
	/** With which they are tied, or who have entries. */
	readonly organisations: readonly string[];
	readonly agreements: readonly AgreementView[];
	readonly gaps: readonly GapView[];
	readonly light: LightView | null;
}

export interface MapFacilitatorView extends MapStageView {
	readonly groups: readonly (GroupLabel & {
		readonly areas: readonly Area[];
		readonly agreements: number;
		readonly gaps: number;
		readonly unclear: number;
	})[];
	readonly unclear: readonly (Pick<Unclear, 'id' | 'question'> & { readonly entry: string })[];
	readonly entries: readonly Pick<MapEntry, 'id' | 'name' | 'leadOrganisation' | 'area'>[];
	/** Between which a facilitator chooses. */
	readonly choices: Pick<MapPersonView, 'organisations' | 'territories'>;
	readonly supplied: boolean;
	/** What the stage shows by a facilitator's choice; null: as the step has it. */
	readonly chosen: ResourceMapState['stage'];
}

function whatStageShows(state: ResourceMapState, step: string): MapStageView['shows'] {
	return state.stage ?? (step === 'plenary' || step === 'earlier' ? 'network' : 'overview');
}

export function shownToEveryone(state: ResourceMapState, context: Context): MapView {
	const step = context.step?.key ?? '';
	const supply = supplyOf(context);
	const agreements = agreementsNow(state, supply);
	const gaps = gapsNow(state, supply);
	const together = step === 'plenary' || step === 'earlier';
	const open = gaps.filter(isOpen);
	return {
		step,
		objective: context.config.objective,
		agreements: together ? shownNow(agreements, step).map(shownAgreement) : [],
		gaps: together
			? (step === 'earlier' ? gaps.filter((gap) => gap.earlier !== null) : open).map(shownGap)
			: [],
		count: {
			entries: supply.entries.length,
			agreements: agreements.filter(isAlive).length,
			gaps: open.length
		},
		light: shownLight(state, supply),
		guides: supply.guides
	};
}

export function shownToGroup(state: ResourceMapState, context: Context, group: Group): MapGroupView | null {
	const { config, session, step } = context;
	if (!step || !context.round) return null;
	const supply = supplyOf(context);
	const areas = areasOf(config, state, context.round, group);
	const entries = supply.entries.filter(({ area }) => areas.includes(area));
	const theirs = new Set(entries.map(({ id }) => id));
	const members = new Set<string>(group.members);
	const ours = new Set(
		group.members.map((id) => fold(session.people[id]?.organisation ?? '')).filter((name) => name !== '')
	);
	return {
		areas,
		entries,
		unclear: state.unclear
			.filter((mark) => !mark.cleared && mark.group === group.id)
			.map(({ id, entry, question }) => ({ id, entry, question })),
		agreements: agreementsNow(state, supply)
			.filter(
				(one) =>
					one.group === group.id ||
					(one.by !== null && members.has(one.by)) ||
					ours.has(fold(one.from)) ||
					ours.has(fold(one.to)) ||
					(one.earlier !== null && one.entry && theirs.has(one.entry))
			)
			.map(shownAgreement),
		gaps: gapsNow(state, supply)
			.filter(
				(gap) =>
					areas.includes(gap.area) || gap.group === group.id || (gap.by !== null && members.has(gap.by))
			)
			.map(shownGap)
	};
}

export function shownOnStage(state: ResourceMapState, context: Context): MapStageView {
	const step = context.step?.key ?? '';
	const supply = supplyOf(context);
	// What ended today is still seen where the room looks at what was left; after that it is no thread of the net.
	const agreements = shownNow(agreementsNow(state, supply), step).filter(
		(one) => step === 'earlier' || isAlive(one)
	);
	const gaps = gapsNow(state, supply).filter(isOpen);
	return {
		step,
		shows: whatStageShows(state, step),
		overview: overviewOf(supply.entries, gaps, supply.territories),
		organisations: differentNames([
			...agreements.flatMap(({ from, to }) => [from, to]),
			...supply.organisations,
			...supply.entries.map((entry) => entry.leadOrganisation)
		]),
		// Who sees to it is a person: their name is no matter for the projector.
		agreements: agreements.map((one) => ({ ...shownAgreement(one), owner: '' })),
		gaps: gaps.map((one) => ({ ...shownGap(one), owner: '' })),
		light: withoutOwner(shownLight(state, supply))
	};
}

export function shownToFacilitators(state: ResourceMapState, context: Context): MapFacilitatorView {
	const { config, round } = context;
	const supply = supplyOf(context);
	const names = new Map(supply.entries.map(({ id, name }) => [id, name]));
	const ofGroup = (list: readonly { readonly group: string | null }[], { id }: Group) =>
		list.filter(({ group }) => group === id).length;
	const waiting = state.unclear.filter(({ cleared }) => !cleared);
	return {
		...shownOnStage(state, context),
		gaps: gapsNow(state, supply).map(shownGap),
		agreements: agreementsNow(state, supply).map(shownAgreement),
		groups: (round?.groups ?? []).map((group) => ({
			...(groupLabel(round as Round, group.id) as GroupLabel),
			areas: areasOf(config, state, round as Round, group),
			agreements: ofGroup(state.agreements, group),
			gaps: ofGroup(state.gaps, group),
			unclear: ofGroup(waiting, group)
		})),
		unclear: waiting.map(({ id, entry, question }) => ({ id, question, entry: names.get(entry) ?? '' })),
		entries: supply.entries.map(({ id, name, leadOrganisation, area }) => ({
			id,
			name,
			leadOrganisation,
			area
		})),
		choices: choicesOf(context, Object.keys(context.session.people) as PersonId[]),
		supplied: context.supplied !== undefined,
		chosen: state.stage
	};
}

/** When the activity opens with what was left, only that is shown. */
function shownNow<One extends { readonly earlier: string | null }>(all: readonly One[], step: string) {
	return step === 'earlier' ? all.filter(({ earlier }) => earlier !== null) : all;
}

import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Since } from '../counted-together';
import { readersOf, type Audience, type Standing } from '../sharing';
import type { AssessmentConfig } from './config';
import { isShut, ownPast, teamPast, valuesOf, type OwnPast, type PastWheel } from './earlier';
import { profileNow, sinceShown } from './profile';
import { assessmentOf, type AssessmentState } from './state';
import { wheelOf, type Values } from './wheel';

type Context = ActivityContext<AssessmentConfig>;

/** A wheel that somebody shared: today's, with the words beside it. */
export interface SharedWheel {
	readonly by: string;
	readonly values: readonly (number | null)[];
	readonly note: string;
}

/** The team's wheels, never whose; null where too few let themselves be counted. */
export interface TeamProfile {
	readonly people: number;
	readonly values: readonly (number | null)[];
	readonly past: readonly PastWheel[];
}

export interface AssessmentView {
	readonly config: Pick<AssessmentConfig, 'areas' | 'top' | 'low' | 'high' | 'note' | 'audiences' | 'team'>;
	readonly present: number;
	readonly begun: number;
	readonly done: number;
	/** Shared with the plenary. */
	readonly shared: readonly SharedWheel[];
	/** Whether facilitators show the team's profile; it stays empty where too few agree. */
	readonly shown: boolean;
	readonly profile: TeamProfile | null;
}

/** One's own answers, with one's wheels of earlier sessions. */
export interface AssessmentPersonView {
	readonly values: Values;
	readonly note: string;
	readonly shares: readonly Audience[];
	readonly counted: boolean;
	readonly done: boolean;
	readonly past: readonly OwnPast[];
	/** Earlier wheels stay shut: whose place this is was not proved. */
	readonly shut: boolean;
}

export interface AssessmentFacilitatorView extends AssessmentView {
	readonly people: readonly { readonly name: string; readonly standing: Standing }[];
	/** Shared with facilitators, or with the plenary. */
	readonly forYou: readonly SharedWheel[];
	readonly consents: number;
	/** Whether the profile was shown before, also when it is covered now. */
	readonly taken: boolean;
	/** What came since the profile was shown. */
	readonly since: Since;
}

export function shownToEveryone(state: AssessmentState, context: Context): AssessmentView {
	const standings = peopleIn(context).map(({ id }) => standingOf(state, id));
	return {
		config: askedOf(context),
		present: standings.length,
		begun: standings.filter((standing) => standing !== 'not-begun').length,
		done: standings.filter((standing) => standing === 'done').length,
		shared: sharedWith(state, context, ['plenary']),
		shown: state.profile.shown,
		profile: state.profile.shown ? teamProfile(state, context) : null
	};
}

export function shownToPerson(
	state: AssessmentState,
	context: Context,
	person: PersonId
): AssessmentPersonView {
	const { note, shares, counted, done } = assessmentOf(state, person);
	return {
		values: valuesOf(state, person),
		note: note.text,
		shares: readersOf(shares, context.config.audiences),
		counted,
		done,
		past: ownPast(context, person),
		shut: isShut(context, person)
	};
}

/** One's own answers when the room has moved on: to go on answering, to share the wheel or take it back, to be counted or no more. */
export interface AssessmentKept {
	readonly config: AssessmentView['config'];
	readonly own: AssessmentPersonView;
}

/** Also where nothing was answered: who comes late still does. */
export function keptByPerson(state: AssessmentState, context: Context, person: PersonId): AssessmentKept {
	return { config: askedOf(context), own: shownToPerson(state, context, person) };
}

function askedOf({ config }: Context): AssessmentView['config'] {
	const { areas, top, low, high, note, audiences, team } = config;
	return { areas, top, low, high, note, audiences, team };
}

export function shownToFacilitators(state: AssessmentState, context: Context): AssessmentFacilitatorView {
	return {
		...shownToEveryone(state, context),
		people: peopleIn(context)
			.map(({ id, name }) => ({ name, standing: standingOf(state, id) }))
			.toSorted((one, other) => one.name.localeCompare(other.name)),
		forYou: sharedWith(state, context, ['facilitators', 'plenary']),
		consents: peopleIn(context).filter(({ id }) => agrees(state, id)).length,
		taken: Object.keys(state.profile.picture).length > 0,
		since: sinceShown(state, context)
	};
}

/** Wheels that these audiences may read and that hold something, by name. */
export function sharedWith(
	state: AssessmentState,
	context: Context,
	audiences: readonly Audience[]
): readonly SharedWheel[] {
	const { config } = context;
	return peopleIn(context)
		.toSorted((one, other) => one.name.localeCompare(other.name))
		.flatMap(({ id, name }): SharedWheel[] => {
			const { shares, note } = assessmentOf(state, id);
			if (!readersOf(shares, config.audiences).some((audience) => audiences.includes(audience))) return [];
			const values = valuesOf(state, id);
			if (Object.keys(values).length === 0 && note.text === '') return [];
			return [{ by: name, values: wheelOf(config.areas, values), note: config.note ? note.text : '' }];
		});
}

function teamProfile(state: AssessmentState, context: Context): TeamProfile | null {
	const now = profileNow(state, context);
	return now && { ...now, past: teamPast(context) };
}

/** Whether somebody answered something, and lets it be counted. */
function agrees(state: AssessmentState, person: PersonId): boolean {
	const { counted, values } = assessmentOf(state, person);
	return counted && Object.keys(values).length > 0;
}

function standingOf(state: AssessmentState, person: PersonId): Standing {
	const { done, values, note } = assessmentOf(state, person);
	if (done) return 'done';
	return Object.keys(values).length > 0 || note.text !== '' ? 'begun' : 'not-begun';
}

function peopleIn({ session }: Context) {
	return Object.values(session.people).filter(({ standing }) => standing === 'present');
}

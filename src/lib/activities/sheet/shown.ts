import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import type { Group } from '$lib/core/session/state';
import type { Since } from '../counted-together';
import { readersOf, type Audience, type Standing } from '../sharing';
import type { PictureName } from './actions';
import type { SheetAnswer } from './answers';
import { blocksOf } from './blocks';
import { audiencesOf, type SheetConfig } from './config';
import { answersOf, earlierOf, isShut } from './earlier';
import { partsOf } from './parts';
import { pictureOf, sinceShown, type Picture } from './picture';
import { areasOf } from './profile';
import { sheetOf, type SheetState } from './state';

type Context = ActivityContext<SheetConfig>;

/** A part that somebody shared, as its readers see it. */
export interface SharedPart {
	readonly by: string;
	readonly part: string;
	readonly answers: Readonly<Record<string, SheetAnswer>>;
}

/** What everybody receives: the empty sheet, how far the room is, and what was shared with the plenary. */
export interface SheetView {
	readonly fields: SheetConfig['fields'];
	readonly audiences: readonly Audience[];
	readonly counted: boolean;
	readonly present: number;
	readonly begun: number;
	readonly done: number;
	readonly shared: readonly SharedPart[];
	readonly picture: Picture;
}

/** One's own sheet. */
export interface SheetPersonView {
	readonly answers: Readonly<Record<string, SheetAnswer>>;
	readonly shares: Readonly<Record<string, readonly Audience[]>>;
	readonly counted: boolean;
	readonly done: boolean;
	/** When it was filled in before, at an earlier session. */
	readonly earlier: { readonly date: string; readonly title: string } | null;
	/** Earlier sheets stay shut: whose place this is was not proved. */
	readonly shut: boolean;
}

export interface SheetGroupView {
	readonly shared: readonly SharedPart[];
}

export interface SheetFacilitatorView extends SheetView {
	readonly people: readonly { readonly name: string; readonly standing: Standing }[];
	/** Parts shared with facilitators, or with the plenary. */
	readonly forYou: readonly SharedPart[];
	/** How many let themselves be counted now. */
	readonly consents: number;
	/** Whether all together was shown before, whatever is shown now. */
	readonly taken: boolean;
	/** What came since all together was shown. */
	readonly since: Since;
	/** Which pictures this sheet can give. */
	readonly pictures: readonly PictureName[];
}

export function shownToEveryone(state: SheetState, context: Context): SheetView {
	const { config } = context;
	const standings = peopleIn(context).map(({ id }) => standingOf(state, id));
	return {
		fields: config.fields,
		audiences: audiencesOf(config),
		counted: config.counted,
		present: standings.length,
		begun: standings.filter((standing) => standing !== 'not-begun').length,
		done: standings.filter((standing) => standing === 'done').length,
		shared: sharedWith(state, context, ['plenary']),
		picture: pictureOf(state, context)
	};
}

export function shownToPerson(state: SheetState, context: Context, person: PersonId): SheetPersonView {
	const { shares, counted, done } = sheetOf(state, person);
	const earlier = earlierOf(context, person);
	return {
		answers: answersOf(state, context, person),
		shares: Object.fromEntries(
			Object.entries(shares).map(([part, chosen]) => [part, readersOf(chosen, audiencesOf(context.config))])
		),
		counted,
		done,
		earlier: earlier && { date: earlier.date, title: earlier.title },
		shut: isShut(context, person)
	};
}

/** One's own sheet when the room has moved on: to go on writing, to share its parts or take them back, to be counted or no more. */
export interface SheetKept {
	readonly sheet: Pick<SheetView, 'fields' | 'audiences' | 'counted'>;
	readonly own: SheetPersonView;
}

/** Also an empty one: who comes late still fills it in. */
export function keptByPerson(state: SheetState, context: Context, person: PersonId): SheetKept {
	const { fields, counted } = context.config;
	return {
		sheet: { fields, audiences: audiencesOf(context.config), counted },
		own: shownToPerson(state, context, person)
	};
}

export function shownToGroup(state: SheetState, context: Context, group: Group): SheetGroupView {
	return { shared: sharedWith(state, context, ['group'], (person) => group.members.includes(person)) };
}

export function shownToFacilitators(state: SheetState, context: Context): SheetFacilitatorView {
	const people = peopleIn(context);
	const { counted } = context.config;
	return {
		...shownToEveryone(state, context),
		people: people
			.map(({ id, name }) => ({ name, standing: standingOf(state, id) }))
			.toSorted((one, other) => one.name.localeCompare(other.name)),
		forYou: sharedWith(state, context, ['facilitators', 'plenary']),
		consents: people.filter(({ id }) => sheetOf(state, id).counted).length,
		taken: Object.keys(state.picture.taken).length > 0,
		since: sinceShown(state, context),
		pictures: [
			'counts',
			...(counted && blocksOf(context.config.fields).length > 0 ? (['words'] as const) : []),
			...(counted && areasOf(context.config.fields).length > 0 ? (['profile'] as const) : []),
			...(audiencesOf(context.config).includes('plenary') ? (['shared'] as const) : [])
		]
	};
}

/** Parts that these audiences may read and that hold something, by name. */
export function sharedWith(
	state: SheetState,
	context: Context,
	audiences: readonly Audience[],
	among: (person: PersonId) => boolean = () => true
): readonly SharedPart[] {
	const { config } = context;
	const people = peopleIn(context).filter(({ id }) => among(id));
	return partsOf(config.fields).flatMap((part) =>
		people
			.toSorted((one, other) => one.name.localeCompare(other.name))
			.flatMap(({ id, name }): SharedPart[] => {
				const readers = readersOf(own(sheetOf(state, id).shares, part.id), audiencesOf(config));
				if (!readers.some((audience) => audiences.includes(audience))) return [];
				const all = answersOf(state, context, id);
				const answers = part.fields.flatMap((field) => {
					const answer = own(all, field.id);
					return answer ? [[field.id, answer] as const] : [];
				});
				return answers.length > 0 ? [{ by: name, part: part.id, answers: Object.fromEntries(answers) }] : [];
			})
	);
}

/** Begun means that something was written in this run: what comes from an earlier session is not yet today's. */
function standingOf(state: SheetState, person: PersonId): Standing {
	const { done, fields } = sheetOf(state, person);
	if (done) return 'done';
	return Object.values(fields).some(({ answer }) => answer !== null) ? 'begun' : 'not-begun';
}

function peopleIn({ session }: Context) {
	return Object.values(session.people).filter(({ standing }) => standing === 'present');
}

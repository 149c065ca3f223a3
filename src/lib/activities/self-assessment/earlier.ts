import * as v from 'valibot';
import { id } from '$lib/contract/fields';
import type { ActivityContext, Inherited, Legacy } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { isProved } from '$lib/core/session/people/is-proved';
import type { AssessmentConfig } from './config';
import { areasLeft } from './profile';
import { assessmentOf, type AssessmentState } from './state';
import { teamWheel, wheelOf, type Values } from './wheel';

const KIND = 'self-assessment';

/** What a run leaves: everybody's own answers, read again by their person only, and counted again as they agreed then. */
const legacySchema = v.object({
	series: v.string(),
	/** Whether nobody who was there was missing among those counted. */
	everybody: v.boolean(),
	/** What was asked, for who reads it without the activity's configuration. Missing in what was left before it was kept. */
	asked: v.optional(
		v.object({
			top: v.number(),
			areas: v.array(v.object({ title: v.string(), statements: v.array(v.object({ id })) }))
		})
	),
	people: v.record(
		id,
		v.object({
			values: v.record(id, v.number()),
			note: v.string(),
			counted: v.boolean(),
			/** What was counted of them, as it was shown then; missing in what was left before it was kept: all of it. */
			seen: v.optional(v.record(id, v.number()))
		})
	)
});

type Context = Pick<ActivityContext<AssessmentConfig>, 'config' | 'inherited'>;
type PlaceContext = Context & Pick<ActivityContext, 'session'>;

/** A wheel of the past, of one person or of a team. `date` is `YYYY-MM-DD`. */
export interface PastWheel {
	readonly date: string;
	readonly title: string;
	readonly values: readonly (number | null)[];
}

/** One's own wheel at an earlier session, with what one wrote beside it. */
export interface OwnPast extends PastWheel {
	readonly note: string;
}

// More outlines than this can no longer be told apart.
const MOST = 4;

/** What an earlier run left; null for what is no run of this kind. */
export function readLegacy(earlier: Inherited) {
	const legacy = earlier.kind === KIND ? v.safeParse(legacySchema, earlier.legacy.own) : null;
	return legacy?.success ? legacy.output : null;
}

/** What was counted of those who were counted then. */
export function countedThen({
	people
}: Pick<NonNullable<ReturnType<typeof readLegacy>>, 'people'>): readonly Values[] {
	return Object.values(people).flatMap(({ counted, seen, values }) => (counted ? [seen ?? values] : []));
}

/** A person's earlier wheels, oldest first; none for a place that somebody took by the name alone. */
export function ownPast({ config, inherited, session }: PlaceContext, person: PersonId): readonly OwnPast[] {
	if (!isProved(own(session.people, person))) return [];
	return inherited
		.flatMap((one) => {
			const before = own(readLegacy(one)?.people ?? {}, person);
			if (!before) return [];
			const values = wheelOf(config.areas, before.values);
			// Of other questions under the same name there is nothing to draw.
			if (values.every((value) => value === null) && before.note === '') return [];
			return [{ date: one.date, title: one.sessionTitle, values, note: before.note }];
		})
		.slice(-MOST);
}

/** Whether earlier wheels are kept from a place until it is proved whose it is; whether there is one of that name is not said. */
export function isShut({ inherited, session }: PlaceContext, person: PersonId): boolean {
	return !isProved(own(session.people, person)) && inherited.some((one) => readLegacy(one) !== null);
}

/** The team's earlier wheels, each as it could be shown then: those who agreed, and enough of them. */
export function teamPast({ config, inherited }: Context): readonly PastWheel[] {
	return inherited
		.flatMap((one) => {
			const legacy = readLegacy(one);
			if (!legacy) return [];
			const values = teamWheel(config.areas, countedThen(legacy), legacy.everybody);
			return values ? [{ date: one.date, title: one.sessionTitle, values }] : [];
		})
		.slice(-MOST);
}

/** Whether a self-assessment takes up an earlier run by itself: where both carry the same series' name. */
export function resumes({ series }: AssessmentConfig, earlier: Inherited): boolean {
	return readLegacy(earlier)?.series === series;
}

/** Values of a person in this run. */
export function valuesOf(state: AssessmentState, person: PersonId): Values {
	return Object.fromEntries(
		Object.entries(assessmentOf(state, person).values).flatMap(([statement, { value }]) =>
			value === null ? [] : [[statement, value] as const]
		)
	);
}

/** Everybody's own answers for a next time. No texts: nothing here is for any other activity to show. */
export function assessmentLeaves(
	state: AssessmentState,
	context: ActivityContext<AssessmentConfig>
): Legacy | null {
	// Later sessions count what the room saw: whatever came after it would be the difference between the two.
	const { shown, everybody } = areasLeft(state, context, true);
	const people = (Object.keys(state.people) as PersonId[]).flatMap((person) => {
		const values = valuesOf(state, person);
		const { note } = assessmentOf(state, person);
		if (Object.keys(values).length === 0 && note.text === '') return [];
		const seen: Values = Object.assign({}, ...Object.values(shown).map((said) => own(said, person)));
		const counted = Object.keys(seen).length > 0;
		return [[person, { values, note: note.text, counted, ...(counted ? { seen } : {}) }] as const];
	});
	if (people.length === 0) return null;
	const { series, top, areas } = context.config;
	const asked = {
		top,
		areas: areas.map(({ title, statements }) => ({ title, statements: statements.map(({ id }) => ({ id })) }))
	};
	const left = { series, everybody, asked, people: Object.fromEntries(people) };
	return { texts: [], own: left };
}

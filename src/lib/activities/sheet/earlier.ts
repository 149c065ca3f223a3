import * as v from 'valibot';
import { id } from '$lib/contract/fields';
import type { ActivityContext, Inherited, Legacy } from '$lib/core/agenda/activity-definition';
import { own } from '$lib/core/kernel/record';
import type { PersonId } from '$lib/core/kernel/ids';
import { isProved } from '$lib/core/session/people/is-proved';
import { answerSchema, fits, linesOf, type SheetAnswer } from './answers';
import { audiencesOf, type SheetConfig } from './config';
import { partsOf } from './parts';
import { readersOf } from '../sharing';
import { sheetOf, type SheetState } from './state';

const KIND = 'sheet';

/** What a run leaves for the same sheet at a later session: everybody's own answers, read again by their person only. */
const legacySchema = v.object({
	series: v.string(),
	people: v.record(id, v.record(id, answerSchema))
});

type Answers = Readonly<Record<string, SheetAnswer>>;
type Context = Pick<ActivityContext<SheetConfig>, 'config' | 'inherited' | 'session'>;

function read(earlier: Inherited) {
	const legacy = earlier.kind === KIND ? v.safeParse(legacySchema, earlier.legacy.own) : null;
	return legacy?.success ? legacy.output : null;
}

/**
 * The newest earlier session at which a person wrote on this sheet; null where there is none, and for a place that somebody took by
 * the name alone.
 */
export function earlierOf(context: Context, person: PersonId) {
	return isProved(own(context.session.people, person)) ? leftBy(context, person) : null;
}

/** Whether earlier sheets are kept from a place until it is proved whose it is; whether there is one of that name is not said. */
export function isShut({ session, inherited }: Context, person: PersonId): boolean {
	return !isProved(own(session.people, person)) && inherited.some((one) => read(one) !== null);
}

function leftBy(
	{ config, inherited }: Context,
	person: PersonId
): { readonly date: string; readonly title: string; readonly answers: Answers } | null {
	const runs = inherited.flatMap((one) => {
		const answers = own(read(one)?.people ?? {}, person);
		return answers ? [{ date: one.date, title: one.sessionTitle, answers }] : [];
	});
	const newest = runs.at(-1);
	if (!newest) return null;
	const known = config.fields.flatMap((field) => {
		const answer = runs.map(({ answers }) => own(answers, field.id)).findLast(Boolean);
		return answer && fits(field, answer) ? [[field.id, answer] as const] : [];
	});
	// Of other questions under the same name there is nothing to take up.
	return known.length > 0 ? { ...newest, answers: Object.fromEntries(known) } : null;
}

/** All that stands on a person's sheet now: as written in this run, else as they left it before. */
export function answersOf(state: SheetState, context: Context, person: PersonId): Answers {
	return writtenOver(earlierOf(context, person)?.answers ?? {}, state, context, person);
}

function writtenOver(before: Answers, state: SheetState, { config }: Context, person: PersonId): Answers {
	const { fields } = sheetOf(state, person);
	const all = config.fields.flatMap((field) => {
		const written = own(fields, field.id);
		const answer = written ? written.answer : own(before, field.id);
		return answer && fits(field, answer) ? [[field.id, answer] as const] : [];
	});
	return Object.fromEntries(all);
}

/** Whether a sheet takes up an earlier run by itself: where both carry the same series' name. */
export function resumes({ series }: SheetConfig, earlier: Inherited): boolean {
	return series !== '' && read(earlier)?.series === series;
}

/** Everybody's sheet for themselves, and as texts what was shared with the plenary, without names. */
export function sheetLeaves(state: SheetState, context: ActivityContext<SheetConfig>): Legacy {
	const { config, session } = context;
	const before = context.inherited.flatMap((one) => Object.keys(read(one)?.people ?? {}));
	const everybody = [...new Set([...Object.keys(session.people), ...before])] as PersonId[];
	const people = everybody.flatMap((person) => {
		// Passed on whole, whoever had the place: a later session reads it only where it is proved.
		const answers = writtenOver(leftBy(context, person)?.answers ?? {}, state, context, person);
		return Object.keys(answers).length > 0 ? [[person, answers] as const] : [];
	});
	const texts = partsOf(config.fields).flatMap((part) =>
		people
			.filter(([person]) =>
				readersOf(own(sheetOf(state, person).shares, part.id), audiencesOf(config)).includes('plenary')
			)
			.map(([person]) => answersOf(state, context, person))
			.flatMap((answers) =>
				part.fields.flatMap((field) => {
					const answer = own(answers, field.id);
					if (!answer || answer.form === 'value') return [];
					return linesOf(field, answer).flatMap(({ title, lines }) =>
						lines.map((text) => ({ heading: title && field.kind !== 'table' ? title : field.title, text }))
					);
				})
			)
	);
	return { texts, own: { series: config.series, people: Object.fromEntries(people) } };
}

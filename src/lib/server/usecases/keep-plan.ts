import * as v from 'valibot';
import { LIMITS, line, optionalText } from '$lib/contract/fields';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import { checkDates, isDay } from '$lib/core/programme/dates';
import { mergeRows } from '$lib/core/programme/meanwhile';
import type { App } from '../app';
import type { PhaseRow, ProgrammeDetails } from '../store/plan-store';
import { beforeField, onlyChanged, readBefore } from './form-before';
import { confirmRetention } from './keep-retention';

/** A day that exists. */
export const dayField = v.pipe(v.string(), v.check(isDay));

/** A day, or nothing said yet. */
export const optionalDay = v.optional(v.union([v.literal(''), dayField]), '');

const PHASES_MOST = 20;

const planForm = v.object({
	title: line(LIMITS.title),
	aims: v.optional(optionalText(LIMITS.text), ''),
	language: v.picklist(['it', 'en']),
	startsOn: optionalDay,
	endsOn: optionalDay,
	phases: v.optional(
		v.pipe(
			v.string(),
			v.parseJson(),
			v.array(
				v.object({
					id: v.pipe(v.string(), v.regex(/^[\w-]{0,64}$/)),
					title: line(LIMITS.title),
					startsOn: optionalDay,
					endsOn: optionalDay
				})
			),
			v.maxLength(PHASES_MOST)
		),
		'[]'
	)
});

const PHASE_REFUSALS = {
	'ends-before-start': 'programme/phase-ends-before-start',
	'before-the-one-above': 'programme/phase-order',
	'outside-programme': 'programme/phase-outside'
} as const;

/** Reads a programme's form: description and phases, with dates that fit together; or says what does not. */
export function readPlan(
	fields: unknown
): FormAnswer<{ details: Omit<ProgrammeDetails, 'id'>; phases: readonly PhaseRow[] }> {
	const read = v.safeParse(planForm, fields);
	if (!read.success) return { ok: false, code: 'programme/fields' };
	const { phases, ...details } = read.output;
	return checkedPlan(details, phases);
}

function checkedPlan(
	details: Omit<ProgrammeDetails, 'id'>,
	phases: readonly PhaseRow[]
): FormAnswer<{ details: Omit<ProgrammeDetails, 'id'>; phases: readonly PhaseRow[] }> {
	const wrong = checkDates(details, phases);
	if (!wrong) return { ok: true, value: { details, phases } };
	if (wrong.phase === null) return { ok: false, code: 'programme/ends-before-start' };
	return { ok: false, code: PHASE_REFUSALS[wrong.code], details: { phase: phases[wrong.phase]!.title } };
}

/** Makes a programme from the studio's form; its id. */
export async function createProgramme(
	app: App,
	userId: string,
	fields: unknown
): Promise<FormAnswer<string>> {
	const read = readPlan(fields);
	if (!read.ok) return read;
	const id = app.newId();
	await app.plans.create({ ...read.value.details, id }, userId, freshPhases(app, read.value.phases));
	return { ok: true, value: id };
}

/**
 * Writes what was changed of a programme's description and phases: what somebody else wrote meanwhile stays (rule PD9). The caller has
 * checked who asks.
 */
export async function savePlan(
	app: App,
	stood: Pick<ProgrammeDetails, 'id' | 'title'>,
	fields: Readonly<Record<string, string>>
): Promise<FormAnswer> {
	const programmeId = stood.id;
	const typed = v.safeParse(planForm, fields);
	const sent = v.safeParse(beforeField, fields.before);
	if (!typed.success || !sent.success) return { ok: false, code: 'programme/fields' };
	const [now, phasesNow] = await Promise.all([app.plans.details(programmeId), app.plans.phases(programmeId)]);
	if (!now) return { ok: false, code: 'programme/unknown' };
	const before = readBefore(planForm, sent.output);
	const { phases: typedPhases, ...typedDetails } = typed.output;
	const { phases: phasesBefore, ...detailsBefore } = before ?? { ...typed.output, phases: phasesNow };
	const { id: _id, ...detailsNow } = now;
	const details = onlyChanged(before && detailsBefore, typedDetails, detailsNow);
	if (!details.ok) return details;
	const read = checkedPlan(
		details.value,
		before ? mergeRows(phasesBefore, typedPhases, phasesNow) : typedPhases
	);
	if (!read.ok) return read;
	const { endsOn } = read.value.details;
	const allowed = await confirmRetention(app, stood, { endsOn, confirmed: fields.confirmed ?? '' });
	if (!allowed.ok) return allowed;
	const known = new Set(phasesNow.map(({ id }) => id));
	const phases = read.value.phases.map((row) => (known.has(row.id) ? row : { ...row, id: app.newId() }));
	await app.plans.save({ ...read.value.details, id: programmeId }, phases);
	return { ok: true, value: null };
}

const freshPhases = (app: Pick<App, 'newId'>, phases: readonly PhaseRow[]) =>
	phases.map((row) => ({ ...row, id: app.newId() }));

import * as v from 'valibot';
import { line, optionalLine } from '$lib/contract/fields';
import type { FormAnswer, ProgrammeRefusal } from '$lib/contract/programme-refusals';
import { AREAS } from '$lib/core/service-map/fields';
import { fold } from '$lib/core/service-map/fold';
import {
	AGREEMENT_STATES,
	agreementMayBecome,
	GAP_STATES,
	gapMayBecome,
	TIE_LIMITS
} from '$lib/core/service-map/lasting-records';
import type { App } from '../app';
import { beforeField, onlyChanged, readBefore } from './form-before';
import { optionalDay } from './keep-plan';

type Kept = FormAnswer<string>;

const no = (code: ProgrammeRefusal): Kept => ({ ok: false, code });

/** Which one, with the values that the form was filled with; an empty id: a new one. */
const which = { id: v.optional(v.string(), ''), before: beforeField };
const agreementWords = {
	from: line(TIE_LIMITS.organisation),
	to: line(TIE_LIMITS.organisation),
	subject: line(TIE_LIMITS.subject),
	contact: optionalLine(TIE_LIMITS.contact),
	startsOn: optionalDay,
	owner: optionalLine(TIE_LIMITS.owner),
	state: v.picklist(AGREEMENT_STATES)
};
const gapWords = {
	area: v.picklist(AREAS),
	territory: optionalLine(TIE_LIMITS.territory),
	subject: line(TIE_LIMITS.subject),
	owner: optionalLine(TIE_LIMITS.owner),
	state: v.picklist(GAP_STATES)
};
const newAgreement = v.object(agreementWords);
const newGap = v.object(gapWords);
const partialAgreement = v.partial(newAgreement);
const partialGap = v.partial(newGap);
const changedAgreement = v.object({ ...which, ...partialAgreement.entries });
const changedGap = v.object({ ...which, ...partialGap.entries });

/**
 * Writes an agreement, new or known: what was changed in the form, upon how it is now (rule PD9). The caller has checked who asks.
 */
export async function keepAgreement(app: App, programmeId: string, fields: unknown): Promise<Kept> {
	const sent = v.safeParse(changedAgreement, fields);
	if (!sent.success) return no('tie/fields');
	const { id, before, ...typed } = sent.output;
	const known = id ? (await app.ties.agreements(programmeId)).find((one) => one.id === id) : undefined;
	if (id && !known) return no('tie/gone');
	const change = upon(typed, readBefore(partialAgreement, before), known);
	if (!change.ok) return change;
	const whole = v.safeParse(newAgreement, { ...BLANK, state: 'proposed', ...known, ...change.value });
	if (!whole.success) return no('tie/fields');
	if (fold(whole.output.from) === fold(whole.output.to)) return no('tie/same');
	if (!known) return { ok: true, value: await app.ties.addAgreement(programmeId, whole.output) };
	if (!agreementMayBecome(known.state, whole.output.state)) return no('tie/stale');
	return (await app.ties.setAgreement(programmeId, id, known.revision, whole.output))
		? { ok: true, value: id }
		: no('tie/stale');
}

/** Writes a gap, new or known, in the same way. The caller has checked who asks. */
export async function keepGap(app: App, programmeId: string, fields: unknown): Promise<Kept> {
	const sent = v.safeParse(changedGap, fields);
	if (!sent.success) return no('tie/fields');
	const { id, before, ...typed } = sent.output;
	const known = id ? (await app.ties.gaps(programmeId)).find((one) => one.id === id) : undefined;
	if (id && !known) return no('tie/gone');
	const change = upon(typed, readBefore(partialGap, before), known);
	if (!change.ok) return change;
	const whole = v.safeParse(newGap, { ...BLANK, state: 'open', ...known, ...change.value });
	if (!whole.success) return no('tie/fields');
	if (!known) return { ok: true, value: await app.ties.addGap(programmeId, whole.output) };
	if (!gapMayBecome(known.state, whole.output.state)) return no('tie/stale');
	return (await app.ties.setGap(programmeId, id, known.revision, whole.output))
		? { ok: true, value: id }
		: no('tie/stale');
}

/** Of the fields that a form has, what was changed in it; all of them, where there is nothing yet. */
function upon<Fields extends object>(
	typed: Fields,
	before: Fields | null,
	known: Fields | undefined
): FormAnswer<Fields> {
	if (!known) return { ok: true, value: typed };
	const names = Object.keys(typed) as (keyof Fields)[];
	const now = Object.fromEntries(names.map((name) => [name, known[name]])) as Fields;
	return onlyChanged(before, typed, now);
}

const dropped = v.object({
	id: v.string(),
	revision: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
	what: v.picklist(['agreement', 'gap'])
});

/** Takes an agreement or a gap away for good, as it was seen. The caller has checked who asks. */
export async function dropTie(app: App, programmeId: string, fields: unknown): Promise<Kept> {
	const sent = v.safeParse(dropped, fields);
	if (!sent.success) return no('tie/fields');
	const { id, revision, what } = sent.output;
	return (await app.ties.drop(programmeId, what, id, revision)) ? { ok: true, value: id } : no('tie/stale');
}

const BLANK = { contact: '', startsOn: '', owner: '', territory: '' };

import * as v from 'valibot';
import { line, optionalLine } from '$lib/contract/fields';
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
import { optionalDay } from './keep-plan';

/** Why an agreement or a gap is not kept: fields missing or wrong, one organisation on both sides, or somebody changed it meanwhile. */
export type TieRefusal = 'wrong' | 'same' | 'stale';
type Kept = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: TieRefusal };

const no = (refusal: TieRefusal): Kept => ({ ok: false, refusal });

/** Which one, as it was when the form was filled; an empty id: a new one. */
const which = {
	id: v.optional(v.string(), ''),
	revision: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)), '0')
};
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
const changedAgreement = v.object({ ...which, ...v.partial(newAgreement).entries });
const changedGap = v.object({ ...which, ...v.partial(newGap).entries });

/** Writes an agreement, new or known: what the form has of it. The caller has checked who asks. */
export async function keepAgreement(app: App, programmeId: string, fields: unknown): Promise<Kept> {
	const sent = v.safeParse(changedAgreement, fields);
	if (!sent.success) return no('wrong');
	const { id, revision, ...change } = sent.output;
	const before = id ? (await app.ties.agreements(programmeId)).find((one) => one.id === id) : undefined;
	if (id && !before) return no('stale');
	const whole = v.safeParse(newAgreement, { ...BLANK, state: 'proposed', ...before, ...change });
	if (!whole.success) return no('wrong');
	if (fold(whole.output.from) === fold(whole.output.to)) return no('same');
	if (!before) return { ok: true, id: await app.ties.addAgreement(programmeId, whole.output) };
	if (!agreementMayBecome(before.state, whole.output.state)) return no('stale');
	return (await app.ties.setAgreement(programmeId, id, revision, whole.output))
		? { ok: true, id }
		: no('stale');
}

/** Writes a gap, new or known. The caller has checked who asks. */
export async function keepGap(app: App, programmeId: string, fields: unknown): Promise<Kept> {
	const sent = v.safeParse(changedGap, fields);
	if (!sent.success) return no('wrong');
	const { id, revision, ...change } = sent.output;
	const before = id ? (await app.ties.gaps(programmeId)).find((one) => one.id === id) : undefined;
	if (id && !before) return no('stale');
	const whole = v.safeParse(newGap, { ...BLANK, state: 'open', ...before, ...change });
	if (!whole.success) return no('wrong');
	if (!before) return { ok: true, id: await app.ties.addGap(programmeId, whole.output) };
	if (!gapMayBecome(before.state, whole.output.state)) return no('stale');
	return (await app.ties.setGap(programmeId, id, revision, whole.output)) ? { ok: true, id } : no('stale');
}

const dropped = v.object({
	id: v.string(),
	revision: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
	what: v.picklist(['agreement', 'gap'])
});

/** Takes an agreement or a gap away for good, as it was seen. The caller has checked who asks. */
export async function dropTie(app: App, programmeId: string, fields: unknown): Promise<Kept> {
	const sent = v.safeParse(dropped, fields);
	if (!sent.success) return no('wrong');
	const { id, revision, what } = sent.output;
	return (await app.ties.drop(programmeId, what, id, revision)) ? { ok: true, id } : no('stale');
}

const BLANK = { contact: '', startsOn: '', owner: '', territory: '' };

import * as v from 'valibot';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import { may, type Standing } from '$lib/core/programme/access';
import type { App } from '../app';
import type { SessionPlace } from '../store/session-store';

/** Minutes a session may be meant to last: up to two days. */
export const minutesField = v.optional(
	v.pipe(
		v.union([v.string(), v.number()]),
		v.transform((text) => Number(text || 0)),
		v.integer(),
		v.minValue(0),
		v.maxValue(2880)
	),
	0
);

/** What a form says about where a session stands. */
export const placeFields = v.object({
	kind: v.optional(v.picklist(['plenary', 'team', 'individual']), 'plenary'),
	phase: v.optional(v.string(), ''),
	organisation: v.optional(v.string(), ''),
	person: v.optional(v.string(), ''),
	minutes: minutesField
});

/** Reads where a new session is to stand, if this facilitator may make it there. An individual session belongs to its person's team. */
export async function readPlace(
	app: App,
	standing: Standing,
	programmeId: string,
	fields: v.InferOutput<typeof placeFields>
): Promise<FormAnswer<SessionPlace>> {
	const { kind, minutes } = fields;
	const phases = fields.phase ? await app.plans.phases(programmeId) : [];
	const phaseId = phases.find(({ id }) => id === fields.phase)?.id ?? null;
	if (kind === 'plenary')
		return { ok: true, value: { kind, phaseId, organisationId: null, personId: null, minutes } };
	const person = kind === 'individual' ? await app.people.find(programmeId, fields.person) : null;
	if (kind === 'individual' && !person) return { ok: false, code: 'person/unknown' };
	if (person && !person.organisationId)
		return { ok: false, code: 'person/no-organisation', details: { name: person.name } };
	const wanted = person?.organisationId ?? fields.organisation;
	const organisation = (await app.organisations.ofProgramme(programmeId)).find(({ id }) => id === wanted);
	if (!organisation) return { ok: false, code: 'organisation/unknown' };
	const organisationId = organisation.id;
	if (!may(standing, { what: 'session', kind, organisationId }))
		return { ok: false, code: 'series/not-assigned', details: { names: organisation.name } };
	return { ok: true, value: { kind, phaseId, organisationId, personId: person?.id ?? null, minutes } };
}

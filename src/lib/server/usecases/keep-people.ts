import * as v from 'valibot';
import { attendance, LIMITS, line } from '$lib/contract/fields';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { Standing } from '$lib/core/programme/access';
import { dayAt } from '$lib/core/programme/dates';
import type { App } from '../app';
import type { ListedPerson } from '../store/person-store';
import { folded } from '$lib/core/programme/check-import';
import { closedTeams } from './closed-teams';
import { beforeField, onlyChanged, readBefore } from './form-before';
import { optionalDay } from './keep-plan';
import { idsToTakeOver } from './take-over-id';

const personForm = v.object({
	id: v.optional(v.string(), ''),
	name: line(LIMITS.name),
	organisation: v.optional(v.string(), ''),
	attendance,
	consent: v.optional(v.literal('on')),
	leftOn: optionalDay,
	/** It was seen that somebody of this name belongs to another organisation: this is another person. */
	another: v.optional(v.literal('on')),
	/** Why somebody who was there already becomes another organisation's. */
	past: v.optional(v.picklist(['moved', 'mistake']))
});

const beforeForm = v.object({ ...v.omit(personForm, ['another', 'past']).entries, consent: v.boolean() });

const shownOf = ({ name, organisationId, attendance, consentAt, leftOn }: ListedPerson) => ({
	...{ name, attendance, leftOn },
	organisation: organisationId ?? '',
	consent: consentAt !== null
});

function describedIn(before: unknown) {
	const read = readBefore(beforeForm, before);
	if (!read) return null;
	const { id: _id, ...described } = read;
	return described;
}

/** Writes what was changed of somebody of the roster, new or known (rule PD9), and whose they were (rule PD11); into a team, or out of it, only by those who may (rule PA11). The caller has checked who asks. */
export async function savePerson(
	app: App,
	programmeId: string,
	standing: Standing,
	fields: Readonly<Record<string, unknown>>
): Promise<FormAnswer<string>> {
	const read = v.safeParse(personForm, fields);
	const sent = v.safeParse(beforeField, fields.before);
	if (!read.success || !sent.success) return { ok: false, code: 'person/name' };
	const { id: wanted, another, past, ...typed } = read.output;
	const organisations = await app.organisations.ofProgramme(programmeId);
	const roster = await app.people.roster(programmeId);
	const before = roster.find(({ id }) => id === wanted);
	if (wanted && !before) return { ok: false, code: 'person/unknown' };
	const merged = onlyChanged(
		before ? describedIn(sent.output) : null,
		{ ...typed, consent: typed.consent === 'on' },
		before ? shownOf(before) : { ...typed, consent: false }
	);
	if (!merged.ok) return merged;
	const { organisation, consent, ...described } = merged.value;
	if (organisation && !organisations.some(({ id }) => id === organisation))
		return { ok: false, code: 'organisation/unknown' };
	const organisationId = organisation || null;
	const closed = await closedTeams(app, programmeId, standing);
	const from = before?.organisationId ?? null;
	const shut =
		from === organisationId ? undefined : [organisationId, from].find((id) => id && closed.has(id));
	if (shut) return { ok: false, code: 'person/team-not-yours', details: { name: closed.get(shut)! } };
	// One that was written before it was checked stays as it is while somebody changes the rest.
	if (described.leftOn !== before?.leftOn && described.leftOn > dayAt(app.now(), app.environment.timeZone))
		return { ok: false, code: 'person/leaves-later' };
	const namesakes = roster.filter(
		(other) => other.id !== wanted && folded(other.name) === folded(described.name)
	);
	const same = namesakes.find((other) => other.organisationId === organisationId);
	if (same) return { ok: false, code: 'person/twice', details: { name: same.name } };
	// Whose they were stays with what they did there, or never was: only who writes it knows.
	const was = organisations.find((one) => one.id === from);
	if (was && from !== organisationId && before!.sessions > 0 && !past)
		return { ok: false, code: 'person/past', details: { name: before!.name, organisation: was.name } };
	const called = organisations.find((one) => one.id === organisationId)?.name ?? '';
	const elsewhere = namesakes.find(({ leftOn }) => leftOn === '');
	// Somebody written down anew for another organisation may be the same person: their past would be cut in two.
	if (!wanted && !another && elsewhere)
		return {
			ok: false,
			code: 'person/elsewhere',
			details: { name: elsewhere.name, organisation: elsewhere.organisation }
		};
	const id = wanted || (await idsToTakeOver(app, programmeId))(described.name, called);
	const consentAt = consent ? (before?.consentAt ?? new Date(app.now())) : null;
	await app.people.save(programmeId, [
		{ id, ...described, organisationId, consentAt, mistaken: past === 'mistake' }
	]);
	return { ok: true, value: id };
}

import * as v from 'valibot';
import { LIMITS, line, optionalLine } from '$lib/contract/fields';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import { may, type Standing } from '$lib/core/programme/access';
import { dayAt } from '$lib/core/programme/dates';
import { mergeSet } from '$lib/core/programme/meanwhile';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { beforeField, onlyChanged, readBefore } from './form-before';
import { optionalDay } from './keep-plan';

const organisationForm = v.object({
	id: v.optional(v.string(), ''),
	name: line(LIMITS.organisation),
	territory: v.optional(optionalLine(LIMITS.organisation), ''),
	kind: v.optional(optionalLine(LIMITS.organisation), ''),
	leftOn: optionalDay
});

/** Writes what was changed of an organisation, new or known (rule PD9). One that left keeps its past. The caller has checked who asks. */
export async function saveOrganisation(
	app: App,
	programmeId: string,
	fields: Readonly<Record<string, unknown>>
): Promise<FormAnswer<string>> {
	const read = v.safeParse(organisationForm, fields);
	const sent = v.safeParse(beforeField, fields.before);
	if (!read.success || !sent.success) return { ok: false, code: 'organisation/name' };
	const { id: wanted, ...typed } = read.output;
	const now = (await app.organisations.ofProgramme(programmeId)).find(({ id }) => id === wanted);
	if (wanted && !now) return { ok: false, code: 'organisation/unknown' };
	const before = readBefore(v.omit(organisationForm, ['id']), sent.output);
	const { name, territory, kind, leftOn } = now ?? typed;
	const merged = onlyChanged(now ? before : null, typed, { name, territory, kind, leftOn });
	if (!merged.ok) return merged;
	const row = merged.value;
	// One that was written before it was checked stays as it is while somebody changes the rest.
	if (row.leftOn !== now?.leftOn && row.leftOn > dayAt(app.now(), app.environment.timeZone))
		return { ok: false, code: 'organisation/leaves-later' };
	const id = wanted || app.newId();
	if ((await app.organisations.save(programmeId, { id, ...row })) === 'taken')
		return { ok: false, code: 'organisation/taken', details: { name: row.name } };
	return { ok: true, value: id };
}

/** Says who works with a team (rule PA6); the team sees that it was said, and by whom. */
export async function assignTeam(
	app: App,
	programmeId: string,
	facilitator: Account,
	standing: Standing,
	organisationId: string,
	chosen: readonly string[],
	/** Who was ticked when the form was filled: what another changed meanwhile stays. */
	filled?: readonly string[]
): Promise<FormAnswer> {
	const known = await app.organisations.ofProgramme(programmeId);
	const found = known.find(({ id }) => id === organisationId);
	if (!found) return { ok: false, code: 'organisation/unknown' };
	const before = found.facilitators.map(({ id }) => id);
	if (!may(standing, { what: 'assignment', organisationId, assigned: before.length }))
		return { ok: false, code: 'organisation/not-yours', details: { name: found.name } };
	const userIds = filled ? mergeSet(filled, chosen, before) : chosen;
	const same = before.length === userIds.length && before.every((id) => userIds.includes(id));
	if (same) return { ok: true, value: null };
	const after = await app.organisations.assign(programmeId, organisationId, userIds);
	// Whoever was taken off has nothing of the team's open any more.
	await app.lostSessions.review(programmeId, [...before, ...after]);
	const opened = { organisationId, what: 'assignment', sessionId: null } as const;
	await app.openings.note(opened, facilitator, new Date(app.now()));
	return { ok: true, value: null };
}

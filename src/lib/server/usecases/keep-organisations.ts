import * as v from 'valibot';
import { LIMITS, line, optionalLine } from '$lib/contract/fields';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import { may, type Standing } from '$lib/core/programme/access';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { optionalDay } from './keep-plan';

const organisationForm = v.object({
	id: v.optional(v.string(), ''),
	name: line(LIMITS.organisation),
	territory: v.optional(optionalLine(LIMITS.organisation), ''),
	kind: v.optional(optionalLine(LIMITS.organisation), ''),
	leftOn: optionalDay
});

/** Writes an organisation, new or known. One that left keeps its past. The caller has checked who asks. */
export async function saveOrganisation(
	app: App,
	programmeId: string,
	fields: unknown
): Promise<FormAnswer<string>> {
	const read = v.safeParse(organisationForm, fields);
	if (!read.success) return { ok: false, code: 'organisation/name' };
	const { id: wanted, ...row } = read.output;
	const known = await app.organisations.ofProgramme(programmeId);
	if (wanted && !known.some(({ id }) => id === wanted)) return { ok: false, code: 'organisation/unknown' };
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
	userIds: readonly string[]
): Promise<FormAnswer> {
	const known = await app.organisations.ofProgramme(programmeId);
	const found = known.find(({ id }) => id === organisationId);
	if (!found) return { ok: false, code: 'organisation/unknown' };
	const before = found.facilitators.map(({ id }) => id);
	if (!may(standing, { what: 'assignment', organisationId, assigned: before.length }))
		return { ok: false, code: 'organisation/not-yours', details: { name: found.name } };
	const same = before.length === userIds.length && before.every((id) => userIds.includes(id));
	if (same) return { ok: true, value: null };
	const after = await app.organisations.assign(programmeId, organisationId, userIds);
	// Whoever was taken off has nothing of the team's open any more.
	await app.lostSessions.review(programmeId, [...before, ...after]);
	const opened = { organisationId, what: 'assignment', sessionId: null } as const;
	await app.openings.note(opened, facilitator, new Date(app.now()));
	return { ok: true, value: null };
}

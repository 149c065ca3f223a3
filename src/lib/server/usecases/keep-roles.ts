import * as v from 'valibot';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { App } from '../app';
import type { Account } from '../auth/accounts';

const roleForm = v.object({
	user: v.string(),
	role: v.picklist(['facilitator', 'coordinator', 'none']),
	/** Whoever changes their own role says that they mean it. */
	sure: v.optional(v.string(), '')
});

/**
 * Gives somebody who works in a programme another role, or none; what they may no longer open is closed at once (rules PA7 to PA9).
 * Answers whether it was the asker's own. The caller has checked who asks.
 */
export async function changeRole(
	app: App,
	programmeId: string,
	facilitator: Account,
	fields: unknown
): Promise<FormAnswer<{ readonly own: boolean }>> {
	const read = v.safeParse(roleForm, fields);
	if (!read.success) return { ok: false, code: 'programme/fields' };
	const { user, role, sure } = read.output;
	const own = user === facilitator.id;
	if (own && sure !== 'yes') return { ok: false, code: 'role/own' };
	const changed = await app.roles.change(programmeId, user, role === 'none' ? null : role);
	if (!changed.done) return { ok: false, code: changed.why === 'last' ? 'role/last' : 'role/unknown' };
	await app.lostSessions.review(programmeId, [user]);
	for (const organisationId of changed.teams)
		await app.openings.note(
			{ organisationId, what: 'assignment', sessionId: null },
			facilitator,
			new Date(app.now())
		);
	return { ok: true, value: { own } };
}

/** Takes back an invitation that nobody has taken up. */
export async function withdrawInvitation(app: App, programmeId: string, id: string): Promise<FormAnswer> {
	if (await app.roles.withdraw(programmeId, id)) return { ok: true, value: null };
	return { ok: false, code: 'invitation/unknown' };
}

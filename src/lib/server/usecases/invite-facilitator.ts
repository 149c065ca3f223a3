import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { makeAccount, type AccountAnswer } from './create-first-facilitator';

const DAYS_14 = 14 * 24 * 3600 * 1000;

export type InvitedRole = 'facilitator' | 'coordinator';

/** A one-time link's secret that makes its bearer an equal facilitator of a programme, or its coordinator; the caller has checked who asks. */
export function inviteFacilitator(
	app: App,
	programmeId: string,
	role: InvitedRole = 'facilitator'
): Promise<string> {
	return app.invitations.make(programmeId, new Date(app.now() + DAYS_14), role);
}

/** What an invitation leads to, while it can be used. */
export async function readInvitation(
	app: App,
	secret: string
): Promise<{ programmeId: string; programmeTitle: string; role: InvitedRole } | null> {
	const found = await app.invitations.find(secret, new Date(app.now()));
	if (!found?.programmeId) return null;
	return { programmeId: found.programmeId, programmeTitle: found.programmeTitle, role: found.role };
}

/** Accepts an invitation with the account one is signed into. */
export async function acceptAsFacilitator(app: App, secret: string, account: Account): Promise<boolean> {
	const found = await readInvitation(app, secret);
	if (!found || !(await app.invitations.use(secret, new Date(app.now())))) return false;
	await app.invitations.admit(found.programmeId, account.id, found.role);
	// Somebody who was taken out before may open things again.
	await app.lostSessions.review(found.programmeId, [account.id]);
	return true;
}

/** Accepts an invitation with a new account. */
export async function acceptWithNewAccount(
	app: App,
	secret: string,
	fields: unknown
): Promise<AccountAnswer> {
	const found = await readInvitation(app, secret);
	if (!found) return { ok: false, code: 'account/link' };
	const made = await makeAccount(app, secret, fields);
	if (made.ok) await app.invitations.admit(found.programmeId, made.value.account.id, found.role);
	return made;
}

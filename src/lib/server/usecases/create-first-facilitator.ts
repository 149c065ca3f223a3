import * as v from 'valibot';
import type { App } from '../app';
import type { SignedIn } from '../auth/accounts';
import { accountForm } from './sign-in';

const DAY_MS = 24 * 3600 * 1000;

export type AccountAnswer =
	| { readonly ok: true; readonly value: SignedIn }
	| {
			readonly ok: false;
			readonly code: 'account/link' | 'account/fields' | 'account/taken';
			readonly field?: 'name' | 'email' | 'password';
	  };

/** The secret of a new link for the first facilitator, or null when there is a facilitator already. */
export async function makeSetupLink(app: Pick<App, 'invitations' | 'now'>): Promise<string | null> {
	if (await app.invitations.anyFacilitator()) return null;
	return app.invitations.make(null, new Date(app.now() + DAY_MS));
}

/** Whether the link of the first facilitator can be used. */
export async function setupLinkWorks(app: App, secret: string): Promise<boolean> {
	const found = await app.invitations.find(secret, new Date(app.now()));
	return found?.programmeId === null && !(await app.invitations.anyFacilitator());
}

/** Makes the first facilitator from the one-time link that the start prints. */
export async function createFirstFacilitator(
	app: App,
	secret: string,
	fields: unknown
): Promise<AccountAnswer> {
	if (!(await setupLinkWorks(app, secret))) return { ok: false, code: 'account/link' };
	return makeAccount(app, secret, fields);
}

/** Makes an account for the holder of a usable link; the link is used up only when the account is there. */
export async function makeAccount(app: App, secret: string, fields: unknown): Promise<AccountAnswer> {
	const read = v.safeParse(accountForm, fields);
	if (!read.success) {
		const field = read.issues[0].path?.[0]?.key as 'name' | 'email' | 'password';
		return { ok: false, code: 'account/fields', field };
	}
	if (!(await app.invitations.use(secret, new Date(app.now())))) return { ok: false, code: 'account/link' };
	const { name, email, password } = read.output;
	const entered = await app.accounts.create(name, email, password);
	if (entered) return { ok: true, value: entered };
	await app.invitations.giveBack(secret);
	return { ok: false, code: 'account/taken', field: 'email' };
}

import * as v from 'valibot';
import { line, LIMITS } from '$lib/contract/fields';
import type { App } from '../app';
import { PASSWORD, type SignedIn } from '../auth/accounts';
import { Failures } from '../http/failures';

const WINDOW_SECONDS = 900;

/** Slows those who guess passwords: by visitor, and by account whoever asks. */
export class SignInGuard {
	readonly byAddress = new Failures('sign-in', { perAddress: 20, all: 500, windowSeconds: WINDOW_SECONDS });
	readonly byAccount = new Failures('account', { perAddress: 10, all: 5000, windowSeconds: WINDOW_SECONDS });
}

const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(200), v.email());
const password = v.pipe(v.string(), v.maxLength(PASSWORD.most));

/** What a new account asks for. */
export const accountForm = v.object({
	name: line(LIMITS.name),
	email,
	password: v.pipe(password, v.minLength(PASSWORD.least))
});

const signInForm = v.object({ email, password });

export type SignInAnswer =
	| { readonly ok: true; readonly value: SignedIn }
	| { readonly ok: false; readonly code: 'account/wrong' }
	| { readonly ok: false; readonly code: 'account/wait'; readonly minutes: number };

/** Signs a facilitator in. `address` is the visitor's key, as `addressKey` makes it. */
export async function signIn(app: App, fields: unknown, address: string): Promise<SignInAnswer> {
	const read = v.safeParse(signInForm, fields);
	if (!read.success) return { ok: false, code: 'account/wrong' };
	const { byAddress, byAccount } = app.signInGuard;
	const seconds = Math.max(await byAddress.wait(address), await byAccount.wait(read.output.email));
	if (seconds > 0) return { ok: false, code: 'account/wait', minutes: Math.ceil(seconds / 60) };
	const entered = await app.accounts.signIn(read.output.email, read.output.password);
	if (entered) return { ok: true, value: entered };
	await byAddress.failed(address);
	await byAccount.failed(read.output.email);
	return { ok: false, code: 'account/wrong' };
}

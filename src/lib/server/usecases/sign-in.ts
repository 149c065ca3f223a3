import * as v from 'valibot';
import { line, LIMITS } from '$lib/contract/fields';
import type { App } from '../app';
import { PASSWORD, type SignedIn } from '../auth/accounts';
import { knownBrowser, knownCookie } from '../auth/known-browser';
import { Failures } from '../http/failures';

const WINDOW_SECONDS = 900;

/**
 * Slows those who guess passwords: by visitor, and by account whoever asks. A browser where the account signed in before has a budget of
 * its own and no part in the others: nobody's wrong passwords shut out whoever comes back. Such a browser costs a right password to have.
 */
export class SignInGuard {
	readonly byBrowser = new Failures('browser', { perAddress: 10, all: 5000, windowSeconds: WINDOW_SECONDS });
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

/** Where a sign-in comes from: the visitor's key, as `addressKey` makes it, and how to read one of the browser's cookies. */
export interface SignInFrom {
	readonly address: string;
	cookie(name: string): string | undefined;
}

/** Signs a facilitator in. */
export async function signIn(app: App, fields: unknown, from: SignInFrom): Promise<SignInAnswer> {
	const read = v.safeParse(signInForm, fields);
	if (!read.success) return { ok: false, code: 'account/wrong' };
	const { email, password } = read.output;
	const charged = budgetsOf(app, email, from);
	for (const [at, { budget, key }] of charged.entries()) {
		const seconds = await budget.charge(key);
		if (seconds === 0) continue;
		await Promise.all(charged.slice(0, at).map((before) => before.budget.refund(before.key)));
		return { ok: false, code: 'account/wait', minutes: Math.ceil(seconds / 60) };
	}
	let wrong = false;
	try {
		const entered = await app.accounts.signIn(email, password);
		wrong = !entered;
		return entered ? { ok: true, value: entered } : { ok: false, code: 'account/wrong' };
	} finally {
		if (!wrong) await Promise.all(charged.map(({ budget, key }) => budget.refund(key)));
	}
}

function budgetsOf({ signInGuard, knownKey }: App, email: string, { address, cookie }: SignInFrom) {
	const { byAddress, byAccount, byBrowser } = signInGuard;
	const browser = knownBrowser(knownKey, email, cookie(knownCookie(knownKey, email)));
	if (browser) return [{ budget: byBrowser, key: browser }];
	return [
		{ budget: byAddress, key: address },
		{ budget: byAccount, key: email }
	];
}

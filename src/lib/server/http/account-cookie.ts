import type { RequestEvent } from '@sveltejs/kit';
import type { App } from '../app';
import { ACCOUNT_COOKIE, type SignedIn } from '../auth/accounts';
import { knownCookie, newKnownBrowser } from '../auth/known-browser';

const DAY = 24 * 3600;

/** Lets this browser prove for thirty days whose account it is, and for a year that the account signed in here once. */
export function keepSignedIn(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	{ knownKey }: Pick<App, 'knownKey'>,
	{ account, cookie }: SignedIn
): void {
	// In a room without internet the product is reached by plain http.
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
	cookies.set(ACCOUNT_COOKIE, cookie, { ...options, maxAge: 30 * DAY });
	cookies.set(knownCookie(knownKey, account.email), newKnownBrowser(knownKey, account.email), {
		...options,
		maxAge: 365 * DAY
	});
}

/** Where to go after signing in: only within this site. */
export function ownPath(wanted: string | null, otherwise: string): string {
	return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : otherwise;
}

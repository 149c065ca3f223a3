import type { RequestEvent } from '@sveltejs/kit';
import { ACCOUNT_COOKIE } from '../auth/accounts';

const DAYS_30 = 30 * 24 * 3600;

/** Lets this browser prove for thirty days whose account it is. */
export function setAccountCookie({ cookies, url }: RequestEvent, value: string): void {
	cookies.set(ACCOUNT_COOKIE, value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		// In a room without internet the product is reached by plain http.
		secure: url.protocol === 'https:',
		maxAge: DAYS_30
	});
}

/** Where to go after signing in: only within this site. */
export function ownPath(wanted: string | null, otherwise: string): string {
	return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : otherwise;
}

import type { RequestEvent } from '@sveltejs/kit';

const DAYS_90 = 90 * 24 * 3600;

/** Keeps a seat or a stage on this browser. Out of scripts' reach; only over https where the page came by https. */
export function keepCookie({ cookies, url }: RequestEvent, name: string, value: string): void {
	const secure = url.protocol === 'https:';
	cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: DAYS_90 });
}

/** Takes it away again. */
export function dropCookie({ cookies, url }: RequestEvent, name: string): void {
	cookies.delete(name, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
}

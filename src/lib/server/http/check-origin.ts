/** What a request says about where it comes from. */
export interface RequestOrigin {
	readonly method: string;
	readonly origin: string | null;
	readonly fetchSite: string | null;
	readonly upgrade: boolean;
}

/**
 * Whether a request may act with this person's cookies: changes and upgrades only from our own pages. Browsers always name
 * their origin on both; a request that names none is let through only when the browser itself vouches for it.
 */
export function originAllowed(request: RequestOrigin, own: readonly string[]): boolean {
	if (request.origin !== null) return own.includes(request.origin);
	if (request.upgrade) return false;
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
	return request.fetchSite === 'same-origin';
}

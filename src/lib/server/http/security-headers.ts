const SENSORS = [
	'camera',
	'microphone',
	'geolocation',
	'payment',
	'usb',
	'serial',
	'midi',
	'display-capture',
	'browsing-topics'
];

/** Sent with every answer of the application (static files have no secrets). CSP is Kit's, with a nonce per page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	// Not `no-referrer`: under it browsers send `Origin: null` with plain form posts, and our own forms would be refused.
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': SENSORS.map((sensor) => `${sensor}=()`).join(', '),
	'x-robots-tag': 'noindex'
};

/** Adds the headers; what an answer says itself about caching stays. */
export function secure(response: Response, https: boolean): Response {
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	// What a page preloads stands in its head already; repeated as a header it outgrows what proxies and clients take (16 kB).
	response.headers.delete('link');
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	if (https) response.headers.set('strict-transport-security', 'max-age=31536000');
	return response;
}

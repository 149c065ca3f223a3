import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { App } from '../app';
import { originAllowed } from '../http/check-origin';

/** Whether a raw request comes from our own pages; the address it was made to is our own origin. */
export function fromOurPages(req: IncomingMessage, app: App, upgrade: boolean): boolean {
	const { trustProxy, publicOrigin } = app.environment;
	const forwarded = trustProxy
		? String(req.headers['x-forwarded-proto'] ?? '')
				.split(',')[0]
				?.trim()
		: '';
	const own = [`${forwarded || 'http'}://${req.headers.host ?? ''}`];
	if (publicOrigin) own.push(publicOrigin);
	const site = req.headers['sec-fetch-site'];
	const asked = {
		method: req.method ?? 'GET',
		origin: req.headers.origin ?? null,
		fetchSite: typeof site === 'string' ? site : null,
		upgrade
	};
	return originAllowed(asked, own);
}

/** Ends an upgrade that is not taken, with an HTTP answer. */
export function refuseUpgrade(socket: Duplex, status: 400 | 403 | 503): void {
	const words = { 400: 'Bad Request', 403: 'Forbidden', 503: 'Service Unavailable' };
	socket.end(`HTTP/1.1 ${status} ${words[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

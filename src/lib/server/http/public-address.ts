import { networkInterfaces } from 'node:os';
import type { Environment } from '../environment';

/**
 * The address under which phones reach this server: the configured one, else the one the request came by, unless that is this
 * computer itself, which no phone can reach: then its address in the local network.
 */
export function publicAddress(environment: Pick<Environment, 'publicOrigin'>, url: URL): string {
	if (environment.publicOrigin) return environment.publicOrigin;
	if (!/^(localhost|127\.|\[::1\])/.test(url.hostname)) return url.origin;
	const found = Object.values(networkInterfaces())
		.flat()
		.find((one) => one?.family === 'IPv4' && !one.internal);
	if (!found) return url.origin;
	const lan = new URL(url.origin);
	lan.hostname = found.address;
	return lan.origin;
}

/** The projector's link, for whatever computer it is opened on, with the stage's token behind the #. */
export function stageLink(
	environment: Pick<Environment, 'publicOrigin'>,
	url: URL,
	sessionId: string,
	secret: string
): string {
	return `${publicAddress(environment, url)}/stage/${sessionId}#${secret}`;
}

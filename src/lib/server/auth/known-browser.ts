import { createHmac } from 'node:crypto';
import { newId, sameSecret } from './secrets';

const PREFIX = 'plenaria_known_';
const sign = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64url');

/** The cookie by which a browser shows that an account signed in here before. Each account has its own; none says which. */
export const knownCookie = (key: string, email: string): string =>
	`${PREFIX}${sign(key, `name ${email.toLowerCase()}`).slice(0, 12)}`;

/** Its value: this browser's name and our signature. It proves nothing but that the right password was once given here. */
export function newKnownBrowser(key: string, email: string): string {
	const browser = newId();
	return `${browser}.${sign(key, `${browser} ${email.toLowerCase()}`)}`;
}

/** The browser's name, if the value is ours for this account; else null. */
export function knownBrowser(key: string, email: string, value: string | undefined): string | null {
	const [browser = '', signature = ''] = (value ?? '').split('.');
	return browser && sameSecret(signature, sign(key, `${browser} ${email.toLowerCase()}`)) ? browser : null;
}

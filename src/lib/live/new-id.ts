const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A fresh id of 22 url-safe characters (128 bits and a little). Not `crypto.randomUUID`: browsers offer it only on secure
 * pages, and in a room without internet phones come by plain http.
 */
export function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => ALPHABET[byte & 63]).join('');
}

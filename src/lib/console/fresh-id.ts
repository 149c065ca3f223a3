const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A new id of 22 url-safe characters. `randomUUID` is missing where a laptop serves the room without HTTPS; this is not. */
export function freshId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => LETTERS[byte & 63]).join('');
}

/** A new seed for another draw of groups. */
export function freshSeed(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

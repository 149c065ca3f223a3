import { digest } from 'lib0/hash/sha256';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The owner's mark of an anonymous card: SHA-256 of the secret that only the writing device has, both as base64url of 32
 * bytes. Computed in JavaScript: `crypto.subtle` does not exist on the plain-http address of a laptop in a room.
 */
export function ownerOf(secret: string): string {
	return base64url(digest(new TextEncoder().encode(secret)));
}

/** Base64url without padding. */
export function base64url(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const chunk = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		const characters = Math.min(4, bytes.length - at + 1);
		for (let place = 0; place < characters; place++) text += ALPHABET[(chunk >> (18 - 6 * place)) & 63];
	}
	return text;
}

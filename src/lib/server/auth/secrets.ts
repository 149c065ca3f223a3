import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret for a cookie or a one-time link: 256 random bits, safe in addresses. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** A new id, of the form that `kernel/ids.ts` describes. */
export function newId(): string {
	return randomBytes(16).toString('base64url');
}

/** What is stored of a secret: it cannot be turned back, and looking it up leaks nothing by its timing. */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}

/** Whether two secrets are equal, in a time that says nothing about where they differ. */
export function sameSecret(one: string, other: string): boolean {
	return timingSafeEqual(
		createHash('sha256').update(one).digest(),
		createHash('sha256').update(other).digest()
	);
}

import { randomInt } from 'node:crypto';

// Without letters and digits that are taken for each other when read from a wall or said aloud: I 1 L, O 0, U V.
/** What codes are made of. */
export const CODE_SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** How many signs a code has. */
export const CODE_LENGTH = 7;

/** A fresh code for a session's door: seven signs, shown as 3-4. Uniqueness is the database's to judge. */
export function newJoinCode(): string {
	return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
}

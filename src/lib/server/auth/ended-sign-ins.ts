import { hashOf } from './secrets';

/** A sign-in's name, as it may be kept beside what it opened; the signature may be written in several ways, the token in one. */
export function signInOf(cookie: string): string {
	return hashOf(cookie.split('.')[0] ?? '');
}

/**
 * Why a sign-in ended: it was given up or taken away; its person goes on from another device; or it stood for a name that its owner's
 * personal link has claimed since, or that a facilitator freed.
 */
export type SignInEnd = 'closed' | 'moved' | 'claimed' | 'freed';

/**
 * The sign-ins that ended while this process runs. What a sign-in opened and keeps open (sockets) asks here; all else asks the
 * database at every request. Only facilitators sign in, so what is remembered stays small.
 */
export class EndedSignIns {
	readonly #ended = new Set<string>();
	readonly #listeners = new Set<(signIn: string, why: SignInEnd) => void>();

	has(signIn: string | null): boolean {
		return signIn !== null && this.#ended.has(signIn);
	}

	/** Calls at each end, at once. */
	onEnd(listener: (signIn: string, why: SignInEnd) => void): void {
		this.#listeners.add(listener);
	}

	end(cookie: string): void {
		this.endByName(signInOf(cookie));
	}

	/** The same for what is known by its name alone: a sign-in, or a participant's seat (see `seatNameIn`). */
	endByName(signIn: string, why: SignInEnd = 'closed'): void {
		this.#ended.add(signIn);
		for (const listener of this.#listeners) listener(signIn, why);
	}
}

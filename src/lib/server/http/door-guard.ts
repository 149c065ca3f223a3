import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Failures } from './failures';

/** Wrong codes that are looked at within a minute. What they promise is reckoned in `door-guard.test.ts`. */
export const DOOR_LIMITS = { perAddress: 20, all: 100, windowSeconds: 60 } as const;

/** For so long an address that had a right code is answered about it again: a working day. */
const KNOWN_SECONDS = 12 * 3600;

/**
 * Slows those who guess codes, and nobody else. What counts is a question that was not answered before: another wrong code from an
 * address. Asked again, an answer tells nothing new and costs nothing; so whoever has a code that was right once (because somebody beside
 * them came in with it, or because the stage stands there) never waits for a guesser, and a hall full of yesterday's code is one mistake.
 * Beyond the limits a new question is not answered at all, right or wrong: else the right code would answer itself.
 */
export class DoorGuard {
	readonly #failures = new Failures('door', DOOR_LIMITS);
	/** Questions answered within the last minute, or being answered now: the seconds to wait for each. */
	readonly #asked = new Map<string, Promise<number>>();
	readonly #known = new RateLimiterMemory({ keyPrefix: 'door-known', points: 1, duration: KNOWN_SECONDS });

	/** Looks whether a code is right; or the seconds to wait before this question is answered to this address. */
	async ask<Found>(
		address: string,
		code: string,
		look: () => Promise<Found | null>
	): Promise<{ readonly wait: number } | { readonly wait: 0; readonly found: Found | null }> {
		const question = `${address} ${code}`;
		if (await this.#known.get(question)) return { wait: 0, found: await look() };
		const asked = this.#asked.get(question);
		const wait = await (asked ?? this.#charge(address, question));
		if (wait > 0) return { wait };
		const found = await look();
		if (found && !asked) await this.#failures.refund(address);
		if (found) await this.know(address, code);
		return { wait: 0, found };
	}

	/** Counted before the answer is looked up, and given back when it was right: guesses sent all at once are counted as well. */
	#charge(address: string, question: string): Promise<number> {
		const forget = () => void this.#asked.delete(question);
		const charged = this.#failures.charge(address).then((wait) => {
			if (wait > 0) forget();
			else setTimeout(forget, DOOR_LIMITS.windowSeconds * 1000).unref();
			return wait;
		});
		this.#asked.set(question, charged);
		return charged;
	}

	/** Somebody at this address has this code by right: they are answered about it from now on. */
	async know(address: string, code: string): Promise<void> {
		await this.#known.set(`${address} ${code}`, 1, KNOWN_SECONDS);
	}
}

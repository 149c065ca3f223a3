import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '../db/open-database';
import { EndedSignIns } from './ended-sign-ins';
import {
	account_credential,
	account_session,
	account_user,
	account_verification
} from '../db/tables/accounts';

/** A signed-in facilitator. */
export interface Account {
	readonly id: string;
	readonly name: string;
	readonly email: string;
}

/** An account and the value of the cookie that proves it. */
export interface SignedIn {
	readonly account: Account;
	readonly cookie: string;
}

/** The name of facilitators' cookie; its value is signed. */
export const ACCOUNT_COOKIE = 'plenaria_account';

export const PASSWORD = { least: 10, most: 128 } as const;

const DAYS_30 = 30 * 24 * 3600;

/** Facilitators' accounts: better-auth by its server functions alone; no address of its own is served. */
export class Accounts {
	/** Tells those who keep sockets open. */
	readonly ended = new EndedSignIns();
	readonly #auth;

	constructor(db: Database, secret: string) {
		this.#auth = betterAuth({
			// Only cookies' names and token signing depend on these; no request ever reaches better-auth's own routes.
			baseURL: 'http://localhost',
			secret,
			database: drizzleAdapter(db, {
				provider: 'pg',
				schema: {
					user: account_user,
					session: account_session,
					account: account_credential,
					verification: account_verification
				}
			}),
			emailAndPassword: {
				enabled: true,
				minPasswordLength: PASSWORD.least,
				maxPasswordLength: PASSWORD.most
			},
			session: { expiresIn: DAYS_30, updateAge: 24 * 3600 },
			rateLimit: { enabled: false },
			telemetry: { enabled: false },
			logger: { disabled: true },
			advanced: { useSecureCookies: false, ipAddress: { disableIpTracking: true } }
		});
	}

	/** Makes an account and signs it in; null when the address already has one. */
	async create(name: string, email: string, password: string): Promise<SignedIn | null> {
		return this.#enter(() =>
			this.#auth.api.signUpEmail({ body: { name, email, password }, returnHeaders: true })
		);
	}

	/** Checks address and password; gives the cookie's value, or null. */
	async signIn(email: string, password: string): Promise<SignedIn | null> {
		return this.#enter(() => this.#auth.api.signInEmail({ body: { email, password }, returnHeaders: true }));
	}

	async #enter(
		attempt: () => Promise<{ headers: Headers; response: { user: Account } }>
	): Promise<SignedIn | null> {
		try {
			const { headers, response } = await attempt();
			const cookie = sessionCookie(headers);
			if (!cookie) throw new Error('The account library gave no session cookie.');
			const { id, name, email } = response.user;
			return { account: { id, name, email }, cookie };
		} catch (error) {
			if (error instanceof APIError) return null;
			throw error;
		}
	}

	/** Whose cookie this is; null for none, a forged or an ended one. */
	async read(cookie: string): Promise<Account | null> {
		const found = await this.#auth.api.getSession({ headers: this.#headers(cookie) });
		return found ? { id: found.user.id, name: found.user.name, email: found.user.email } : null;
	}

	/** Ends the session that the cookie stands for, and with it what it keeps open. */
	async signOut(cookie: string): Promise<void> {
		await this.#auth.api.signOut({ headers: this.#headers(cookie) });
		this.ended.end(cookie);
	}

	#headers(cookie: string): Headers {
		return new Headers({ cookie: `${LIBRARY_COOKIE}=${encodeURIComponent(cookie)}` });
	}
}

const LIBRARY_COOKIE = 'better-auth.session_token';

function sessionCookie(headers: Headers): string | null {
	for (const line of headers.getSetCookie()) {
		const [pair = ''] = line.split(';');
		const at = pair.indexOf('=');
		if (pair.slice(0, at) === LIBRARY_COOKIE) return decodeURIComponent(pair.slice(at + 1));
	}
	return null;
}

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { App } from '$lib/server/app';
import { keepSignedIn } from '$lib/server/http/account-cookie';
import { signIn } from '$lib/server/usecases/sign-in';
import { freshId, startApp } from '../support/live-app';

const PASSWORD = 'una-frase-lunga-e-segreta';
let app: App;
let close: () => Promise<void>;
let email: string;

beforeAll(async () => {
	({ app, close } = await startApp());
});
afterAll(() => close?.());

beforeEach(async () => {
	email = `marta-${freshId()}@example.org`.toLowerCase();
	await app.accounts.create('Marta', email, PASSWORD);
});

/** A browser at an address, with the cookies that it was given. */
function browser(address = freshId()) {
	const cookies = new Map<string, string>();
	const event = {
		url: new URL('http://localhost/sign-in'),
		cookies: { set: (name: string, value: string) => cookies.set(name, value) }
	};
	return {
		cookies,
		async enters(password = PASSWORD, as = email): Promise<string> {
			const from = { address, cookie: (name: string) => cookies.get(name) };
			const answer = await signIn(app, { email: as, password }, from);
			if (!answer.ok) return answer.code;
			keepSignedIn(event as never, app, answer.value);
			return 'in';
		},
		async fails(times: number, as = email): Promise<Record<string, number>> {
			const told = await Promise.all(Array.from({ length: times }, () => this.enters('sbagliata-1', as)));
			return Object.fromEntries([...new Set(told)].map((one) => [one, told.filter((t) => t === one).length]));
		}
	};
}

test('PA13 wrong passwords for an account from elsewhere do not shut out the browser that signed in before', async () => {
	const own = browser();
	expect(await own.enters()).toBe('in');
	await browser().fails(15);
	expect(await browser().enters()).toBe('account/wait');
	expect(await own.enters()).toBe('in');
});

test('PA13 wrong passwords from one hall do not shut out a facilitator there who signed in before', async () => {
	const own = browser('hall');
	expect(await own.enters()).toBe('in');
	for (let n = 0; n < 5; n++) await browser('hall').fails(5, `nobody-${n}@example.org`);
	expect(await browser('hall').enters()).toBe('account/wait');
	expect(await own.enters()).toBe('in');
});

test('PA13 guessing costs as before: ten tries for an account, also all at once, and ten from a browser that is known', async () => {
	expect(await browser().fails(40)).toEqual({ 'account/wrong': 10, 'account/wait': 30 });
	const own = browser();
	email = `lucia-${email}`;
	await app.accounts.create('Lucia', email, PASSWORD);
	expect(await own.enters()).toBe('in');
	expect(await own.fails(40)).toEqual({ 'account/wrong': 10, 'account/wait': 30 });
	// A new address does not renew it: the browser is known by its cookie.
	expect(await own.enters()).toBe('account/wait');
});

test('PA13 what a browser shows is worth nothing for another account, nor when it is made up', async () => {
	const own = browser();
	expect(await own.enters()).toBe('in');
	const other = `lucia-${email}`;
	await app.accounts.create('Lucia', other, PASSWORD);
	await browser().fails(10, other);
	expect(await own.enters(PASSWORD, other)).toBe('account/wait');
	const forged = browser();
	for (const [name, value] of own.cookies) forged.cookies.set(name, `x${value}`);
	await browser().fails(10);
	expect(await forged.enters()).toBe('account/wait');
	expect([...own.cookies].join()).not.toContain(email);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmptyDatabase } from '../../../../tests/support/embedded-template';
import type { OpenDatabase } from '../db/open-database';
import { Accounts } from './accounts';
import { newSecret } from './secrets';

let database: OpenDatabase;
let accounts: Accounts;
beforeAll(async () => {
	database = await openEmptyDatabase();
	accounts = new Accounts(database.db, newSecret());
}, 60_000);
afterAll(() => database.close());

test('an account is made once, signed into by its password, and ended', async () => {
	const made = (await accounts.create('Ada', 'ada@example.org', 'una-frase-lunga'))!.account;
	expect(made).toMatchObject({ name: 'Ada', email: 'ada@example.org' });
	expect(await accounts.create('Eva', 'ADA@example.org', 'una-frase-lunga')).toBeNull();
	expect(await accounts.signIn('ada@example.org', 'altra-frase-lunga')).toBeNull();
	expect(await accounts.signIn('nobody@example.org', 'altra-frase-lunga')).toBeNull();

	const entered = await accounts.signIn('Ada@example.org', 'una-frase-lunga');
	expect(entered?.account.id).toBe(made.id);
	expect(await accounts.read(entered!.cookie)).toEqual(made);
	const again = await accounts.signIn('ada@example.org', 'una-frase-lunga');
	expect(again!.cookie).not.toBe(entered!.cookie);

	await accounts.signOut(entered!.cookie);
	expect(await accounts.read(entered!.cookie)).toBeNull();
	expect(await accounts.read(again!.cookie)).toEqual(made);
});

test('a forged cookie is nobody', async () => {
	const { cookie } = (await accounts.signIn('ada@example.org', 'una-frase-lunga'))!;
	const [token = ''] = cookie.split('.');
	for (const forged of ['', 'x', token, `${token}.${'A'.repeat(43)}=`])
		expect(await accounts.read(forged)).toBeNull();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import { ACCOUNT_COOKIE, type Account } from '$lib/server/auth/accounts';
import { seatCookie } from '$lib/server/auth/read-principal';
import { joinSession } from '$lib/server/usecases/join-session';
import { makeReport } from '$lib/server/usecases/make-report';
import { freshId, makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

const PASSWORD = 'una-frase-lunga-1';

let app: App;
let ada: Account;
let close: (() => Promise<void>) | undefined;
let test: LiveSessionUnderTest;
beforeAll(async () => {
	({ app, ada, close } = await startApp());
	test = await makeSession(app, ada);
	await test.must('session.open', {});
}, 60_000);
afterAll(() => close?.());

/** What somebody who has these cookies gets; of a report, whose it is. */
async function asked(cookies: string | undefined, asParticipants = false): Promise<string> {
	const wish = { sessionId: test.state.id, cookies, language: 'it', asParticipants } as const;
	const answer = await makeReport(app, { readPage: () => Promise.resolve([]) }, wish);
	return answer.kind === 'report' ? answer.report.audience : answer.kind;
}

/** Comes in by the code; the cookie of their seat. */
async function seat(name: string): Promise<string> {
	const fields = { person: '', name, attendance: 'room' };
	const joined = await joinSession(app, { code: test.state.door.code, address: freshId() }, fields);
	if (!joined.ok) throw new Error(joined.answer.refusal);
	return `${seatCookie(test.state.id)}=${joined.token}`;
}

const inCookie = ({ cookie }: { readonly cookie: string }) =>
	`${ACCOUNT_COOKIE}=${encodeURIComponent(cookie)}`;

it('A1 facilitators of the programme read at any time, participants who are present once the session is closed, nobody else ever', async () => {
	const facilitator = inCookie((await app.accounts.signIn(ada.email, PASSWORD))!);
	const outside = inCookie((await app.accounts.create('Dario', `dario-${freshId()}@example.org`, PASSWORD))!);
	const zoe = await seat('Zoe');
	const ugo = await seat('Ugo');
	const other = await makeSession(app, ada);
	await other.must('session.open', {});
	const elsewhere = zoe.replace(seatCookie(test.state.id), seatCookie(other.state.id));
	const nobody = async () => {
		for (const cookies of [undefined, outside, elsewhere]) expect(await asked(cookies)).toBe('none');
	};

	expect(await asked(facilitator)).toBe('facilitators');
	expect(await asked(facilitator, true)).toBe('participants');
	expect(await asked(zoe)).toBe('not-yet');
	await nobody();

	const sent = Object.values(test.state.people).find(({ name }) => name === 'Ugo')!;
	await test.must('person.remove', { personId: sent.id });
	await test.must('session.close', { expect: null });
	expect(await asked(facilitator)).toBe('facilitators');
	expect(await asked(zoe)).toBe('participants');
	// Asking as participants see it gives nobody more.
	expect(await asked(zoe, true)).toBe('participants');
	expect(await asked(ugo)).toBe('none');
	await nobody();
});

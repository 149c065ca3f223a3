import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, teamFacilitator } from '$lib/server/db/tables/programme';
import { session } from '$lib/server/db/tables/session';
import { acceptAsFacilitator, inviteFacilitator } from '$lib/server/usecases/invite-facilitator';
import { assignTeam } from '$lib/server/usecases/keep-organisations';
import { changeRole, withdrawInvitation } from '$lib/server/usecases/keep-roles';
import { freshDatabase } from '../support/fresh-database';
import { freshId, makeSession, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('roles and invitations in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	const test = it.skipIf(absent);
	let app: App;
	let ada: Account;
	let bea: Account;
	let close: (() => Promise<void>) | undefined;
	let programmeId = '';
	let sessionId = '';

	beforeAll(async () => {
		if (absent) return;
		({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
		bea = (await app.accounts.create('Bea', `bea-${freshId()}@example.org`, 'una-frase-lunga-1'))!.account;
	}, 60_000);
	afterAll(() => close?.());
	beforeEach(async () => {
		if (absent) return;
		sessionId = (await makeSession(app, ada)).state.id;
		programmeId = (await app.sessions.find(sessionId))!.programmeId;
		await app.invitations.admit(programmeId, bea.id, 'facilitator');
	});

	const change = (by: Account, of: Account, role: string, sure = '') =>
		changeRole(app, programmeId, by, { user: of.id, role, sure });
	const roles = async () =>
		(await app.programmes.facilitatorsOf(programmeId)).map((one) => `${one.name} ${one.role}`);
	const opens = (who: Account) => app.programmes.facilitatesSession(who.id, sessionId);
	const code = (one: string) => ({ ok: false, code: one });

	async function team(title: string, ...facilitators: Account[]): Promise<string> {
		const id = freshId();
		await app.database.db.insert(organisation).values({ id, programmeId, name: title });
		for (const { id: userId } of facilitators)
			await app.database.db.insert(teamFacilitator).values({ organisationId: id, userId });
		return id;
	}

	test('PA8 the last facilitator stays one, whoever asks', async () => {
		expect(await change(ada, bea, 'coordinator')).toEqual({ ok: true, value: { own: false } });
		for (const role of ['none', 'coordinator'])
			expect(await change(ada, ada, role, 'yes')).toEqual(code('role/last'));
		expect(await roles()).toEqual(['Ada facilitator', 'Bea coordinator']);
		expect(await change(ada, bea, 'facilitator')).toMatchObject({ ok: true });
		expect(await change(bea, ada, 'none')).toMatchObject({ ok: true });
		expect(await roles()).toEqual(['Bea facilitator']);
		expect(await opens(ada)).toBe(false);
	});

	test('PA8 two who take each other out at once leave one', async () => {
		const both = await Promise.all([change(ada, bea, 'none'), change(bea, ada, 'none')]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both).toContainEqual(code('role/last'));
		expect(await roles()).toHaveLength(1);
	});

	test('PA8 one’s own role is changed only when that is confirmed', async () => {
		expect(await change(ada, ada, 'none')).toEqual(code('role/own'));
		expect(await roles()).toHaveLength(2);
		expect(await change(ada, ada, 'none', 'yes')).toEqual({ ok: true, value: { own: true } });
		expect(await roles()).toEqual(['Bea facilitator']);
	});

	test('PA8 somebody of another programme has no role here to change', async () => {
		const elsewhere = (await app.accounts.create(
			'Eva',
			`eva-${freshId()}@example.org`,
			'una-frase-lunga-1'
		))!;
		const there = (await makeSession(app, elsewhere.account)).state.id;
		expect(await change(ada, elsewhere.account, 'none')).toEqual(code('role/unknown'));
		expect(await change(ada, bea, 'owner')).toEqual(code('programme/fields'));
		expect(await app.programmes.facilitatesSession(elsewhere.account.id, there)).toBe(true);
	});

	test('PA7 PA9 who is taken out loses the sessions at once, and what others work with too; a team of theirs alone lets nobody in', async () => {
		const [shared, alone] = [await team('Luce', ada, bea), await team('Mare', bea)];
		const other = (await makeSession(app, ada)).state.id;
		await app.database.db
			.update(session)
			.set({ programmeId, kind: 'team', organisationId: alone })
			.where(eq(session.id, other));
		const lost: string[] = [];
		app.lostSessions.onLoss((userId, id) => lost.push(`${userId} ${id}`));
		await change(ada, bea, 'none');
		expect(lost.sort()).toEqual([`${bea.id} ${sessionId}`, `${bea.id} ${other}`].sort());
		expect(app.lostSessions.has(bea.id, sessionId)).toBe(true);
		const teams = await app.organisations.ofProgramme(programmeId);
		expect(
			teams.map(({ name: called, facilitators }) => [called, facilitators.map((one) => one.name)])
		).toEqual([
			['Luce', ['Ada']],
			['Mare', ['Bea']]
		]);
		expect((await app.openings.of(shared))[0]).toMatchObject({ what: 'assignment', userName: 'Ada' });
		const standing = await app.programmes.standingOf(ada.id, programmeId);
		expect(await assignTeam(app, programmeId, ada, standing, alone, [ada.id])).toMatchObject(
			code('organisation/not-yours')
		);
	});

	test('PA10 whoever is invited again opens things again; a coordinator opens no session', async () => {
		await change(ada, bea, 'coordinator');
		expect([await opens(bea), app.lostSessions.has(bea.id, sessionId)]).toEqual([false, true]);
		const secret = await inviteFacilitator(app, programmeId);
		expect(await acceptAsFacilitator(app, secret, bea)).toBe(true);
		expect([await opens(bea), app.lostSessions.has(bea.id, sessionId)]).toEqual([true, false]);
	});

	test('PA10 an invitation taken back lets nobody in, and only its own programme takes it back', async () => {
		const secret = await inviteFacilitator(app, programmeId, 'coordinator');
		const now = new Date(app.now());
		const [open] = await app.roles.invitations(programmeId, now);
		expect(open).toMatchObject({ role: 'coordinator' });
		const there = (await app.sessions.find((await makeSession(app, ada)).state.id))!.programmeId;
		expect(await withdrawInvitation(app, there, open!.id)).toEqual(code('invitation/unknown'));
		expect(await withdrawInvitation(app, programmeId, open!.id)).toMatchObject({ ok: true });
		expect(await app.roles.invitations(programmeId, now)).toEqual([]);
		expect(await acceptAsFacilitator(app, secret, bea)).toBe(false);
		expect(await withdrawInvitation(app, programmeId, open!.id)).toEqual(code('invitation/unknown'));
	});

	test('PA10 what was taken up, or is over, is no open invitation, and what was taken up stays', async () => {
		const used = await inviteFacilitator(app, programmeId);
		const [{ id } = { id: '' }] = await app.roles.invitations(programmeId, new Date(app.now()));
		await acceptAsFacilitator(app, used, bea);
		expect(await app.roles.invitations(programmeId, new Date(app.now()))).toEqual([]);
		expect(await withdrawInvitation(app, programmeId, id)).toEqual(code('invitation/unknown'));
		await inviteFacilitator(app, programmeId);
		expect(await app.roles.invitations(programmeId, new Date(app.now() + 15 * 24 * 3600_000))).toEqual([]);
	});
});

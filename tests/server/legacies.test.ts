import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { legacy } from '$lib/server/db/tables/session-records';
import { organisation, person } from '$lib/server/db/tables/programme';
import { session } from '$lib/server/db/tables/session';
import { earlierLegacies } from '$lib/server/store/legacy-store';
import { stillOpen } from '$lib/server/usecases/earlier-sessions';
import { makeSession, startApp, freshId, type LiveSessionUnderTest } from '../support/live-app';

let app: App;
let ada: Account;
let close: (() => Promise<void>) | undefined;
beforeAll(async () => void ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close?.());

let first: LiveSessionUnderTest;
let programmeId = '';

const kept = (id: string) => app.database.db.select().from(legacy).where(eq(legacy.sessionId, id));
const here = ({ state }: LiveSessionUnderTest) =>
	state.position && { activityId: state.position.activityId, step: state.position.step };

/** A session of the same programme, of a circle. */
async function another(circle: Partial<typeof session.$inferInsert> = {}): Promise<LiveSessionUnderTest> {
	const made = await makeSession(app, ada);
	await app.database.db
		.update(session)
		.set({ programmeId, ...circle })
		.where(eq(session.id, made.state.id));
	return made;
}

/** Runs a board with one card each, and closes. */
async function leaveCards(test: LiveSessionUnderTest, ...texts: string[]): Promise<void> {
	const activityId = freshId();
	const config = { ...(findActivity('board')!.defaults('it') as object), privately: false };
	const item = { activityId, at: 0, kind: 'board', title: 'Pensieri', minutes: 10, config };
	await test.must('agenda.insert', item);
	if (test.state.status !== 'open') await test.must('session.open', {});
	await test.must('step.enter', { activityId, step: 0, expect: here(test) });
	for (const text of texts) {
		const action = { type: 'card.add', column: 'ideas', text };
		await test.must('activity.act', { activityId, action });
	}
	await test.must('session.close', { expect: here(test) });
}

beforeEach(async () => {
	first = await makeSession(app, ada);
	programmeId = (await app.sessions.find(first.state.id))!.programmeId;
});

describe('what a session leaves', () => {
	it('is kept by the commit that closes it, and replaced when it is closed again', async () => {
		await leaveCards(first, 'Uno', 'Due');
		expect(await kept(first.state.id)).toMatchObject([
			{ kind: 'board', title: 'Pensieri', legacy: { own: null } }
		]);
		await first.must('session.reopen', {});
		const [row] = await kept(first.state.id);
		const action = { type: 'card.add', column: 'ideas', text: 'Tre' };
		await first.must('activity.act', { activityId: row!.activityId, action });
		await first.must('session.close', { expect: here(first) });
		const [again, ...others] = await kept(first.state.id);
		expect(others).toEqual([]);
		expect(again!.legacy.texts.map(({ text }) => text)).toEqual(['Uno', 'Due', 'Tre']);
	});

	it('has the points of groups once they reported, under the group’s name', async () => {
		app.rooms.readThrough(() => Promise.resolve([{ text: 'Un punto del gruppo' }]));
		const config = findActivity('small-groups')!.defaults('it');
		await first.must('agenda.insert', {
			activityId: 'groups',
			at: 0,
			kind: 'small-groups',
			title: 'Gruppi',
			minutes: 30,
			config
		});
		await first.must('session.open', {});
		for (const name of ['Anna', 'Bruno', 'Carla', 'Dino']) await first.comeIn(name);
		const wish = { online: 'ignore', apart: [], together: [], keep: [], seed: 3 };
		await first.must('round.propose', {
			activityId: 'groups',
			shape: { kind: 'groups', groups: 2 },
			...wish
		});
		await first.must('step.enter', { activityId: 'groups', step: 1, expect: null });
		await first.must('session.close', { expect: here(first) });
		expect(await kept(first.state.id)).toEqual([]);
		await first.must('session.reopen', {});
		await first.must('step.enter', { activityId: 'groups', step: 2, expect: here(first) });
		await first.must('session.close', { expect: here(first) });
		const [row] = await kept(first.state.id);
		expect(row!.legacy.texts.map(({ text }) => text)).toEqual(['Un punto del gruppo', 'Un punto del gruppo']);
		expect(new Set(row!.legacy.texts.map(({ heading }) => heading)).size).toBe(2);
		app.rooms.readThrough(() => Promise.resolve([]));
	});

	it('reaches a board of a later session by the facilitator’s hand', async () => {
		await leaveCards(first, 'Uno');
		const later = await another();
		const [left] = await earlierLegacies(app.database.db, later.state.id, findActivity);
		const config = findActivity('board')!.defaults('it');
		await later.must('agenda.insert', {
			activityId: 'b',
			at: 0,
			kind: 'board',
			title: 'B',
			minutes: 5,
			config
		});
		const from = { sessionId: left!.sessionId, activityId: left!.activityId };
		await later.must('activity.inherit', { activityId: 'b', from, column: null });
		expect(JSON.stringify(later.state.runs)).toContain('Uno');
	});
});

describe('whom it reaches', () => {
	const reached = async (test: LiveSessionUnderTest) =>
		(await earlierLegacies(app.database.db, test.state.id, findActivity)).map(
			({ legacy: left }) => left.texts[0]!.text
		);

	it('the plenary reaches everybody; a team or a person only their own; nothing while it is open again', async () => {
		const { db } = app.database;
		const [mine, other] = [freshId(), freshId()];
		await db.insert(organisation).values([
			{ id: mine, programmeId, name: 'Il Ponte' },
			{ id: other, programmeId, name: 'Tessere' }
		]);
		const [anna, bruno] = [freshId(), freshId()];
		await db.insert(person).values([
			{ id: anna, programmeId, name: 'Anna' },
			{ id: bruno, programmeId, name: 'Bruno' }
		]);
		const team = { kind: 'team', organisationId: mine } as const;
		const individual = { kind: 'individual', personId: anna } as const;
		await leaveCards(first, 'plenaria');
		await leaveCards(await another(team), 'équipe');
		await leaveCards(await another(individual), 'individuale');

		expect(await reached(await another())).toEqual(['plenaria']);
		expect((await reached(await another(team))).toSorted()).toEqual(['plenaria', 'équipe']);
		expect(await reached(await another({ kind: 'team', organisationId: other }))).toEqual(['plenaria']);
		expect(await reached(await another({ kind: 'team' }))).toEqual(['plenaria']);
		expect((await reached(await another(individual))).toSorted()).toEqual(['individuale', 'plenaria']);
		expect(await reached(await another({ kind: 'individual', personId: bruno }))).toEqual(['plenaria']);
		expect(await reached(await makeSession(app, ada))).toEqual([]);

		await first.must('session.reopen', {});
		expect(await reached(await another())).toEqual([]);
	});

	it('F24 an earlier session that nobody closed is named, to those who may open it', async () => {
		const open = await another();
		await open.must('session.open', {});
		const later = await another();
		const row = (await app.programmes.sessionFor(ada.id, later.state.id))!.session;
		const named = async () => (await stillOpen(app, ada.id, row)).map(({ id }) => id);
		expect(await named()).toContain(open.state.id);
		expect(await stillOpen(app, 'a-stranger', row)).toEqual([]);
		await open.must('session.close', { expect: null });
		expect(await named()).not.toContain(open.state.id);
	});

	it('leaves the plenary as texts alone: a kind’s own data stay among the same people', async () => {
		await leaveCards(first, 'plenaria');
		const { db } = app.database;
		await db
			.update(legacy)
			.set({ legacy: { texts: [{ heading: '', text: 'plenaria' }], own: { secret: 'segreto' } } })
			.where(eq(legacy.sessionId, first.state.id));
		const own = async (test: LiveSessionUnderTest) =>
			(await earlierLegacies(db, test.state.id, findActivity)).map(({ legacy: left }) => left.own);
		expect(await own(await another())).toEqual([{ secret: 'segreto' }]);
		expect(await own(await another({ kind: 'team' }))).toEqual([null]);
	});

	it('K6 what a plenary told in confidence reaches no later plenary; a team’s case goes on to its next meeting', async () => {
		const { db } = app.database;
		const organisationId = freshId();
		await db.insert(organisation).values({ id: organisationId, programmeId, name: 'Il Ponte' });
		const team = { kind: 'team', organisationId } as const;
		const tell = async (test: LiveSessionUnderTest, name: string) => {
			const config = findActivity('casework')!.defaults('it');
			const activityId = freshId();
			await test.must('agenda.insert', {
				activityId,
				at: 0,
				kind: 'casework',
				title: 'C',
				minutes: 60,
				config
			});
			await test.must('session.open', {});
			await test.must('step.enter', { activityId, step: 0, expect: null });
			await test.must('activity.act', { activityId, action: { type: 'name.set', text: name } });
			await test.must('session.close', { expect: here(test) });
		};
		await tell(first, 'Mariposa');
		await tell(await another(team), 'Lupo');
		const reach = async (test: LiveSessionUnderTest) =>
			JSON.stringify(await earlierLegacies(db, test.state.id, findActivity));
		expect(await reach(await another())).toBe('[]');
		expect(await reach(await another(team))).toContain('Lupo');
		expect(await reach(await another(team))).not.toContain('Mariposa');
	});
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, person } from '$lib/server/db/tables/programme';
import { roundMember } from '$lib/server/db/tables/session';
import { presence } from '$lib/server/db/tables/session-records';
import { saveOrganisation } from '$lib/server/usecases/keep-organisations';
import { savePerson } from '$lib/server/usecases/keep-people';
import { type LiveSessionUnderTest, makeSession, startApp } from '../support/live-app';

let app: App;
let ada: Account;
let close: (() => Promise<void>) | undefined;
let live: LiveSessionUnderTest;
let programmeId = '';
let [luce, mare] = ['', ''];
const standing = { role: 'facilitator', teams: [] } as const;

beforeAll(async () => {
	({ app, ada, close } = await startApp());
	live = await makeSession(app, ada);
	({ programmeId } = (await app.sessions.find(live.state.id))!);
	luce = value(await saveOrganisation(app, programmeId, { name: 'Luce' }));
	mare = value(await saveOrganisation(app, programmeId, { name: 'Mare' }));
	await live.must('agenda.insert', {
		...{ activityId: 'g', at: 0, kind: 'small-groups', title: 'g', minutes: 30 },
		config: findActivity('small-groups')!.defaults('it')
	});
	await live.must('session.open', {});
}, 60_000);
afterAll(() => close?.());

function value<Value>(answer: { ok: true; value: Value } | { ok: false; code: string }): Value {
	if (!answer.ok) throw new Error(answer.code);
	return answer.value;
}
const save = (fields: Readonly<Record<string, string>>) =>
	savePerson(app, programmeId, standing, { attendance: 'room', ...fields });

/** Whose somebody is written to have been, in sessions and in groups; null: whose they are now. */
const kept = async (personId: string) => {
	const { db } = app.database;
	const [there] = await db.select().from(presence).where(eq(presence.personId, personId));
	const [grouped] = await db.select().from(roundMember).where(eq(roundMember.personId, personId));
	return [there?.organisationId, grouped?.organisationId];
};

const row = (id: string, name: string) =>
	({ id, name, organisationId: mare, attendance: 'room', consentAt: null, leftOn: '' }) as const;

it('PD11 who moved keeps their past, also where groups are changed afterwards; a mistake has none', async () => {
	const names = ['Anna', 'Bruno', 'Carla', 'Dario', 'Edo', 'Franca'];
	const came = new Map<string, string>();
	for (const name of names) came.set(name, await live.comeIn(name));
	// Taken onto the roster as they are, and in Luce.
	for (const [name, id] of came)
		await app.people.save(programmeId, [
			{ id, name, organisationId: luce, attendance: 'room', consentAt: null, leftOn: '' }
		]);
	const [anna, bruno] = [came.get('Anna')!, came.get('Bruno')!];
	await live.must('step.enter', { activityId: 'g', step: 0, expect: null });
	await live.must('round.propose', {
		...{ activityId: 'g', shape: { kind: 'groups', groups: 2 }, online: 'ignore' },
		...{ apart: [], together: [], keep: [], seed: 1 }
	});
	const roundId = live.state.rounds.at(-1)!.id;
	await live.must('round.deal', { roundId });

	const toMare = { organisation: mare };
	expect(await save({ id: anna, name: 'Anna', ...toMare })).toMatchObject({
		code: 'person/past',
		details: { name: 'Anna', organisation: 'Luce' }
	});
	expect(await save({ id: anna, name: 'Anna', ...toMare, past: 'else' })).toMatchObject({ ok: false });
	value(await save({ id: anna, name: 'Anna', ...toMare, past: 'moved' }));
	value(await save({ id: bruno, name: 'Bruno', ...toMare, past: 'mistake' }));
	expect(await kept(anna)).toEqual([luce, luce]);
	expect(await kept(bruno)).toEqual([null, null]);

	const { groups } = live.state.rounds.at(-1)!;
	const to = groups.find(({ members }) => !members.some((id) => id === anna))!.id;
	await live.must('group.move', { roundId, personId: anna, to });
	expect(await kept(anna)).toEqual([luce, luce]);
	// Nothing is asked of whom nobody saw yet, nor where the organisation stays.
	value(await save({ id: anna, name: 'Anna M.', ...toMare }));
	const carlo = value(await save({ name: 'Carlo', organisation: luce }));
	value(await save({ id: carlo, name: 'Carlo', ...toMare }));
});

it('PD11 what was typed at a door is corrected by taking them onto the roster, one by one or as a list', async () => {
	for (const [name, take] of [
		['Elio', (id: string) => app.people.save(programmeId, [row(id, 'Elio')])],
		['Fede', (id: string) => app.people.takeIn(programmeId, [], [row(id, 'Fede')])]
	] as const) {
		const id = await live.comeIn(name);
		// At the door they wrote Luce; whoever takes them over knows that they are Mare's.
		const typed = { organisationId: luce, organisation: 'Luce' };
		await app.database.db.update(person).set(typed).where(eq(person.id, id));
		await take(id);
		const [now] = await app.database.db.select().from(person).where(eq(person.id, id));
		expect(now).toMatchObject({ enrolled: true, organisationId: mare });
		expect((await kept(id))[0]).toBeNull();
	}
});

it('PD9 a leaving day ahead, written before such were refused, stays while the rest is changed', async () => {
	const gone = value(await save({ name: 'Gina', organisation: luce }));
	const ahead = '2099-01-01';
	await app.database.db.update(person).set({ leftOn: ahead }).where(eq(person.id, gone));
	await app.database.db.update(organisation).set({ leftOn: ahead }).where(eq(organisation.id, luce));
	const who = { id: gone, organisation: luce, leftOn: ahead };
	value(await save({ ...who, name: 'Gina B.' }));
	expect(await save({ ...who, name: 'Gina B.', leftOn: '2099-01-02' })).toMatchObject({
		code: 'person/leaves-later'
	});
	const team = { id: luce, name: 'Luce', territory: 'Nord', leftOn: ahead };
	value(await saveOrganisation(app, programmeId, team));
	expect(await saveOrganisation(app, programmeId, { ...team, leftOn: '2099-01-02' })).toMatchObject({
		code: 'organisation/leaves-later'
	});
});

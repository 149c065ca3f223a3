import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayAt } from '$lib/core/programme/dates';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { bringRoster } from '$lib/server/usecases/bring-roster';
import { choosePhase } from '$lib/server/usecases/choose-phase';
import { createSession } from '$lib/server/usecases/create-session';
import { enterAsPerson } from '$lib/server/usecases/enter-as-person';
import { assignTeam, saveOrganisation } from '$lib/server/usecases/keep-organisations';
import { savePerson } from '$lib/server/usecases/keep-people';
import { createProgramme, savePlan } from '$lib/server/usecases/keep-plan';
import { ownPath } from '$lib/server/usecases/own-path';
import { personLink } from '$lib/server/usecases/personal-links';
import { facilitator, freshId, LiveSessionUnderTest, startApp } from '../support/live-app';

const PLAN = { title: 'Legami', aims: '', language: 'it', startsOn: '2026-01-10', endsOn: '2027-10-31' };

let app: App;
let ada: Account;
let close: (() => Promise<void>) | undefined;
beforeAll(async () => void ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close?.());

function value<Value>(answer: { ok: true; value: Value } | { ok: false; code: string }): Value {
	if (!answer.ok) throw new Error(answer.code);
	return answer.value;
}
const standing = (id: string) => app.programmes.standingOf(ada.id, id);
const link = async (id: string, person: string) =>
	value(await personLink(app, id, { facilitator: ada, standing: await standing(id) }, person, false));

/** A programme with two organisations that Ada works with, and a person in each. */
async function programme() {
	const id = value(await createProgramme(app, ada.id, PLAN));
	const [luce, mare] = [
		value(await saveOrganisation(app, id, { name: 'Luce' })),
		value(await saveOrganisation(app, id, { name: 'Mare' }))
	];
	for (const one of [luce, mare]) value(await assignTeam(app, id, ada, await standing(id), one, [ada.id]));
	const anna = value(
		await savePerson(app, id, await standing(id), { name: 'Anna', organisation: luce, attendance: 'room' })
	);
	const bruno = value(
		await savePerson(app, id, await standing(id), {
			name: 'Bruno',
			organisation: mare,
			attendance: 'online'
		})
	);
	return { id, luce, mare, anna, bruno };
}

async function session(programmeId: string, more: object = {}) {
	const made = await createSession(app, ada, {
		...{ title: 'Plenaria', date: '2026-02-10', startsAt: '09:00', mode: 'mixed', language: 'it' },
		...{ programme: programmeId, ...more }
	});
	if (!made.ok) throw new Error(made.fields.join());
	return new LiveSessionUnderTest(app, (await app.rooms.of(made.value))!, facilitator(ada.id));
}

it('F41 a prepared session follows the roster: corrections, renamed organisations, who left, who moved', async () => {
	const { id, luce, mare, anna, bruno } = await programme();
	const [plenary, team] = [await session(id), await session(id, { kind: 'team', organisation: luce })];
	const keep = async (fields: object) =>
		value(await savePerson(app, id, await standing(id), { attendance: 'room', ...fields }));
	const at = async (one: LiveSessionUnderTest) => {
		await bringRoster(app, one.state.id);
		return Object.values(one.state.people)
			.map(({ name, organisation }) => `${name} ${organisation}`)
			.sort();
	};
	await keep({ id: anna, name: 'Anna Bo', organisation: luce });
	const before = (await app.organisations.ofProgramme(id)).find((one) => one.id === luce)!;
	value(await saveOrganisation(app, id, { ...before, name: 'Luce Onlus' }));
	expect(await at(plenary)).toEqual(['Anna Bo Luce Onlus', 'Bruno Mare']);
	expect(await at(team)).toEqual(['Anna Bo Luce Onlus']);
	await keep({ id: anna, name: 'Anna Bo', organisation: mare });
	await keep({ id: bruno, name: 'Bruno', organisation: mare, leftOn: '2026-01-11' });
	expect(await at(plenary)).toEqual(['Anna Bo Mare']);
	expect(await at(team)).toEqual([]);
	await keep({ id: bruno, name: 'Bruno', organisation: luce, leftOn: '' });
	expect(await at(team)).toEqual(['Bruno Luce Onlus']);
});

it('PD4 a session is put into another phase whenever, by who may open it, and back to what its day says', async () => {
	const { id } = await programme();
	const phases = [
		{ id: '', title: 'Prima', startsOn: '2026-01-10', endsOn: '2026-06-30' },
		{ id: '', title: 'Seconda', startsOn: '2026-07-01', endsOn: '' }
	];
	value(await savePlan(app, { id, title: 'Percorso' }, { ...PLAN, phases: JSON.stringify(phases) }));
	const [first, second] = await app.plans.phases(id);
	const one = (await session(id, { date: '2026-02-10', phase: first!.id })).state.id;
	const phase = async () => (await app.sessions.find(one))!.phaseId;
	expect(await choosePhase(app, ada.id, one, second!.id)).toEqual({ ok: true, value: null });
	expect(await phase()).toBe(second!.id);
	const other = await programme();
	value(
		await savePlan(app, { id: other.id, title: 'Percorso' }, { ...PLAN, phases: JSON.stringify(phases) })
	);
	const foreign = (await app.plans.phases(other.id))[0]!.id;
	expect(await choosePhase(app, ada.id, one, foreign)).toMatchObject({ ok: false });
	expect(await choosePhase(app, freshId(), one, '')).toMatchObject({ code: 'session/unknown' });
	expect(await phase()).toBe(second!.id);
	value(await choosePhase(app, ada.id, one, ''));
	expect(await phase()).toBeNull();
});

it('own path: only what takes place while one and one’s organisation take part', async () => {
	const { id, luce, anna } = await programme();
	const today = dayAt(app.now(), app.environment.timeZone);
	const now = await session(id, { title: 'Oggi', date: today });
	await session(id, { title: 'Prima', date: '2026-02-01' });
	await session(id, { title: 'Lontano', date: '2027-02-01' });
	await session(id, { title: 'Solo Anna', date: '2027-02-02', kind: 'individual', person: anna });
	const linked = async () => (await app.links.find(await link(id, anna)))!;
	const path = async () => (await ownPath(app, await linked()))!;
	const titles = async () => (await path()).sessions.map(({ title }) => title).sort();
	expect(await titles()).toEqual(['Lontano', 'Oggi', 'Prima', 'Solo Anna']);
	expect((await path()).sessions.find(({ id: one }) => one === now.state.id)).toMatchObject({
		today: true,
		status: 'prepared'
	});
	// What was prepared is entered before it opens.
	expect(await enterAsPerson(app, await linked(), now.state.id)).toMatchObject({ ok: true });
	const left = { id: anna, name: 'Anna', organisation: luce, attendance: 'room', leftOn: '2026-03-01' };
	value(await savePerson(app, id, await standing(id), left));
	expect(await titles()).toEqual(['Oggi', 'Prima']);
	value(await savePerson(app, id, await standing(id), { ...left, leftOn: '' }));
	const row = (await app.organisations.ofProgramme(id)).find((one) => one.id === luce)!;
	value(await saveOrganisation(app, id, { ...row, leftOn: '2026-03-01' }));
	expect(await titles()).toEqual(['Oggi', 'Prima']);
});

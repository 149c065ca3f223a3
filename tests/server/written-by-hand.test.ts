import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveOrganisation } from '$lib/server/usecases/keep-organisations';
import { savePerson } from '$lib/server/usecases/keep-people';
import { createProgramme } from '$lib/server/usecases/keep-plan';
import { startApp } from '../support/live-app';

let opened: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
	opened = await startApp();
}, 60_000);
afterAll(() => opened?.close());

function value<Value>(answer: { ok: true; value: Value } | { ok: false; code: string }): Value {
	if (!answer.ok) throw new Error(answer.code);
	return answer.value;
}

/** A programme with two organisations, Anna in the first. */
async function twoOrganisations() {
	const { app, ada } = opened;
	const id = value(await createProgramme(app, ada.id, { title: 'Percorso', language: 'it' }));
	const luce = value(await saveOrganisation(app, id, { name: 'Luce' }));
	const mare = value(await saveOrganisation(app, id, { name: 'Mare' }));
	const standing = (await app.programmes.standingOf(ada.id, id))!;
	const save = (fields: object) => savePerson(app, id, standing, { attendance: 'room', ...fields });
	const anna = value(await save({ name: 'Anna', organisation: luce }));
	return { app, id, luce, mare, anna, save };
}

describe('people and organisations written by hand', () => {
	it('PI2 asks about a name that another organisation has, and keeps it when it is another person', async () => {
		const { app, id, mare, save } = await twoOrganisations();
		expect(await save({ name: 'anna', organisation: mare })).toEqual({
			ok: false,
			code: 'person/elsewhere',
			details: { name: 'Anna', organisation: 'Luce' }
		});
		value(await save({ name: 'anna', organisation: mare, another: 'on' }));
		expect((await app.people.roster(id)).map(({ name }) => name).sort()).toEqual(['Anna', 'anna']);
	});

	it('PI7 lets nobody leave before the day has come', async () => {
		const { app, id, luce, anna, save } = await twoOrganisations();
		const shown = { id: anna, name: 'Anna', organisation: luce };
		expect(await save({ ...shown, leftOn: '2999-06-30' })).toMatchObject({ code: 'person/leaves-later' });
		expect(await saveOrganisation(app, id, { id: luce, name: 'Luce', leftOn: '2999-06-30' })).toMatchObject({
			code: 'organisation/leaves-later'
		});
		expect(await save({ ...shown, leftOn: '2026-01-31' })).toMatchObject({ ok: true });
	});
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '$lib/server/app';
import { agreement, collectionLink, gap, resource } from '$lib/server/db/tables/service-map';
import { organisation } from '$lib/server/db/tables/programme';
import { erasePersonData } from '$lib/server/usecases/erase-person';
import { freshId, makeSession, startApp } from '../support/live-app';

const HERS = 'Zenobia Canarini';
let app: App;
let close: () => Promise<void>;
let programmeId = '';
const [luce, ponte] = [freshId(), freshId()];
const [zenobia, irma] = [freshId(), freshId()];

beforeAll(async () => {
	const started = await startApp();
	({ app, close } = started);
	const session = await makeSession(app, started.ada);
	const sessionId = session.state.id;
	programmeId = (await app.sessions.find(sessionId))!.programmeId;
	const { db } = app.database;
	for (const [id, name] of [
		[luce, 'Luce'],
		[ponte, 'Ponte']
	] as const)
		await db.insert(organisation).values({ id, programmeId, name });
	const known = { organisationId: luce, attendance: 'room', leftOn: '', consentAt: null } as const;
	await app.people.save(programmeId, [
		{ ...known, id: zenobia, name: HERS },
		{ ...known, id: irma, name: 'Irma' }
	]);
	const entry = { programmeId, leadOrganisation: 'Luce', area: 'x', status: 'x', updatedAt: new Date(0) };
	await db.insert(resource).values([
		{ ...entry, id: 'r1', organisationId: luce, name: 'Sportello', contact: `${HERS}, 0171 000000` },
		{ ...entry, id: 'r2', organisationId: ponte, name: 'Ponte', contact: 'Irma, 0171 111111' },
		{ ...entry, id: 'r3', organisationId: luce, name: 'Ascolto', contact: 'Irma' }
	]);
	const tie = { programmeId, sessionId, fromOrganisation: 'Luce', toOrganisation: 'Ponte', subject: 'Invii' };
	await db.insert(agreement).values([
		{ ...tie, id: 'a1', contact: `${HERS} o Marco Neri`, owner: HERS },
		{ ...tie, id: 'a2', contact: 'Marco Neri', owner: 'Marco Neri' }
	]);
	await db.insert(gap).values([
		{ programmeId, sessionId, id: 'g1', area: 'x', subject: 'Casa', owner: HERS },
		{ programmeId, sessionId, id: 'g2', area: 'x', subject: 'Lavoro', owner: 'Irma' }
	]);
	const link = { organisationId: luce, handedInAt: new Date(0) };
	await db
		.insert(collectionLink)
		.values([{ ...link, id: 'c1', secretHash: 'h1', secret: 's1', handedInBy: HERS }]);
}, 60_000);
afterAll(() => close());

const byId = async (table: typeof resource | typeof agreement | typeof gap | typeof collectionLink) => {
	const rows = await app.database.db.select().from(table);
	return Object.fromEntries(rows.map((row) => [row.id, row]));
};

test('PP8 an erased person is nobody’s contact and sees to nothing any more; what names others stays', async () => {
	expect(await erasePersonData(app, programmeId, zenobia, true)).toMatchObject({ ok: true });
	expect(await byId(resource)).toMatchObject({
		r1: { contact: '', revision: 1 },
		r2: { contact: 'Irma, 0171 111111', revision: 0 }
	});
	expect(await byId(agreement)).toMatchObject({
		a1: { contact: '… o Marco Neri', owner: '', revision: 1 },
		a2: { contact: 'Marco Neri', owner: 'Marco Neri', revision: 0 }
	});
	expect(await byId(gap)).toMatchObject({
		g1: { owner: '', revision: 1 },
		g2: { owner: 'Irma', revision: 0 }
	});
	expect(await byId(collectionLink)).toMatchObject({ c1: { handedInBy: '' } });
});

test('PP8 a name of one word goes only where its person was: another Irma stays', async () => {
	expect(await erasePersonData(app, programmeId, irma, true)).toMatchObject({ ok: true });
	expect(await byId(resource)).toMatchObject({ r2: { contact: 'Irma, 0171 111111' }, r3: { contact: '' } });
	// She was not at the session in which this gap was found.
	expect(await byId(gap)).toMatchObject({ g2: { owner: 'Irma' } });
});

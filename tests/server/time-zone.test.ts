import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAt } from '$lib/core/programme/dates';
import { timeOfDay } from '$lib/core/report/clock-words';
import type { App } from '$lib/server/app';
import { ACCOUNT_COOKIE, type Account } from '$lib/server/auth/accounts';
import { keepRetention } from '$lib/server/usecases/keep-retention';
import { makeReport } from '$lib/server/usecases/make-report';
import { mapInWords } from '$lib/server/usecases/map-in-words';
import { openWorkbench } from '$lib/server/usecases/open-workbench';
import { filesBelow, read } from '../architecture/source-files';
import { makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

// Twenty-six hours apart: whatever the machine's zone, at any moment their days differ, and one of them is not the machine's.
const ZONES = ['Pacific/Kiritimati', 'Etc/GMT+12'];

describe.each(ZONES)('times are said in %s where that is the setting', (zone) => {
	let app: App;
	let ada: Account;
	let close: () => Promise<void>;
	let test: LiveSessionUnderTest;
	let programmeId = '';

	beforeAll(async () => {
		({ app, ada, close } = await startApp('', { TIME_ZONE: zone }));
		test = await makeSession(app, ada);
		programmeId = (await app.sessions.find(test.state.id))!.programmeId;
		await test.must('session.open', {});
		await test.comeIn('Zoe');
		await test.must('moment.note', { text: 'Un momento', groupId: null });
		await test.must('session.close', { expect: null });
	}, 60_000);
	afterAll(() => close());

	const said = () => timeOfDay(test.state.moments[0]!.at, zone);

	it('in a session’s report', async () => {
		const entered = await app.accounts.signIn(ada.email, 'una-frase-lunga-1');
		const made = await makeReport(
			app,
			{ readPage: () => Promise.resolve([]) },
			{
				sessionId: test.state.id,
				cookies: `${ACCOUNT_COOKIE}=${encodeURIComponent(entered!.cookie)}`,
				language: 'it',
				asParticipants: false
			}
		);
		expect(JSON.stringify(made)).toContain(said());
	});

	it('on the workbench', async () => {
		const bench = await openWorkbench(app, ada, programmeId, test.state.id, 'it');
		expect(JSON.stringify(bench!.chosen!.moments)).toContain(said());
	});

	it('in the map’s days that the results count by', () => {
		const createdAt = new Date('2026-11-24T11:30:00Z');
		const entries = [{ area: 'work', territory: 'Torino', createdAt }];
		const day = zone.startsWith('Pacific') ? '2026-11-25' : '2026-11-23';
		expect(mapInWords({ entries, agreements: [], gaps: [] }, 'it', zone).entries[0]!.since).toBe(day);
		expect(app.rooms.records.timeZone).toBe(zone);
	});

	it('where a retention ends', async () => {
		const people = async () => (await app.people.ofProgramme(programmeId)).length;
		const details = (await app.plans.details(programmeId))!;
		const now = app.now();
		const [yesterday, today] = [-1, 0].map((days) => dayAt(now + days * 24 * 3600_000, zone));
		const endsOn = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
		await app.privacy.setRetention(programmeId, 12);
		await app.people.save(programmeId, [
			{ id: app.newId(), name: 'Ida', organisationId: null, attendance: 'room', leftOn: '', consentAt: null }
		]);
		await app.plans.save({ ...details, startsOn: '2020-01-01', endsOn: endsOn(today!) }, []);
		await app.privacy.setSaid(programmeId, today!, '2020-01-01');
		await keepRetention({ ...app, now: () => now });
		expect(await people()).toBeGreaterThan(0);
		await app.plans.save({ ...details, startsOn: '2020-01-01', endsOn: endsOn(yesterday!) }, []);
		await app.privacy.setSaid(programmeId, yesterday!, '2020-01-01');
		await keepRetention({ ...app, now: () => now });
		expect(await people()).toBe(0);
	});
});

it('nothing on the server asks the machine for its zone', () => {
	const asking = filesBelow('src/lib/server', ['.ts']).filter((path) =>
		/DateTimeFormat\(\)|getHours\(|getDate\(/.test(read(path))
	);
	expect(asking).toEqual([]);
});

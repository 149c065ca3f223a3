import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { findActivity } from '$lib/activities/registry';
import { findReport } from '$lib/activities/report-registry';
import { buildReport } from '$lib/core/report/build-report';
import { person } from '$lib/server/db/tables/programme';
import { makePathReport } from '$lib/server/usecases/make-path-report';
import { makeSession, startApp } from '../support/live-app';

it('the report of a meeting names who was there, what is handed on only those who consent, and the studio says so', async () => {
	const { app, ada, close } = await startApp();
	try {
		const test = await makeSession(app, ada);
		await test.must('session.open', {});
		const amina = await test.comeIn('Amina Luce');
		const bruno = await test.comeIn('Bruno Muto');
		await test.must('session.close', { expect: null });
		const { programmeId } = (await app.sessions.find(test.state.id))!;
		await app.database.db
			.update(person)
			.set({ consentAt: new Date(0) })
			.where(eq(person.id, amina));
		for (const personId of [amina, bruno])
			await app.paths.choose(programmeId, {
				...{ kind: 'voice', sessionId: null, heading: '', text: `Parole di ${personId}` },
				personId
			});

		const meeting = JSON.stringify(
			buildReport({
				state: test.state,
				points: {},
				reader: { audience: 'participants', person: amina },
				language: 'it',
				now: app.now(),
				timeZone: app.environment.timeZone,
				find: findActivity,
				reportOf: findReport,
				failed: (kind, error) => {
					throw new Error(kind, { cause: error });
				}
			})
		);
		expect(meeting).toContain('Amina Luce');
		expect(meeting).toContain('Bruno Muto');
		const path = JSON.stringify(await makePathReport(app, programmeId, 'facilitator', 'it'));
		expect(path).toContain('Amina Luce');
		expect(path).not.toContain('Bruno Muto');
		expect(path).not.toContain(`Parole di ${bruno}`);

		for (const said of [m.programme_consent_hint, m.privacy_kept_consent]) {
			expect(said({}, { locale: 'it' })).toMatch(/dice chi c’era.*percorso.*squadra.*voci.*prodotti/s);
			expect(said({}, { locale: 'en' })).toMatch(/names who was there.*path.*team.*voices.*products/s);
		}
	} finally {
		await close();
	}
}, 60_000);

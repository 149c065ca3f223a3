import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordinaryMap } from '$lib/activities/resource-map/config';
import { findActivity } from '$lib/activities/registry';
import type { MapFacilitatorView } from '$lib/activities/resource-map/shown';
import { blankResource } from '$lib/core/service-map/fields';
import { facilitatorView } from '$lib/core/session/views/facilitator-view';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { replay } from '$lib/core/session/replay';
import { createSession } from '$lib/server/usecases/create-session';
import { freshDatabase } from '../support/fresh-database';
import {
	facilitator,
	freshId,
	LiveSessionUnderTest,
	makeSession,
	participant,
	startApp
} from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('the map in sessions, in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	beforeAll(async () => {
		if (!absent) ({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
	}, 60_000);
	afterAll(() => close?.());
	const test = it.skipIf(absent);

	/** A session with the activity, and a map of two entries of which one is published. */
	async function prepared() {
		const session = await makeSession(app, ada);
		const { programmeId } = session.live.room;
		const fields = { ...blankResource('Cooperativa Uno', 'Torino'), name: 'Sportello' };
		const [shown, hidden] = [freshId(), freshId()];
		const entry = (id: string) => ({ id, organisationId: null, fields });
		await app.map.addAll(programmeId, [entry(shown), entry(hidden)], new Date());
		await app.map.publish(programmeId, [shown], new Date());
		return { session, programmeId, shown, activityId: await opened(session, false) };
	}
	async function opened(session: LiveSessionUnderTest, earlier: boolean) {
		const activityId = freshId();
		const config = { ...ordinaryMap('it'), earlier };
		const item = { activityId, at: 0, kind: 'resource-map', title: 'Mappa', minutes: 90, config };
		await session.must('agenda.insert', item);
		await session.must('session.open', {});
		await session.must('step.enter', { activityId, step: 0, expect: null });
		return activityId;
	}
	const view = (session: LiveSessionUnderTest) =>
		facilitatorView(session.state, findActivity).activity as MapFacilitatorView;
	const agreement = (entry: string | null) => ({
		type: 'agreement.make',
		entry,
		from: 'Cooperativa Uno',
		to: 'Associazione Due',
		subject: 'colloqui',
		contact: 'Irene',
		startsOn: '2026-12-01',
		owner: ''
	});

	test('entering brings what is published, and again only what changed', async () => {
		const { session, programmeId, shown, activityId } = await prepared();
		expect(view(session).entries.map(({ id }) => id)).toEqual([shown]);
		const count = () =>
			app.sessions
				.load(session.state.id)
				.then((one) => one!.events.filter(({ event }) => event.type === 'activity.supplied').length);
		const enter = (from: number, to: number) =>
			session.must('step.enter', { activityId, step: to, expect: { activityId, step: from } });
		await enter(0, 2);
		expect(await count()).toBe(1);
		await app.map.publish(programmeId, null, new Date());
		await enter(2, 0);
		expect(await count()).toBe(2);
		expect(view(session).entries).toHaveLength(2);
		const { events } = (await app.sessions.load(session.state.id))!;
		expect(replay(events, findActivity)).toEqual(session.state);
	});

	test('agreements and gaps are kept with their event: once, changed in place, taken back', async () => {
		const { session, programmeId, shown, activityId } = await prepared();
		const act = (action: object, commandId?: string) =>
			session.send(session.ada, 'activity.act', { activityId, action }, commandId);
		const command = freshId();
		for (let times = 0; times < 2; times++) expect((await act(agreement(shown), command)).ok).toBe(true);
		const [made] = await app.ties.agreements(programmeId);
		expect(await app.ties.agreements(programmeId)).toMatchObject([
			{ entry: shown, from: 'Cooperativa Uno', state: 'proposed', made: '2026-11-24', revision: 0 }
		]);
		await act({ type: 'agreement.set', agreement: made!.id, state: 'agreed', owner: 'Irene' });
		expect(await app.ties.agreements(programmeId)).toMatchObject([
			{ id: made!.id, state: 'agreed', owner: 'Irene' }
		]);
		// Corrected in the studio, and not set back by what happens to another.
		await app.ties.setAgreement(programmeId, made!.id, 1, { owner: 'Ivo', state: 'running' });
		await act({ type: 'gap.mark', area: 'work', territory: 'Asti', subject: 'trasporti', owner: '' });
		expect(await app.ties.agreements(programmeId)).toMatchObject([{ owner: 'Ivo', state: 'running' }]);
		expect(await app.ties.gaps(programmeId)).toMatchObject([{ subject: 'trasporti', state: 'open' }]);
		expect(await app.ties.setAgreement(programmeId, made!.id, 1, { owner: '', state: 'ended' })).toBe(false);
		await act({ type: 'agreement.drop', agreement: made!.id });
		expect(await app.ties.agreements(programmeId)).toEqual([]);
	});

	test('an entry taken off the map meanwhile does not stop an agreement about it', async () => {
		const { session, programmeId, shown, activityId } = await prepared();
		await app.map.remove(programmeId, shown);
		expect(
			(await session.send(session.ada, 'activity.act', { activityId, action: agreement(shown) })).ok
		).toBe(true);
		expect(await app.ties.agreements(programmeId)).toMatchObject([{ entry: null }]);
	});

	test('on the second half day they come back, and are changed under their own id', async () => {
		const { session, programmeId, activityId } = await prepared();
		await session.must('activity.act', { activityId, action: agreement(null) });
		const gap = { type: 'gap.mark', area: 'housing', territory: '', subject: 'case', owner: '' };
		await session.must('activity.act', { activityId, action: gap });
		const answer = await createSession(app, ada, {
			title: 'Secondo giorno',
			aims: '',
			date: '2026-12-15',
			startsAt: '09:00',
			place: '',
			mode: 'room',
			language: 'it',
			link: '',
			programme: programmeId,
			programmeTitle: ''
		});
		if (!answer.ok) throw new Error('the second session was not made');
		const live = (await app.rooms.of(answer.value))!;
		const second = new LiveSessionUnderTest(app, live, facilitator(ada.id));
		await second.live.room.do({
			commandId: null,
			seat: null,
			decide: () => ({ ok: true, value: [] })
		});
		const again = await opened(second, true);
		const [earlier] = view(second).agreements;
		expect(earlier).toMatchObject({ earlier: '2026-11-24', state: 'proposed', subject: 'colloqui' });
		expect(view(second).gaps).toMatchObject([{ earlier: '2026-11-24', subject: 'case' }]);
		const bound = await second.comeIn('Eva', 'associazione DUE');
		const stranger = await second.comeIn('Ivo', 'Un altro ente');
		const set = { type: 'agreement.set', agreement: earlier!.id, state: 'running' };
		const send = (who: string) =>
			second.send(participant(who), 'activity.act', { activityId: again, action: set });
		expect(await send(stranger)).toMatchObject({ ok: false, code: 'activity/not-yours' });
		expect(await send(bound)).toMatchObject({ ok: true });
		expect(await app.ties.agreements(programmeId)).toMatchObject([
			{ id: earlier!.id, state: 'running', made: '2026-11-24' }
		]);
		// Another programme's sessions know nothing of it.
		const elsewhere = await prepared();
		expect(view(elsewhere.session).agreements).toEqual([]);
	});
});

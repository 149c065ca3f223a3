import { daysLater } from '$lib/core/programme/dates';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import type { SessionCreation } from '../store/session-store';
import { filesToBring } from './bring-files';
import { newSession } from './new-session';
import { readSessionState } from './session-state';

/**
 * A copy of a programme without its people and organisations: description, phases, and its plenary sessions and templates with
 * their agendas, prepared anew. With a new first day everything moves by as much. The caller has checked who asks.
 */
export async function duplicateProgramme(
	app: App,
	facilitator: Account,
	programmeId: string,
	{ title, startsOn }: { readonly title: string; readonly startsOn: string }
): Promise<string | null> {
	const details = await app.plans.details(programmeId);
	if (!details) return null;
	const days =
		startsOn && details.startsOn ? (Date.parse(startsOn) - Date.parse(details.startsOn)) / 86_400_000 : 0;
	const moved = (day: string) => (day === '' ? '' : daysLater(day, days));
	const id = app.newId();
	const phases = (await app.plans.phases(programmeId)).map((phase) => ({ ...phase, fresh: app.newId() }));
	const rows = (await app.programmes.sessionsOf(facilitator.id, programmeId)).filter(
		({ kind, status }) => kind === 'plenary' && status !== 'cancelled'
	);
	const bring = await filesToBring(app, programmeId, id);
	const creations: SessionCreation[] = [];
	for (const row of rows) {
		const state = await readSessionState(app, row.id);
		if (!state) continue;
		const { about, agenda, rooms, naming } = state;
		const seed = bring({ about: { ...about, date: moved(about.date) }, agenda, rooms, naming });
		const place = {
			kind: 'plenary',
			phaseId: phases.find((phase) => phase.id === row.phaseId)?.fresh ?? null,
			organisationId: null,
			personId: null,
			minutes: row.minutes
		} as const;
		creations.push(newSession(app, id, facilitator, seed, { place, roster: [], template: row.template }));
	}
	await app.plans.create(
		{ ...details, id, title, startsOn: startsOn || details.startsOn, endsOn: moved(details.endsOn) },
		facilitator.id,
		phases.map(({ fresh, title: name, ...phase }) => ({
			id: fresh,
			title: name,
			startsOn: moved(phase.startsOn),
			endsOn: moved(phase.endsOn)
		})),
		(tx) => app.sessions.createAllIn(tx, creations)
	);
	return id;
}

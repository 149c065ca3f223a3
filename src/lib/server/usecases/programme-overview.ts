import type { App } from '../app';

/** Numbers of a programme: all that a coordinator sees. */
export interface ProgrammeCounts {
	readonly plenaries: { readonly planned: number; readonly held: number };
	readonly teams: { readonly planned: number; readonly held: number };
	readonly organisations: number;
	readonly people: number;
	/** Arrivals, over all sessions held. */
	readonly presences: number;
}

/** Counts over every session of a programme, whoever may open it: without titles, dates or names. */
export async function countProgramme(app: App, programmeId: string): Promise<ProgrammeCounts> {
	const [sessions, organisations, roster] = await Promise.all([
		app.sessions.ofProgramme(programmeId),
		app.organisations.ofProgramme(programmeId),
		app.people.roster(programmeId)
	]);
	const count = (wanted: 'plenary' | 'team') => {
		const some = sessions.filter(
			({ kind, template, status }) => !template && kind === wanted && status !== 'cancelled'
		);
		return { planned: some.length, held: some.filter(({ status }) => status === 'closed').length };
	};
	return {
		plenaries: count('plenary'),
		teams: count('team'),
		organisations: organisations.filter(({ leftOn }) => leftOn === '').length,
		people: roster.filter(({ leftOn }) => leftOn === '').length,
		presences: await app.people.presences(programmeId)
	};
}

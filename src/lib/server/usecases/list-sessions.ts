import type { App } from '../app';
import type { OwnProgramme, SessionRow } from '../store/programme-store';

/** A programme with what is in it, as the studio's first page shows it. */
export interface ProgrammeList extends OwnProgramme {
	readonly sessions: readonly SessionRow[];
	readonly templates: readonly SessionRow[];
}

/** A facilitator's programmes, each with its sessions (the latest first) and templates. */
export async function listSessions(app: App, facilitatorId: string): Promise<readonly ProgrammeList[]> {
	const [programmes, sessions] = await Promise.all([
		app.programmes.programmesOf(facilitatorId),
		app.programmes.sessionsOf(facilitatorId)
	]);
	return programmes.map((programme) => {
		const own = sessions.filter((session) => session.programmeId === programme.id);
		return {
			...programme,
			sessions: own.filter((session) => !session.template),
			templates: own.filter((session) => session.template)
		};
	});
}

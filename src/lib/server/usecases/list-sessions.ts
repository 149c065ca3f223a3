import type { App } from '../app';
import type { OwnProgramme, SessionRow } from '../store/programme-store';

/** A programme with what is in it, as the studio's first page shows it. */
export interface ProgrammeList extends OwnProgramme {
	readonly sessions: readonly SessionRow[];
	/** The few that matter now: what is open, what comes next, what was last. In order of their days. */
	readonly near: readonly SessionRow[];
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
		const everyday = own.filter((session) => !session.template);
		return {
			...programme,
			sessions: everyday,
			near: nearOf(everyday),
			templates: own.filter((session) => session.template)
		};
	});
}

const NEXT = 3;

/** The latest first in, the earliest first out: the last one held, all that are open, the next few prepared. */
function nearOf(sessions: readonly SessionRow[]): readonly SessionRow[] {
	const inOrder = [...sessions].reverse();
	const held = inOrder.filter(({ status }) => status === 'closed').slice(-1);
	const open = inOrder.filter(({ status }) => status === 'open');
	const next = inOrder.filter(({ status }) => status === 'prepared').slice(0, NEXT);
	return [...held, ...open, ...next];
}

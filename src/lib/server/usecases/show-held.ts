import { partsHeld, type PartsHeld } from '$lib/core/grouping/parts-held';
import type { App } from '../app';
import { roundHistory } from '../store/round-history';

/** Who has held what over a programme, as one facilitator may know it. */
export interface HeldInProgramme {
	readonly functions: readonly string[];
	readonly people: readonly {
		readonly id: string;
		readonly name: string;
		readonly organisation: string;
		readonly has: PartsHeld;
	}[];
}

/** What the rotation remembers of functions, from the sessions that this facilitator may open: people who were in a group there. */
export async function showHeld(
	app: App,
	programmeId: string,
	facilitatorId: string
): Promise<HeldInProgramme> {
	const open = (await app.programmes.sessionsOf(facilitatorId, programmeId)).map(({ id }) => id);
	const [rounds, people] = await Promise.all([
		roundHistory(app.database.db, programmeId, '', app.now(), open),
		app.people.inSight(programmeId, open)
	]);
	const held = partsHeld(rounds);
	return {
		functions: held.functions,
		people: people
			.filter(({ erasedAt }) => erasedAt === null)
			.map(({ id, name, organisation }) => ({ id, name, organisation, has: held.of(id) }))
			.filter(({ has }) => has.rounds + has.spoke > 0)
	};
}

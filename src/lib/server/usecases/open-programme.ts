import { may, type Standing } from '$lib/core/programme/access';
import type { App } from '../app';
import type { ProgrammeDetails } from '../store/plan-store';

/** A programme with what the asker is in it. */
export interface OpenProgramme {
	readonly details: ProgrammeDetails;
	readonly standing: Standing;
}

/**
 * A programme for somebody signed in: its own pages for facilitators, `results` for coordinators too. Null, as if there were
 * none, for everybody else.
 */
export async function openProgramme(
	app: App,
	userId: string | undefined,
	programmeId: string,
	what: 'programme' | 'results' = 'programme'
): Promise<OpenProgramme | null> {
	if (!userId) return null;
	const standing = await app.programmes.standingOf(userId, programmeId);
	if (!may(standing, { what })) return null;
	const details = await app.plans.details(programmeId);
	return details && { details, standing };
}

import { findActivity } from '$lib/activities/registry';
import type { Inherited } from '$lib/core/agenda/activity-definition';
import { canTake } from '$lib/core/session/acting/takes-earlier';
import { knownActivity } from '$lib/core/session/activity-context';
import type { App } from '../app';
import type { SessionRow } from '../store/programme-store';

/** What earlier sessions left that one activity of this session can take up, the newest first. The caller has checked who asks. */
export async function earlierFor(
	app: Pick<App, 'rooms'>,
	sessionId: string,
	activityId: string
): Promise<readonly Inherited[]> {
	const state = await app.rooms.stateOf(sessionId);
	const known = state && knownActivity(state, activityId, findActivity);
	if (!known) return [];
	return (await app.rooms.refreshEarlier(sessionId)).filter((one) => canTake(known, one)).toReversed();
}

/** A session that still runs, and leaves nothing until it is closed. */
export type StillOpen = Pick<SessionRow, 'id' | 'title' | 'date'>;

/**
 * Earlier sessions of the same circle, or of everybody's, that nobody closed: what they would leave does not reach this one yet. Of
 * those alone that whoever asks may open.
 */
export async function stillOpen(app: App, userId: string, here: SessionRow): Promise<readonly StillOpen[]> {
	const all = await app.programmes.sessionsOf(userId, here.programmeId);
	return all
		.filter(
			({ id, status, template, kind, organisationId, personId, date }) =>
				id !== here.id &&
				status === 'open' &&
				!template &&
				date <= here.date &&
				(kind === 'plenary' ||
					(kind === here.kind && organisationId === here.organisationId && personId === here.personId))
		)
		.map(({ id, title, date }) => ({ id, title, date }));
}

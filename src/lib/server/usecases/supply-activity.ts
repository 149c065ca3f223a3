import { isDeepStrictEqual } from 'node:util';
import type { ActivityDefinition, FindActivity } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import type { SessionEvent } from '$lib/core/session/events';
import { itemOf } from '$lib/core/session/find-in-session';
import type { SessionState } from '$lib/core/session/state';
import type { Database } from '../db/open-database';
import { readMapSupply } from '../store/map-supply';
import { readPathSupply } from './supply-path';

/** Where the programmes' records are, and where their days are meant. */
export interface Records {
	readonly db: Database;
	readonly timeZone: string;
}

type Needed = NonNullable<ActivityDefinition['needs']>['records'];
type Read = (
	records: Records,
	programmeId: string,
	sessionId: string,
	language: Language
) => Promise<unknown>;

/** Who reads what a definition may need: one line a sort of records. */
const READERS: Readonly<Record<Needed, Read>> = {
	resources: ({ db }, programmeId, sessionId) => readMapSupply(db, programmeId, sessionId),
	path: readPathSupply
};

/**
 * The event that brings an activity the records it needs, as they are now: null when it needs none, or has the same already. Made
 * whenever one of its steps is entered, so that what facilitators corrected meanwhile is there.
 */
export async function supplyFor(
	state: SessionState,
	activityId: string,
	programmeId: string,
	records: Records,
	find: FindActivity
): Promise<SessionEvent | null> {
	const item = itemOf(state, activityId);
	const needs = item && find(item.kind)?.needs;
	if (!item || !needs) return null;
	const supplied = await READERS[needs.records](records, programmeId, state.id, state.about.language);
	return isDeepStrictEqual(supplied, state.supplied[item.id])
		? null
		: { type: 'activity.supplied', activityId: item.id, supplied };
}

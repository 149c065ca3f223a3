import type { FindActivity } from '../agenda/activity-definition';
import type { LastingRecord } from '../service-map/lasting-records';
import { knownActivity } from './activity-context';
import type { SessionState } from './state';

/** What a commit has to write of the programme's records. */
export interface ChangedRecords {
	readonly written: readonly LastingRecord[];
	/** Made in this session and taken back. */
	readonly dropped: readonly Pick<LastingRecord, 'kind' | 'id'>[];
}

/**
 * Which lasting records differ between two states of a session. Only these are written: what a facilitator corrected elsewhere
 * meanwhile is not set back by somebody's next action.
 */
export function changedRecords(
	before: SessionState,
	after: SessionState,
	find: FindActivity
): ChangedRecords {
	const written: LastingRecord[] = [];
	const dropped: Pick<LastingRecord, 'kind' | 'id'>[] = [];
	for (const id of Object.keys(after.runs)) {
		const activityId = id as keyof SessionState['runs'];
		if (after.runs[activityId] === before.runs[activityId]) continue;
		const had = recordsOf(before, activityId, find);
		const has = recordsOf(after, activityId, find);
		for (const [key, record] of has) {
			const earlier = had.get(key);
			if (!earlier || JSON.stringify(earlier) !== JSON.stringify(record)) written.push(record);
		}
		for (const [key, { kind, id: recordId }] of had) if (!has.has(key)) dropped.push({ kind, id: recordId });
	}
	return { written, dropped };
}

function recordsOf(state: SessionState, activityId: string, find: FindActivity): Map<string, LastingRecord> {
	const known = knownActivity(state, activityId, find);
	const records = known?.definition.records?.(known.run, known.context) ?? [];
	return new Map(records.map((record) => [`${record.kind} ${record.id}`, record]));
}

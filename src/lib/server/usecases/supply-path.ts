import type { Language } from '$lib/core/kernel/instant';
import { EMPTY_PATH, supplyPath, type PathSupply } from '$lib/core/programme/path/path-supply';
import { PathStore } from '../store/path-store';
import { PlanStore } from '../store/plan-store';
import { gatherPath } from './make-path-report';
import type { Records } from './supply-activity';

/** What a session receives of its programme's whole path, in its own language. A kind whose profile fails is left out. */
export async function readPathSupply(
	{ db, timeZone }: Records,
	programmeId: string,
	_sessionId: string,
	language: Language
): Promise<PathSupply> {
	const parts = { plans: new PlanStore(db), paths: new PathStore(db), timeZone };
	const record = await gatherPath(parts, programmeId, language);
	return record ? supplyPath(record) : EMPTY_PATH;
}

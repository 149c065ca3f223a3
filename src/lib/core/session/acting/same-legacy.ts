/** Where a legacy comes from. */
export interface LegacySource {
	readonly sessionId: string;
	readonly activityId: string;
}

/** Whether two legacies are what one activity of one session left. */
export function sameLegacy(one: LegacySource, other: LegacySource): boolean {
	return one.sessionId === other.sessionId && one.activityId === other.activityId;
}

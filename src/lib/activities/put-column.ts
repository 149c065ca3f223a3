/** A column of a board where a point can be put. */
export interface PutColumn {
	readonly activityId: string;
	readonly activity: string;
	readonly id: string;
	readonly title: string;
}

import type { Expected } from '../commands';
import type { Position } from '../state';

/** Whether the session still is where the sender of a control command believed it to be. */
export function sameStep(position: Position | null, expect: Expected): boolean {
	if (!position || !expect) return position === null && expect === null;
	return position.activityId === expect.activityId && position.step === expect.step;
}

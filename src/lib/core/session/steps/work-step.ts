import type { Step } from '../../agenda/activity-definition';

/**
 * The step in which groups work, seen from a step of the same activity: this one, if it is in groups. Groups called back go
 * to where they came from, the last such step before; new ones to the next step, if it is in groups, else to the last before.
 * Null where none is that near: then work would be skipped on the way.
 */
export function workStep(
	steps: readonly Pick<Step, 'place'>[],
	here: number,
	status: 'proposed' | 'dealt' | 'recalled'
): number | null {
	const inGroups = (index: number) => steps[index]?.place === 'groups';
	if (inGroups(here)) return here;
	const next = inGroups(here + 1) ? here + 1 : null;
	const last = steps.slice(0, Math.max(0, here)).findLastIndex(({ place }) => place === 'groups');
	const before = last < 0 ? null : last;
	return status === 'recalled' ? (before ?? next) : (next ?? before);
}

/** The plenary that follows a step in groups at once; null where other work comes first, or nothing. */
export function plenaryAfter(steps: readonly Pick<Step, 'place'>[], here: number): number | null {
	return steps[here]?.place === 'groups' && steps[here + 1]?.place === 'plenary' ? here + 1 : null;
}

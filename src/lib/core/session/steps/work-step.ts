import type { Step } from '../../agenda/activity-definition';

/**
 * The step in which groups work, seen from a step of the same activity: this one, if it is in groups. Groups called back go
 * to where they came from, the last such step before; new ones to the next step, if it is in groups, else to the last before.
 * New ones do not begin where groups go on with what they did before, if the next step is one where groups begin.
 * Null where none is that near: then work would be skipped on the way.
 */
export function workStep(
	steps: readonly Pick<Step, 'place' | 'goesOn'>[],
	here: number,
	status: 'proposed' | 'dealt' | 'recalled'
): number | null {
	const inGroups = (index: number) => steps[index]?.place === 'groups';
	const begins = (index: number) => inGroups(index) && (status === 'recalled' || !steps[index]?.goesOn);
	const next = begins(here + 1) ? here + 1 : null;
	if (inGroups(here)) return begins(here) ? here : (next ?? here);
	const last = Array.from({ length: Math.max(0, here) }, (_, index) => index).findLast(begins);
	const before = last ?? null;
	return status === 'recalled' ? (before ?? next) : (next ?? before);
}

/** The plenary that follows a step in groups at once; null where other work comes first, or nothing. */
export function plenaryAfter(steps: readonly Pick<Step, 'place'>[], here: number): number | null {
	return steps[here]?.place === 'groups' && steps[here + 1]?.place === 'plenary' ? here + 1 : null;
}

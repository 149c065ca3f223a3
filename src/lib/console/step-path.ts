import type { AgendaRow, FacilitatorView } from '$lib/contract/views';
import type { Localised } from '$lib/core/kernel/instant';
import type { StepPlace } from '$lib/core/agenda/activity-definition';

/** A step as the console names it: which activity, which step of it, and how many there are. */
export interface StepAt {
	readonly activityId: string;
	readonly step: number;
	readonly of: number;
	readonly title: string;
	readonly stepTitle: Localised;
	readonly instruction: Localised;
	readonly place: StepPlace;
	readonly minutes: number;
}

/** All steps in the order in which they come; skipped activities are passed over, unless one is running. */
export function stepPath(agenda: readonly AgendaRow[], currentId: string | null): readonly StepAt[] {
	return agenda
		.filter((row) => !row.skipped || row.id === currentId)
		.flatMap((row) =>
			row.steps.map((step, index) => ({
				activityId: row.id,
				step: index,
				of: row.steps.length,
				title: row.title,
				stepTitle: step.title,
				instruction: step.instruction,
				place: step.place,
				minutes: step.minutes
			}))
		);
}

/** What comes before and after where the session is; before the start, `after` is the first step. */
export function stepsAround(view: Pick<FacilitatorView, 'agenda' | 'now'>): {
	readonly before: StepAt | null;
	readonly after: StepAt | null;
} {
	const path = stepPath(view.agenda, view.now?.activityId ?? null);
	if (!view.now) return { before: null, after: path[0] ?? null };
	const { activityId, stepIndex } = view.now;
	const here = path.findIndex((at) => at.activityId === activityId && at.step === stepIndex);
	return here < 0
		? { before: null, after: path[0] ?? null }
		: { before: path[here - 1] ?? null, after: path[here + 1] ?? null };
}

/** The steps after the present one, for looking ahead. */
export function stepsAhead(view: Pick<FacilitatorView, 'agenda' | 'now'>): readonly StepAt[] {
	const path = stepPath(view.agenda, view.now?.activityId ?? null);
	const here = view.now
		? path.findIndex((at) => at.activityId === view.now?.activityId && at.step === view.now.stepIndex)
		: -1;
	return path.slice(here + 1);
}

/** Where the sender believes the session is, as control commands carry it. */
export function expectedPosition(
	view: Pick<FacilitatorView, 'now'>
): { activityId: string; step: number } | null {
	return view.now ? { activityId: view.now.activityId, step: view.now.stepIndex } : null;
}

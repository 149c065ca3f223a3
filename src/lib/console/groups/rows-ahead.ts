import type { AgendaRow, FacilitatorView } from '$lib/contract/views';
import type { Round } from '$lib/core/session/state';

/** An activity whose groups are still to be sent off, with its open proposal. */
export interface RowAhead {
	readonly row: AgendaRow;
	readonly proposal: Round | null;
}

/** The activities to come that form groups, from the present one on. */
export function rowsAhead(view: Pick<FacilitatorView, 'agenda' | 'now' | 'rounds'>): readonly RowAhead[] {
	const here = view.agenda.findIndex((row) => row.id === view.now?.activityId);
	const wereDealt = new Set<string>(
		view.rounds.filter(({ status }) => status !== 'proposed').map(({ activityId }) => activityId)
	);
	return view.agenda
		.slice(Math.max(0, here))
		.filter((row) => row.grouping && row.parts.length === 0 && !row.skipped && !wereDealt.has(row.id))
		.map((row) => ({
			row,
			proposal:
				view.rounds.findLast((round) => round.activityId === row.id && round.status === 'proposed') ?? null
		}));
}

import type { FacilitatorView } from '$lib/contract/views';
import type { GroupingProblem, PastRound, ScoreCard } from '$lib/core/grouping/problem';
import { scoreRound } from '$lib/core/grouping/score-round';
import { asGroupingPerson, asPastRound } from '$lib/core/session/rounds/grouping-question';
import type { Round } from '$lib/core/session/state';

type Session = Pick<FacilitatorView, 'people' | 'rounds' | 'agenda'>;

/** This session's rounds that come before one: those that took place, and for a proposal those planned earlier in the agenda. */
function roundsBefore(session: Session, round: Round): readonly PastRound[] {
	const placeOf = (id: string) => session.agenda.findIndex((row) => row.id === id);
	const happened = session.rounds.filter(({ id, status }) => status !== 'proposed' && id !== round.id);
	const planned = session.rounds
		.filter(
			({ status, activityId }) => status === 'proposed' && placeOf(activityId) < placeOf(round.activityId)
		)
		.toSorted((one, two) => placeOf(one.activityId) - placeOf(two.activityId));
	return [...happened, ...(round.status === 'proposed' ? planned : [])].map(asPastRound);
}

/** The rotation's question for a round as it stands, so that every move can be scored on this screen while it is being made. */
export function roundProblem(session: Session, round: Round, past: readonly PastRound[]): GroupingProblem {
	const { rules } = round;
	return {
		people: session.people
			.filter(({ standing, away }) => standing === 'present' && !away)
			.map(asGroupingPerson),
		rounds: [{ shape: { kind: 'groups', groups: round.groups.length }, absent: [], pinned: [] }],
		history: [...past, ...roundsBefore(session, round)],
		apart: rules?.apart ?? [],
		together: rules?.together ?? [],
		online: rules?.online ?? 'ignore',
		functions: []
	};
}

/** The score of groups of people, as they are or as they would be. */
export function scoreOfGroups(
	problem: GroupingProblem,
	groups: readonly { readonly members: readonly string[]; readonly spokesperson?: string | null }[]
): ScoreCard {
	return scoreRound(problem, [{ groups: groups.filter(({ members }) => members.length > 0) }]);
}

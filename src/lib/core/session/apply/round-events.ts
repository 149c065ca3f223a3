import { withEntry } from '../../kernel/record';
import type { Group, Round, SessionState } from '../state';
import type { RoundId } from '../../kernel/ids';
import type { Appliers } from './applier';
import { byName } from '../rounds/functions-held';
import { withPages } from './course-events';

function changed(state: SessionState, id: RoundId, change: (round: Round) => Round): readonly Round[] {
	return state.rounds.map((round) => (round.id === id ? change(round) : round));
}

function withGroup(state: SessionState, id: string, change: (group: Group) => Group): readonly Round[] {
	return state.rounds.map((round) =>
		round.groups.some((group) => group.id === id)
			? { ...round, groups: round.groups.map((group) => (group.id === id ? change(group) : group)) }
			: round
	);
}

/** Effects of forming groups and of what groups do. */
export const roundEvents: Appliers<
	| 'round.proposed'
	| 'round.discarded'
	| 'round.dealt'
	| 'round.recalled'
	| 'groups.changed'
	| 'functions.dealt'
	| 'group.finished'
> = {
	'round.proposed': (state, { round }) => ({
		...state,
		rounds: [
			...state.rounds.filter((old) => !(old.status === 'proposed' && old.activityId === round.activityId)),
			round
		]
	}),
	'round.discarded': (state, { roundId }) => ({
		...state,
		rounds: state.rounds.filter(({ id }) => id !== roundId)
	}),
	'round.dealt': (state, { roundId, pages }, { at }) => ({
		...state,
		// A round that is dealt again after its recall keeps its date.
		rounds: changed(state, roundId, (round) => ({
			...round,
			status: 'dealt',
			at: round.status === 'proposed' ? at : round.at
		})),
		pages: withPages(state, pages)
	}),
	'round.recalled': (state, { roundId }) => ({
		...state,
		rounds: changed(state, roundId, (round) => ({ ...round, status: 'recalled' }))
	}),
	'groups.changed': (state, { roundId, groups, score }) => {
		const now = new Map(groups.map((group) => [group.id, group]));
		return {
			...state,
			rounds: changed(state, roundId, (round) => ({
				...round,
				groups: round.groups.map((group) => now.get(group.id) ?? group),
				score: score ?? round.score
			}))
		};
	},
	'functions.dealt': (state, { roundId, groups }) => {
		const turns = new Map(groups.map((one) => [one.group, one]));
		return {
			...state,
			rounds: changed(state, roundId, (round) => ({
				...round,
				groups: round.groups.map((group) => {
					const now = turns.get(group.id);
					if (!now) return group;
					const { group: _group, turn, ...dealt } = now;
					return {
						...group,
						functions: byName(dealt.functions, dealt.names),
						turns: withEntry(group.turns ?? {}, turn, dealt)
					};
				})
			}))
		};
	},
	'group.finished': (state, { groupId, done }) => ({
		...state,
		rounds: withGroup(state, groupId, (group) => ({ ...group, done }))
	})
};

import type { PersonId } from '../kernel/ids';
import type { Functions, Group, Participant, SessionState, Turn } from '../session/state';
import type { ReportAudience } from './blocks';

/** Whether somebody was really there: came in, and was not taken out again. */
export function wasThere(person: Participant): boolean {
	return person.standing === 'present' && person.arrivedAt !== null;
}

/**
 * The state as an audience's report may read it. Facilitators get it whole, without rounds that were only proposed; for participants
 * everything that is not theirs to see is gone before any section or activity looks: moments, calls, visits, messages, the
 * code, links, and people who were not there.
 */
export function audienceState(state: SessionState, audience: ReportAudience): SessionState {
	const rounds = state.rounds.filter((round) => round.status !== 'proposed');
	if (audience === 'facilitators') return { ...state, rounds };
	const people = Object.fromEntries(
		Object.entries(state.people).filter(([, person]) => wasThere(person))
	) as Readonly<Record<PersonId, Participant>>;
	const present = (id: PersonId) => people[id] !== undefined;
	return {
		...state,
		about: { ...state.about, link: '' },
		rooms: state.rooms.map((room) => ({ ...room, link: '' })),
		door: { ...state.door, code: '' },
		people,
		rounds: rounds.map((round) => ({
			...round,
			score: { repeatedPairs: [], bound: 0, sameOrganisation: 0, unfairSpokespersons: 0 },
			groups: round.groups.map((group) => withoutStrangers(group, present))
		})),
		agendaPast: [],
		agendaFuture: [],
		calls: [],
		visits: [],
		moments: [],
		notices: [],
		pages: state.pages
	};
}

function withoutStrangers(group: Group, present: (id: PersonId) => boolean): Group {
	return {
		...group,
		room: group.room && { ...group.room, link: '' },
		members: group.members.filter(present),
		spokesperson: group.spokesperson && present(group.spokesperson) ? group.spokesperson : null,
		functions: only(group.functions),
		...(group.turns
			? { turns: Object.fromEntries(Object.entries(group.turns).map(([key, turn]) => [key, seen(turn)])) }
			: {})
	};

	function seen(turn: Turn): Turn {
		return { ...turn, functions: only(turn.functions), held: only(turn.held) };
	}

	function only(functions: Functions): Functions {
		return Object.fromEntries(
			Object.entries(functions).map(([name, holders]) => [name, holders.filter(present)])
		);
	}
}

import { own } from '../kernel/record';
import type { SessionEvent } from './events';
import { distinctName, foldedName, namesInUse } from './people/person-name';
import type { Participant, RosterWord, SessionState } from './state';

/** Somebody of the programme's roster, under the same id as in every session. */
export interface RosterPerson extends RosterWord {
	readonly id: string;
}

/** The same, as one session sees it: whether it expects them. */
export interface FollowedPerson extends RosterPerson {
	readonly expected: boolean;
}

/**
 * What a session takes over from the programme's roster (rule F41). Only who has not come yet is touched: who is expected is listed,
 * who is no more is taken off, and what the roster corrected since is corrected. What facilitators changed for this session alone stays.
 */
export function followRoster(
	state: SessionState,
	roster: readonly FollowedPerson[]
): readonly SessionEvent[] {
	if (state.status === 'closed' || state.status === 'cancelled') return [];
	const strangers = byHand(state, roster);
	const people = roster.map(({ expected, ...one }) => {
		const known = own(state.people, one.id as Participant['id']);
		// A facilitator's own list may have the same person, under an id of this session alone.
		return { one, expected, known, double: expected && !known ? strangers.get(keyOf(one)) : undefined };
	});
	const gone = people.flatMap(({ expected, known, double }) => {
		const leaves = known?.standing === 'invited' && known.roster && !known.guest && !expected;
		return leaves ? [known] : double ? [double] : [];
	});
	const taken = namesInUse(state);
	for (const { name } of gone) taken.delete(foldedName(name));
	const described: SessionEvent[] = [];
	const fresh: Participant[] = [];
	for (const { one, expected, known, double } of people) {
		if (known?.standing === 'invited' && !gone.includes(known))
			described.push(...corrected(known, one, state, taken));
		if (!known && expected) fresh.push(listed(one, state, taken, double?.attendance));
	}
	return [
		...(gone.length > 0 ? [{ type: 'person.unlisted', people: gone.map(({ id }) => id) } as const] : []),
		...described,
		...(fresh.length > 0 ? [{ type: 'person.listed', people: fresh } as const] : [])
	];
}

/** Somebody of the roster as a session lists them; the name becomes one that nobody here has, and is taken. */
export function listed(
	{ id, name, organisation, attendance }: RosterPerson,
	{ about }: SessionState,
	taken: Set<string>,
	here?: Participant['attendance']
): Participant {
	const distinct = distinctName(name, taken);
	taken.add(foldedName(distinct));
	return {
		id: id as Participant['id'],
		name: distinct,
		organisation,
		attendance: here ?? (about.mode === 'mixed' ? attendance : about.mode),
		standing: 'invited',
		arrivedAt: null,
		away: false,
		roster: { name, organisation, attendance }
	};
}

/** Whoever has the same name and the same organisation, however they are written. */
export const keyOf = ({ name, organisation }: Pick<Participant, 'name' | 'organisation'>) =>
	JSON.stringify([foldedName(name), foldedName(organisation)]);

function byHand(state: SessionState, roster: readonly RosterPerson[]): ReadonlyMap<string, Participant> {
	const ids = new Set(roster.map(({ id }) => id));
	const strangers = Object.values<Participant>(state.people).filter(
		({ id, standing, guest }) => standing === 'invited' && guest && !ids.has(id)
	);
	return new Map(strangers.map((person) => [keyOf(person), person]));
}

function corrected(
	known: Participant,
	{ name, organisation, attendance }: RosterPerson,
	state: SessionState,
	taken: Set<string>
): readonly SessionEvent[] {
	const { mode } = state.about;
	// In logs of before it was kept, what the roster had said is what stands there.
	const said: Partial<RosterWord> = known.roster ?? {};
	const changed = {
		name: said.name !== name,
		organisation: said.organisation !== organisation,
		attendance: said.attendance !== attendance
	};
	if (!changed.name && !changed.organisation && !changed.attendance) return [];
	const others = new Set(taken);
	others.delete(foldedName(known.name));
	const called = changed.name ? distinctName(name, others) : known.name;
	taken.delete(foldedName(known.name));
	taken.add(foldedName(called));
	return [
		{
			type: 'person.described',
			personId: known.id,
			name: called,
			organisation: changed.organisation ? organisation : known.organisation,
			attendance: changed.attendance && mode === 'mixed' ? attendance : known.attendance,
			roster: { name, organisation, attendance }
		}
	];
}

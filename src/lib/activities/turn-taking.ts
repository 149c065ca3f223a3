import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Instant } from '$lib/core/kernel/instant';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { Participant } from '$lib/core/session/state';
import { dealOrder } from './deal-order';
import type { TurnAction } from './turn-actions';

/** Everyone in turn. Who comes late is at the end without being written down here; who leaves is passed over, and keeps the place. */
export interface Turns {
	/** Empty until dealt. */
	readonly order: readonly PersonId[];
	/** Had their turn, in this order. */
	readonly done: readonly PersonId[];
	/** Passed once, and come back at the end. */
	readonly later: readonly PersonId[];
	/** Passed for good. */
	readonly passed: readonly PersonId[];
	/** Whose turn it is; `more` are milliseconds given on top. */
	readonly current: { readonly person: PersonId; readonly since: Instant; readonly more: number } | null;
	readonly begun: boolean;
	readonly ended: boolean;
	/** Rounds gone before this one, oldest first: whoever wants goes round again. */
	readonly laps: readonly Lap[];
}

/** One time round: who had their turn, and who passed. */
export type Lap = Pick<Turns, 'done' | 'passed'>;

export const NO_TURNS: Turns = {
	order: [],
	done: [],
	later: [],
	passed: [],
	current: null,
	begun: false,
	ended: false,
	laps: []
};

const without = <Item>(items: readonly Item[], item: Item) => items.filter((one) => one !== item);

/** Who is still to speak, in order: those who are here, who have not had their turn, and are not having it now. */
export function queueOf(turns: Turns, here: readonly Participant[]): readonly PersonId[] {
	const ids = new Set(here.map(({ id }) => id));
	const known = new Set(turns.order);
	const late = here
		.filter(({ id }) => !known.has(id))
		.toSorted((one, other) => (one.arrivedAt ?? 0) - (other.arrivedAt ?? 0) || (one.id < other.id ? -1 : 1))
		.map(({ id }) => id);
	const over = new Set([...turns.done, ...turns.passed, ...(turns.current ? [turns.current.person] : [])]);
	return [...turns.order, ...late].filter((id) => ids.has(id) && !over.has(id));
}

/** Judges and applies one action about turns. `present` are the people who take part, also those who are away just now. */
export function actOnTurns(
	given: Turns,
	action: TurnAction,
	{ at, id, actor }: ActionStamp,
	present: readonly Participant[]
): Result<Turns> {
	const here = present.filter(({ away }) => !away);
	const turns = withoutGone(given, present);
	const queue = queueOf(turns, here);
	switch (action.type) {
		case 'turns.deal':
			if (turns.begun) return refuse('activity/not-now');
			return ok({ ...turns, order: dealOrder(here, id) });
		case 'turns.start': {
			if (turns.current) return ok(turns);
			const dealt = turns.order.length > 0 ? turns : { ...turns, order: dealOrder(here, id) };
			if (queueOf(dealt, here).length === 0) return refuse('activity/not-now');
			return ok(next({ ...dealt, begun: true, ended: false }, here, at));
		}
		case 'turns.end':
			return ok({ ...turns, begun: true, ended: true, current: null });
		case 'turns.anew': {
			// Two press at once: one round begins.
			if (turns.current) return ok(turns);
			if (!turns.ended || here.length === 0) return refuse('activity/not-now');
			const laps = [...turns.laps, lapOf(turns)];
			return ok(next({ ...NO_TURNS, laps, order: dealOrder(here, id), begun: true }, here, at));
		}
		case 'turn.done':
		case 'turn.skip':
			return endTurn(turns, action, { at, actor }, here);
		case 'turn.give': {
			const person = here.find((one) => one.id === action.person)?.id;
			if (!person) return refuse('activity/unknown-item');
			if (turns.current?.person === person) return ok(turns);
			return ok({
				...cleared(turns, person),
				current: { person, since: at, more: 0 },
				begun: true,
				ended: false
			});
		}
		case 'turn.move': {
			const person = queue.find((one) => one === action.person);
			if (!person) return refuse('activity/unknown-item');
			if (action.before === person) return ok(turns);
			const rest = without(queue, person);
			const place = action.before === null ? rest.length : rest.indexOf(action.before as PersonId);
			if (place < 0) return refuse('activity/unknown-item');
			return ok({ ...turns, order: arranged(turns, rest.toSpliced(place, 0, person)) });
		}
		case 'turn.again': {
			const person = [...turns.done, ...turns.passed].find((one) => one === action.person);
			if (!person) return refuse('activity/unknown-item');
			const open = { ...cleared(turns, person), ended: false };
			return ok({ ...open, order: arranged(open, [...without(queueOf(open, here), person), person]) });
		}
		case 'turn.more':
			if (!turns.current) return refuse('activity/not-now');
			return ok({
				...turns,
				current: { ...turns.current, more: turns.current.more + action.seconds * 1000 }
			});
		default:
			return unreachable(action);
	}
}

function endTurn(
	turns: Turns,
	action: Extract<TurnAction, { type: 'turn.done' | 'turn.skip' }>,
	{ at, actor }: Pick<ActionStamp, 'at' | 'actor'>,
	here: readonly Participant[]
): Result<Turns> {
	const speaker = turns.current?.person;
	const meant = action.person ?? (actor.role === 'participant' ? actor.person : speaker);
	if (actor.role === 'participant' && meant !== actor.person) return refuse('activity/not-yours');
	// Two press at once, the speaker and a facilitator: the turn ends once, and nobody is passed over.
	if (meant && turns.begun && meant !== speaker && isOver(turns, meant)) return ok(turns);
	if (!speaker || meant !== speaker) return refuse('activity/not-now');
	const bare = { ...turns, current: null };
	if (action.type === 'turn.done') return ok(next({ ...bare, done: [...turns.done, speaker] }, here, at));
	const waiting = queueOf(turns, here);
	if (turns.later.includes(speaker) || waiting.length === 0)
		return ok(next({ ...bare, passed: [...turns.passed, speaker] }, here, at));
	const order = arranged(bare, [...waiting, speaker]);
	return ok(next({ ...bare, order, later: [...turns.later, speaker] }, here, at));
}

const lapOf = ({ done, passed }: Turns): Lap => ({ done, passed });

/** Every time round, oldest first; the last one is the one that runs. */
export const lapsOf = (turns: Turns): readonly Lap[] => [...turns.laps, lapOf(turns)];

/** Whoever speaks and takes part no more holds nobody up: their turn is nobody's, and theirs again if they come back. */
function withoutGone(turns: Turns, present: readonly Participant[]): Turns {
	const speaks = turns.current && present.some(({ id }) => id === turns.current?.person);
	return speaks ? turns : { ...turns, current: null };
}

const isOver = ({ done, later, passed }: Turns, person: string) =>
	[...done, ...later, ...passed].some((one) => one === person);

/** The turn goes on; with nobody left, the round is over. */
function next(turns: Turns, here: readonly Participant[], at: Instant): Turns {
	const [person] = queueOf(turns, here);
	return person
		? { ...turns, current: { person, since: at, more: 0 } }
		: { ...turns, current: null, ended: true };
}

/** As if they had had no turn yet. */
function cleared(turns: Turns, person: PersonId): Turns {
	return {
		...turns,
		done: without(turns.done, person),
		later: without(turns.later, person),
		passed: without(turns.passed, person)
	};
}

/** The order with its waiting part replaced: those not in `queue` keep their places before it. */
function arranged(turns: Turns, queue: readonly PersonId[]): readonly PersonId[] {
	const moved = new Set(queue);
	return [...turns.order.filter((id) => !moved.has(id)), ...queue];
}

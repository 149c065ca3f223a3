import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Participant } from '$lib/core/session/state';
import { dealOrder } from './deal-order';
import type { TurnAction } from './turn-actions';
import { NO_TURNS, actOnTurns, queueOf, type Turns } from './turn-taking';

const person = (id: string, attendance: 'room' | 'online' = 'room', arrivedAt = 1): Participant => ({
	id: id as PersonId,
	name: id,
	organisation: '',
	attendance,
	standing: 'present',
	arrivedAt,
	away: false
});
const ROOM = Array.from({ length: 9 }, (_, index) => person(`r${index}`));
const ONLINE = Array.from({ length: 3 }, (_, index) => person(`o${index}`, 'online'));
const IDS = [...ROOM, ...ONLINE].map(({ id }) => id);

it('the lot is the same from the same stamp, another from another, and everybody is in it once', () => {
	const here = [...ROOM, ...ONLINE];
	expect(dealOrder(here, 'a')).toEqual(dealOrder(here.toReversed(), 'a'));
	expect(dealOrder(here, 'a')).not.toEqual(dealOrder(here, 'b'));
	expect(dealOrder(here, 'a').toSorted()).toEqual(IDS.toSorted());
});

it('nobody online waits for the whole room, whatever the lot', () => {
	fc.assert(
		fc.property(fc.string(), (stamp) => {
			const order = dealOrder([...ROOM, ...ONLINE], stamp);
			const places = ONLINE.map(({ id }) => order.indexOf(id)).toSorted((one, other) => one - other);
			// Three among twelve: one in each third of the round.
			places.forEach((place, index) => expect(Math.floor(place / 4)).toBe(index));
		})
	);
});

const action: fc.Arbitrary<TurnAction> = fc.oneof(
	fc.constantFrom<TurnAction>(
		{ type: 'turns.deal' },
		{ type: 'turns.start' },
		{ type: 'turns.end' },
		{ type: 'turns.anew' },
		{ type: 'turn.done' },
		{ type: 'turn.skip' }
	),
	fc.record({
		type: fc.constantFrom('turn.done', 'turn.skip', 'turn.give', 'turn.again'),
		person: fc.constantFrom(...IDS)
	}) as fc.Arbitrary<TurnAction>,
	fc.record({
		type: fc.constant('turn.move'),
		person: fc.constantFrom(...IDS),
		before: fc.option(fc.constantFrom(...IDS))
	}) as fc.Arbitrary<TurnAction>
);

it('whatever is pressed and whoever comes and goes, nobody is twice in the round and nobody is lost', () => {
	const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };
	const moves = fc.array(fc.record({ action, here: fc.subarray([...ROOM, ...ONLINE], { minLength: 1 }) }), {
		maxLength: 60
	});
	fc.assert(
		fc.property(moves, (steps) => {
			let turns: Turns = NO_TURNS;
			steps.forEach(({ action: next, here }, index) => {
				const result = actOnTurns(turns, next, { at: index, id: `s${index}`, actor: facilitator }, here);
				if (result.ok) turns = result.value;
				expect(new Set(turns.order).size).toBe(turns.order.length);
				const over = [...turns.done, ...turns.passed, ...(turns.current ? [turns.current.person] : [])];
				expect(new Set(over).size).toBe(over.length);
				const queue = queueOf(turns, here);
				expect(queue.filter((id) => over.includes(id))).toEqual([]);
				for (const { id } of here) expect(over.includes(id) || queue.includes(id)).toBe(true);
			});
		})
	);
});

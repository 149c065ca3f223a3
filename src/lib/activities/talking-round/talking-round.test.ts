import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleEarlier } from '$lib/core/session/sample-people';
import { activitySuite } from '../activity-suite';
import type { RoundAction } from './actions';
import { round } from './definition';
import { own, report } from './report';
import { keptByPerson, shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import {
	act,
	ada,
	after,
	at,
	bea,
	cia,
	config,
	ended,
	people,
	queue,
	session,
	speaker,
	started,
	thank,
	without,
	write
} from './round-under-test';
import { ROUND_BEGIN } from './state';

activitySuite(round, report);

describe('round', () => {
	it('G1 the order is drawn once it begins, and the late are at its end', () => {
		const state = started();
		expect(state.turns.order.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
		expect(after(ROUND_BEGIN, { type: 'turns.start' })).toEqual(state);
		const late = { ...people[0]!, id: 'late' as PersonId, arrivedAt: Number.MAX_SAFE_INTEGER };
		const more = at({ people: { ...session.people, [late.id]: late } });
		expect(queue(state, more).at(-1)).toBe('late');
		expect(act(state, { type: 'turns.deal' }).ok).toBe(false);
	});

	it('G2 one tap ends the turn, of the speaker or a facilitator; two at once end it once', () => {
		const state = started();
		const [first, second] = state.turns.order as [PersonId, PersonId];
		const done = after(state, { type: 'turn.done' }, first);
		expect(speaker(done)).toBe(second);
		expect(speaker(after(done, { type: 'turn.done', person: first }))).toBe(second);
		expect(speaker(after(state, { type: 'turn.done', person: first }))).toBe(second);
	});

	it('G3 who passes comes back at the end, and passes for good the second time', () => {
		let state = started();
		const first = speaker(state);
		state = after(state, { type: 'turn.skip' }, first);
		expect(queue(state).at(-1)).toBe(first);
		while (speaker(state) !== first) state = after(state, { type: 'turn.done' });
		state = after(state, { type: 'turn.skip' }, first);
		expect(state.turns.passed).toEqual([first]);
		expect(state.turns.ended).toBe(true);
	});

	it('G3 nobody ends or passes another’s turn', () => {
		const state = started();
		const other = people.find(({ id }) => id !== speaker(state))!.id;
		expect(act(state, { type: 'turn.done', person: speaker(state) }, other)).toMatchObject({
			code: 'activity/not-yours'
		});
		expect(act(state, { type: 'turn.done' }, other)).toMatchObject({ code: 'activity/not-now' });
	});

	it('G4 facilitators give the turn, move people and bring them back', () => {
		const state = started();
		const [first, second, third] = state.turns.order as [PersonId, PersonId, PersonId];
		const given = after(state, { type: 'turn.give', person: third });
		expect(speaker(given)).toBe(third);
		expect(queue(given).slice(0, 2)).toEqual([first, second]);
		expect(queue(after(state, { type: 'turn.move', person: third, before: second }))[0]).toBe(third);
		expect(queue(after(state, { type: 'turn.move', person: second, before: null })).at(-1)).toBe(second);
		const done = after(state, { type: 'turn.done' });
		expect(queue(after(done, { type: 'turn.again', person: first })).at(-1)).toBe(first);
		expect(act(state, { type: 'turn.give', person: 'nobody' }).ok).toBe(false);
	});

	it('G4 when it is over another round of everybody begins, and what was read stays', () => {
		let state = after(started(), write('Il silenzio'), ada);
		expect(act(state, { type: 'turns.anew' })).toMatchObject({ ok: true, value: state });
		while (state.turns.current) state = after(state, { type: 'turn.done' });
		const again = after(state, { type: 'turns.anew' });
		expect([speaker(again), ...queue(again)].toSorted()).toEqual(people.map(({ id }) => id).toSorted());
		expect(after(again, { type: 'turns.anew' })).toEqual(again);
		expect(shownToEveryone(again, at()).thoughts).toHaveLength(1);
		const facts = JSON.stringify(
			report({
				state: ended(again),
				context: at(),
				audience: 'participants',
				language: 'it',
				pages: [],
				groupName: String,
				personName: (id) => session.people[id as PersonId]!.name
			})
		);
		expect(facts).toContain('Giro 1: Hanno preso la parola');
		expect(facts).toContain(session.people[ada]!.name);
		expect(act(ROUND_BEGIN, { type: 'turns.anew' }).ok).toBe(false);
	});

	it('G5 who speaks and is taken out holds nobody up; who is away for a moment keeps the turn', () => {
		const state = started();
		const [first, second] = state.turns.order as [PersonId, PersonId];
		const away = without(first, { away: true });
		expect(speaker(after(state, { type: 'turns.start' }, null, away))).toBe(first);
		const removed = without(first, { standing: 'removed' });
		expect(shownToEveryone(state, removed).turns.now).toBeNull();
		expect(speaker(after(state, { type: 'turns.start' }, null, removed))).toBe(second);
		expect(act(state, { type: 'turn.more', seconds: 30 }, null, removed).ok).toBe(false);
	});

	it('G5 who leaves is passed over and has their place again; at the end it is over until somebody comes', () => {
		const state = started();
		const [, second] = state.turns.order as [PersonId, PersonId];
		const gone = at({ people: { ...session.people, [second]: { ...session.people[second]!, away: true } } });
		expect(queue(state, gone)).not.toContain(second);
		expect(queue(state)[0]).toBe(second);
		let all = state;
		while (all.turns.current) all = after(all, { type: 'turn.done' });
		expect(all.turns.ended).toBe(true);
		expect(act(all, { type: 'turns.start' }).ok).toBe(false);
		const late = { ...people[0]!, id: 'late' as PersonId };
		const more = at({ people: { ...session.people, [late.id]: late } });
		expect(speaker(after(all, { type: 'turns.start' }, null, more))).toBe('late');
	});

	it('G6 words for everybody are read after one’s turn, unless put aside', () => {
		let state = started();
		const first = speaker(state);
		state = after(after(state, write('Il silenzio'), first), write('Di dopo'), queue(state)[0]);
		expect(shownToEveryone(state, at()).thoughts).toEqual([]);
		state = after(state, { type: 'turn.done' });
		expect(shownToEveryone(state, at()).thoughts.map(({ text }) => text)).toEqual(['Il silenzio']);
		expect(shownToEveryone(ended(state), at()).thoughts).toHaveLength(2);
		const hidden = after(state, { type: 'text.hide', person: first, hidden: true });
		expect(shownToEveryone(hidden, at()).thoughts).toEqual([]);
		expect(shownToEveryone(after(hidden, write('Ancora'), first), at()).thoughts).toEqual([]);
		expect(shownToFacilitators(hidden, at()).hidden).toHaveLength(1);
	});

	it('G7 words for somebody are theirs alone, beside one’s words for all, at the end', () => {
		let state = after(
			after(started(), thank('Grazie a ciò che hai portato', [bea]), ada),
			write('Per tutti'),
			ada
		);
		state = after(state, thank('Un’altra cosa per te', [cia]), ada, at(), 'second');
		const views = [
			shownToEveryone(ended(state), at()),
			shownToFacilitators(ended(state), at()),
			report({
				state: ended(state),
				context: at(),
				audience: 'facilitators',
				language: 'it',
				pages: [],
				groupName: String,
				personName: String
			}),
			round.leaves!(ended(state), at(), [])
		];
		for (const view of [...views, shownToPerson(ended(state), at(), cia)])
			expect(JSON.stringify(view)).not.toContain('Grazie a ciò');
		for (const view of views) expect(JSON.stringify(view)).toContain('Per tutti');
		expect(shownToPerson(state, at(), bea).received).toEqual([]);
		expect(shownToPerson(ended(state), at(), bea).received).toMatchObject([
			{ text: 'Grazie a ciò che hai portato' }
		]);
		expect(shownToPerson(state, at(), ada)).toMatchObject({ text: 'Per tutti', thanks: [{}, {}] });
		const mine = (person: PersonId) =>
			JSON.stringify(
				own({
					state,
					context: at(),
					language: 'it',
					pages: [],
					groupName: String,
					personName: String,
					person
				})
			);
		expect(mine(bea)).toContain('Grazie a ciò');
		for (const text of ['Grazie a ciò', 'Per tutti', 'Un’altra cosa']) expect(mine(ada)).toContain(text);
		expect(mine(cia)).not.toContain('Grazie a ciò');
		expect(shownToFacilitators(state, at()).written).toEqual({ all: 1, addressed: 2 });
	});

	it('G7 whoever moves on before the last turn hands them over too, and they stay at hand', () => {
		const state = after(started(), thank('Grazie a ciò che hai portato', [bea]), ada);
		const left = { ...at(), step: null };
		expect(keptByPerson(state, at(), bea)).toBeNull();
		expect(keptByPerson(state, left, bea)).toMatchObject([{ text: 'Grazie a ciò che hai portato' }]);
		expect(keptByPerson(state, left, cia)).toBeNull();
		expect(round.keeps).toBe(keptByPerson);
	});

	it('G7 what sessions said of words for somebody before is theirs alone when it is replayed', () => {
		const before = { type: 'text.write', text: 'Grazie di prima', to: [bea] } as unknown as RoundAction;
		const state = ended(after(after(started(), before, ada), before, ada));
		expect(JSON.stringify(shownToEveryone(state, at()))).not.toContain('Grazie di prima');
		expect(shownToPerson(state, at(), bea).received).toHaveLength(1);
		expect(v.safeParse(round.action, before).success).toBe(false);
	});

	it('G8 leaves words without names, and takes up those of the last meeting', () => {
		const state = after(started(), write('Il silenzio'), ada);
		expect(round.leaves!(state, at(), [])).toEqual({
			texts: [{ heading: '', text: 'Il silenzio' }],
			own: null
		});
		const taking = { ...config, earlier: true };
		const earlier = sampleEarlier(round, 'it');
		expect(round.inherits!(taking, earlier)).toBe(true);
		expect(round.inherits!(config, earlier)).toBe(false);
		expect(round.inherits!(taking, { ...earlier, kind: 'other' })).toBe(false);
		const older = { ...earlier, sessionId: 'older', sessionTitle: 'Ancora prima', date: '2026-10-01' };
		const shown = shownToEveryone(state, { ...at(), inherited: [older, earlier] });
		expect(shown.left.map(({ sessionTitle }) => sessionTitle)).toEqual([earlier.sessionTitle]);
	});

	it('G9 words can be changed and taken away, and addressed only where it may be, to whoever takes part', () => {
		const state = after(started(), write('Uno'), ada);
		expect(after(state, write('Due'), ada).texts[ada]!.text).toBe('Due');
		expect(after(state, write(''), ada).texts).toEqual({});
		expect(act(state, write('x'), ada, at({}, { ...config, writing: 'none' })).ok).toBe(false);
		expect(act(state, thank('x', [ada]), ada).ok).toBe(false);
		expect(act(state, thank('x', ['nobody' as PersonId]), ada).ok).toBe(false);
		expect(act(state, thank('x', [bea]), ada, at({}, { ...config, addressed: false })).ok).toBe(false);
		const home = without(bea, { away: true });
		expect(shownToEveryone(state, home).people.map(({ id }) => id)).toContain(bea);
		const thanked = after(state, thank('Grazie', [bea]), ada, home, 't');
		const other: RoundAction = { type: 'thanks.edit', thanks: 't', text: 'Grazie mille', to: [cia] };
		expect(after(thanked, other, ada).thanks).toMatchObject([{ text: 'Grazie mille', to: [cia] }]);
		for (const action of [other, { type: 'thanks.remove', thanks: 't' } as const]) {
			expect(act(thanked, action, bea)).toMatchObject({ code: 'activity/unknown-item' });
		}
		expect(after(thanked, { type: 'thanks.remove', thanks: 't' }, ada).thanks).toEqual([]);
		const removed = without(bea, { standing: 'removed' });
		expect(shownToPerson(thanked, removed, ada).thanks[0]!.to).toEqual([]);
	});

	it('G10 nobody is given the turn while people write alone; what has begun goes on', () => {
		const writing = { ...at(), step: { key: 'write' } as Step };
		for (const action of [{ type: 'turns.start' }, { type: 'turn.give', person: ada }] as const)
			expect(act(ROUND_BEGIN, action, null, writing)).toMatchObject({ code: 'activity/not-now' });
		const state = started();
		expect(after(state, { type: 'turn.done' }, null, writing).turns.done).toHaveLength(1);
	});
});

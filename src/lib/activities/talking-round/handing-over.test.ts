import { describe, expect, it } from 'vitest';
import { round } from './definition';
import { own } from './report';
import { ada, after, at, bea, cia, ended, session, started, thank, write } from './round-under-test';
import { shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import type { RoundState } from './state';

describe('what is handed over', () => {
	it('G6 G7 what was handed over stays when somebody is brought back or comes late; what is new waits', () => {
		const over = ended(after(after(started(), thank('Grazie', [bea]), ada), write('Il silenzio'), ada));
		const back: RoundState[] = [
			after(over, { type: 'turn.give', person: cia }),
			after(ended(after(over, { type: 'turn.give', person: cia })), { type: 'turns.start' })
		];
		for (const state of back) {
			expect(state.turns.ended).toBe(false);
			expect(shownToPerson(state, at(), bea).received).toMatchObject([{ text: 'Grazie' }]);
			expect(shownToEveryone(state, at()).thoughts).toMatchObject([{ text: 'Il silenzio' }]);
			const more = after(state, thank('Ancora', [bea]), ada, at(), 'more');
			expect(shownToPerson(more, at(), bea).received).toHaveLength(1);
			expect(shownToPerson(ended(more), at(), bea).received).toHaveLength(2);
		}
	});

	it('G6 G7 in a second time round what is written or changed waits for its turn and its end', () => {
		let state = after(ended(after(started(), thank('Grazie', [bea]), ada, at(), 't')), write('Primo'), ada);
		state = after(state, { type: 'turns.anew' });
		state = after(after(state, write('Secondo'), ada), write('Di Bea'), bea);
		state = after(state, { type: 'thanks.edit', thanks: 't', text: 'Grazie mille', to: [bea, cia] }, ada);
		state = after(state, thank('Nuovo', [bea]), ada, at(), 'new');
		expect(shownToEveryone(state, at()).thoughts).toMatchObject([{ id: ada, text: 'Primo' }]);
		expect(shownToPerson(state, at(), bea).received).toMatchObject([{ text: 'Grazie' }]);
		expect(shownToPerson(state, at(), cia).received).toEqual([]);
		expect(shownToPerson(state, at(), ada)).toMatchObject({
			text: 'Secondo',
			thanks: [{ text: 'Grazie mille' }, {}]
		});
		const taken = after(state, { type: 'thanks.edit', thanks: 't', text: 'Grazie', to: [cia] }, ada);
		expect(shownToPerson(taken, at(), bea).received).toEqual([]);
		let spoken = after(state, { type: 'turn.give', person: ada });
		spoken = after(spoken, { type: 'turn.done' });
		expect(shownToEveryone(spoken, at()).thoughts).toMatchObject([{ text: 'Secondo' }]);
		expect(shownToEveryone(ended(state), at()).thoughts).toHaveLength(2);
		expect(shownToPerson(ended(state), at(), bea).received).toMatchObject([
			...[{ text: 'Grazie mille' }, { text: 'Nuovo' }]
		]);
	});

	it('G7 a round that was left and is shown again keeps what it handed over, and waits with the rest', () => {
		const [here] = session.stretches.filter(({ activityId }) => activityId === session.agenda[0]!.id);
		const visit = (from: number, to: number | null) => ({ ...here!, from, to });
		const again = at({ stretches: [visit(1, 5), visit(9, null)] });
		const first = at({ stretches: [visit(1, 3), visit(3, null)] });
		const state = after(started(), thank('Grazie', [bea]), ada, first);
		expect(shownToPerson(state, first, bea).received).toEqual([]);
		expect(shownToPerson(state, again, bea).received).toMatchObject([{ text: 'Grazie' }]);
		const more = after(state, thank('Ancora', [bea]), ada, again, 'more');
		expect(shownToPerson(more, again, bea).received).toMatchObject([{ text: 'Grazie' }]);
	});

	it('G6 G7 a state of before it was kept what was handed over reads as it did', () => {
		const bare = ({ texts, thanks, turns }: RoundState): RoundState => ({
			turns,
			texts: Object.fromEntries(
				Object.entries(texts).map(([id, { text, hidden }]) => [id, { text, hidden }])
			),
			thanks: thanks.map(({ handed: _, ...one }) => one)
		});
		const state = after(after(started(), thank('Grazie', [bea]), ada), write('Primo'), ada);
		expect(shownToPerson(bare(state), at(), bea).received).toEqual([]);
		const again = after(ended(state), { type: 'turns.anew' });
		for (const one of [bare(ended(state)), bare(again)]) {
			expect(shownToPerson(one, at(), bea).received).toHaveLength(1);
			expect(shownToEveryone(one, at()).thoughts).toHaveLength(1);
		}
		expect(shownToPerson(after(bare(again), thank('Nuovo', [bea]), ada), at(), bea).received).toHaveLength(1);
	});

	it('G6 words put aside stay aside when their author empties them and writes them again', () => {
		let state = after(ended(started()), write('Parole'), ada);
		state = after(state, { type: 'text.hide', person: ada, hidden: true });
		const empty = after(state, write(''), ada);
		expect(shownToFacilitators(empty, at())).toMatchObject({ hidden: [], written: { all: 0 } });
		expect(shownToPerson(empty, at(), ada).text).toBe('');
		const again = after(empty, write('Parole'), ada);
		expect(shownToEveryone(again, at()).thoughts).toEqual([]);
		expect(shownToFacilitators(again, at()).hidden).toMatchObject([{ text: 'Parole' }]);
		const back = after(again, { type: 'text.hide', person: ada, hidden: false });
		expect(shownToEveryone(back, at()).thoughts).toMatchObject([{ text: 'Parole' }]);
		const told = { state: empty, context: at(), language: 'it', pages: [], groupName: String } as const;
		expect(own({ ...told, personName: String, person: ada })).toEqual([]);
		expect(round.leaves!(empty, at(), [])).toMatchObject({ texts: [] });
	});
});

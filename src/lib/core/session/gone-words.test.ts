import { describe, expect, it } from 'vitest';
import { board } from '$lib/activities/board/definition';
import { findActivity } from '$lib/activities/registry';
import type { ActivityId, PersonId } from '../kernel/ids';
import { erasePerson } from './erase-person';
import { inLetters, lostWords, type GoneWords } from './gone-words';
import { sampleSession } from './sample-session';
import type { SessionState } from './state';
import { namesOf } from './without-person';

const sample = sampleSession(board, board.defaults('it'), 'it', findActivity);
const [first, second] = Object.values(sample.people);
const A = 'a' as ActivityId;
const erased = (state: SessionState, gone: readonly GoneWords[] = [], keepWords = false) =>
	erasePerson(state, { id: first!.id, names: [first!.name], keepWords, gone }, findActivity);
const words = (...texts: string[]) => new Set(texts.map(inLetters));

describe('words that are gone', () => {
	it('PP7 are those that no text says any more; counts and places make no other text', () => {
		const before = [{ text: 'Fiducia (3)' }, { text: '2. Ascolto' }, { text: 'Ponti' }, { text: '3,5 / 7' }];
		const after = [{ text: 'fiducia (2)' }, { text: '1. Ascolto' }, { text: '3,7 / 7' }];
		expect([...lostWords(before, after)]).toEqual(['ponti']);
	});

	it('PP7 leave what a session took up from where they were said, and from nowhere else', () => {
		const from = (sessionId: string) => ({
			...{ sessionId, sessionTitle: sessionId, date: sessionId, activityId: 'x', kind: 'board', title: '' },
			legacy: { texts: [{ heading: '', text: 'Ponti' }], own: null }
		});
		const card = (sessionTitle: string) => ({
			text: 'Ponti',
			origin: { kind: 'earlier', sessionTitle, date: sessionTitle }
		});
		const state = {
			...sample,
			inherited: { [A]: [from('s1'), from('s2')] },
			runs: { [A]: { cards: { one: card('s1'), two: card('s2'), three: { text: 'Ponti', origin: null } } } },
			supplied: { [A]: { products: [{ session: 's1', texts: ['Ponti', 'Altro'] }], areas: ['Ponti'] } }
		} as SessionState;
		const gone = [{ sessionId: 's1', title: 's1', date: 's1', words: words('Ponti') }];
		const after = erased(state, gone);
		expect(after.inherited[A]!.map(({ legacy }) => legacy.texts.length)).toEqual([0, 1]);
		expect(after.runs[A]).toMatchObject({
			cards: { one: { text: '…' }, two: { text: 'Ponti' }, three: { text: 'Ponti' } }
		});
		expect(after.supplied[A]).toEqual({ products: [{ session: 's1', texts: ['Altro'] }], areas: ['Ponti'] });
	});

	it('PP7 leave the cards that were offered to another activity without a name', () => {
		const state = {
			...sample,
			runs: {
				[A]: { reflections: { [first!.id]: { text: 'Ho avuto paura' } } },
				b: { cards: { one: { text: 'Ho avuto paura', origin: { kind: 'activity' } } } }
			}
		} as unknown as SessionState;
		const text = (after: SessionState) => after.runs['b' as ActivityId];
		expect(text(erased(state))).toMatchObject({ cards: { one: { text: '…' } } });
		expect(text(erased(state, [], true))).toMatchObject({ cards: { one: { text: 'Ho avuto paura' } } });
	});

	it('PP7 are a voice’s too, which a session was supplied with under a name', () => {
		const voices = [
			{ text: 'Parole mie', by: first!.name },
			{ text: 'Altre', by: second!.name }
		];
		const after = erased({ ...sample, supplied: { [A]: { voices } } });
		expect(after.supplied[A]).toEqual({ voices: [voices[1]] });
	});
});

describe('names that are gone', () => {
	it('PP7 are of one word only where the person was', () => {
		expect(namesOf(['Rosa', 'Rosa Bianchi'], false)).toEqual(['Rosa Bianchi']);
		expect(namesOf(['Rosa', 'Rosa Bianchi'], true)).toEqual(['Rosa Bianchi', 'Rosa']);
	});

	it('PP7 stay those of whoever else bears them', () => {
		const twin = { ...second!, id: 'twin' as PersonId, name: first!.name };
		const after = erased({ ...sample, people: { ...sample.people, [twin.id]: twin } });
		expect(after.people[twin.id]).toEqual(twin);
		expect(after.people[first!.id]!.name).toBe('Una persona');
	});

	it('PP7 leave a session that holds nothing of theirs as it is', () => {
		const whom = { id: 'x' as PersonId, names: ['Ines Nessuna', 'Torino'], keepWords: false, gone: [] };
		expect(erasePerson(sample, whom, findActivity)).toBe(sample);
	});
});

import { describe, expect, it } from 'vitest';
import type { PersonId } from '$lib/core/kernel/ids';
import { blockCounts } from './blocks';
import { frequentWords } from './common-words';
import { blankField } from './config';
import { roomProfile } from './profile';

const [ada, bea, cia] = ['ada', 'bea', 'cia'] as [PersonId, PersonId, PersonId];
const named = (...ids: string[]) => ids.map((id) => ({ id, title: id }));

describe('what is counted of a sheet', () => {
	it('S6 the room’s profile too, area by area', () => {
		const areas = [
			{ id: 'a', title: 'A', top: 5, scales: ['s1'] },
			{ id: 'b', title: 'B', top: 5, scales: ['s2', 's3'] }
		];
		const shown = {
			s1: { [ada]: ['1'], [bea]: ['2'], [cia]: ['4'] },
			s2: { [ada]: ['5'] },
			s3: { [ada]: ['1'], [bea]: ['4'] }
		};
		expect(roomProfile(areas, shown)).toEqual([2.3, 3.5]);
		expect(roomProfile(areas, { s1: shown.s1 })).toEqual([2.3, null]);
	});

	it('S6 every block has an id of its own, whatever fields and places are called', () => {
		const same = (id: string) => ({ ...blankField(id, 'blocks', 'Uguale'), places: named('x', 'y') });
		const ids = blockCounts([same('one'), same('two'), blankField('three', 'text', 'x')], {}).map(
			({ id }) => id
		);
		expect(new Set(ids).size).toBe(5);
	});

	it('S7 a word needs two people; common words, and one person’s repeats, do not count', () => {
		const texts = [
			'Fiducia e la rete',
			'fiducia, sempre',
			'FIDUCIA!',
			'segreto segreto segreto',
			'la rete della valle'
		];
		expect(frequentWords(texts.map((text) => [text]))).toEqual([
			{ text: 'fiducia', count: 3 },
			{ text: 'rete', count: 2 }
		]);
	});
});

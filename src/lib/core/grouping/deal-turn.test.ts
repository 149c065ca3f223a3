import { describe, expect, it } from 'vitest';
import { dealTurn } from './deal-turn';

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

/** Deals so many turns one after another; how often everybody held what. */
function turns(count: number, functions: number, many: number) {
	const members = people(count);
	const single = Array.from({ length: functions }, (_, index) => `f${index}`);
	const held = new Map<string, number>();
	const times = (person: string, name: string) => held.get(`${person} ${name}`) ?? 0;
	const dealt = Array.from({ length: many }, () => {
		const turn = dealTurn({ members, single, rest: 'rest', times });
		for (const [name, holders] of Object.entries(turn))
			for (const person of holders) held.set(`${person} ${name}`, times(person, name) + 1);
		return turn;
	});
	return { members, single, times, dealt };
}

describe('functions in turns', () => {
	const sizes = [2, 3, 4, 5, 6, 7, 8].flatMap((size) =>
		Array.from({ length: size }, (_, functions) => [size, functions + 1] as const)
	);

	it.each(sizes)(
		'after as many turns as members, %i people have held each of %i functions once',
		(size, functions) => {
			for (const rounds of [1, 2]) {
				const { members, single, times } = turns(size, functions, size * rounds);
				for (const person of members) {
					for (const name of single) expect(times(person, name), `${person} ${name}`).toBe(rounds);
					expect(times(person, 'rest')).toBe((size - functions) * rounds);
				}
			}
		}
	);

	it('whoever has held none comes first', () => {
		const { dealt } = turns(4, 2, 2);
		const [first, second] = dealt.map(({ f0, f1 }) => [...f0!, ...f1!]);
		expect(first!.some((person) => second!.includes(person))).toBe(false);
	});

	it('a small group does without the last functions', () => {
		const dealt = dealTurn({ members: people(2), single: ['a', 'b', 'c'], rest: 'rest', times: () => 0 });
		expect(dealt).toMatchObject({ c: [], rest: [] });
		expect([...dealt.a!, ...dealt.b!].sort()).toEqual(['p0', 'p1']);
	});

	it('follows a wish where it can', () => {
		const wished = { a: ['p2'], b: ['p0'], rest: ['p1'] };
		expect(
			dealTurn({ members: people(3), single: ['a', 'b'], rest: 'rest', times: () => 0, wished })
		).toEqual(wished);
	});
});

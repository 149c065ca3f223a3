import { expect, it } from 'vitest';
import { partsHeld } from './parts-held';

it('R36 counts groups, who spoke, and every turn of a function', () => {
	const held = partsHeld([
		{ groups: [['a', 'b'], ['c']], spokespersons: ['a', 'c'], functions: { osservatrice: ['b', 'b'] } },
		{ groups: [['a', 'c']], spokespersons: ['a'], functions: { attore: ['c'] } },
		{ groups: [], spokespersons: ['d'] }
	]);
	expect(held.functions).toEqual(['attore', 'osservatrice']);
	expect(held.of('a')).toEqual({ rounds: 2, spoke: 2, functions: { attore: 0, osservatrice: 0 } });
	expect(held.of('b')).toEqual({ rounds: 1, spoke: 0, functions: { attore: 0, osservatrice: 2 } });
	expect(held.of('d')).toMatchObject({ rounds: 0, spoke: 1 });
	expect(held.of('nobody')).toMatchObject({ rounds: 0, spoke: 0 });
});

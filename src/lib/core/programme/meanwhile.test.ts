import { expect, it } from 'vitest';
import { mergeFields, mergeRows, mergeSet } from './meanwhile';

const before = { name: 'Anna', team: 'luce', consent: true };

it('PD9 only what was changed here is written; what another changed meanwhile stays', () => {
	const typed = { ...before, name: 'Anna B.' };
	const now = { ...before, consent: false };
	expect(mergeFields(before, typed, now)).toEqual({
		value: { name: 'Anna B.', team: 'luce', consent: false },
		clashes: []
	});
	expect(mergeFields(null, typed, now)).toEqual({ value: typed, clashes: [] });
});

it('PD9 a field that both changed is a clash, unless they wrote the same', () => {
	const typed = { ...before, name: 'Anna B.' };
	expect(mergeFields(before, typed, { ...before, name: 'Anna C.' }).clashes).toEqual(['name']);
	expect(mergeFields(before, typed, typed).clashes).toEqual([]);
});

it('PD9 rows that another added stay, those taken out are gone, in the order that was typed', () => {
	const row = (id: string, title = id) => ({ id, title });
	const was = [row('a'), row('b'), row('c')];
	const now = [row('a'), row('x'), row('b', 'b changed')];
	expect(mergeRows(was, [row('c'), row('b'), row('a', 'a typed'), row('', 'new')], now)).toEqual([
		row('b', 'b changed'),
		row('a', 'a typed'),
		row('x'),
		row('', 'new')
	]);
	// Taken out there, changed here: it is written anew.
	expect(mergeRows(was, [row('a'), row('b'), row('c', 'c typed')], now).at(-1)).toEqual(row('', 'c typed'));
	expect(mergeRows(was, [row('a')], now)).toEqual([row('a'), row('x')]);
});

it('PD9 of a set only what was ticked or unticked here changes', () => {
	expect(mergeSet(['ada', 'bea'], ['bea', 'eva'], ['ada', 'bea', 'carla'])).toEqual(['bea', 'carla', 'eva']);
	expect(mergeSet(['ada'], ['ada'], ['carla'])).toEqual(['carla']);
});

import { expect, it } from 'vitest';
import { pageBreaks } from './page-breaks';

it('puts as many things on a page as fit, in order', () => {
	expect(pageBreaks([40, 40, 40, 40], 100, 10)).toEqual([0, 2]);
	expect(pageBreaks([40, 40, 40], 140, 10)).toEqual([0]);
});

it('gives a thing higher than a page one to itself', () => {
	expect(pageBreaks([20, 500, 20], 100, 10)).toEqual([0, 1, 2]);
});

it('has one empty page for nothing', () => {
	expect(pageBreaks([], 100, 10)).toEqual([0]);
});

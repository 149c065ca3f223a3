import { expect, it } from 'vitest';
import { TALK_LIMITS } from './config';
import { wordsOfPage } from './words-of-page';

const piece = (str: string, height: number, hasEOL = true) => ({ str, height, hasEOL });

it('begins with the title, wherever it stands on the page', () => {
	const page = [
		piece('14 novembre', 10),
		piece('La mappa delle ', 40, false),
		piece('risorse', 40),
		{ type: 'beginMarkedContent' },
		piece('Che cosa  c’è già', 20),
		piece('•', 20)
	];
	expect(wordsOfPage(page)).toBe('La mappa delle risorse – 14 novembre – Che cosa c’è già');
});

it('keeps a page of pictures without words, and cuts one with many', () => {
	expect(wordsOfPage([])).toBe('');
	expect(wordsOfPage([piece('', 0)])).toBe('');
	const long = wordsOfPage(Array.from({ length: 80 }, () => piece('una parola dopo l’altra', 12)));
	expect(long.length).toBeLessThanOrEqual(TALK_LIMITS.alt);
	expect(long.endsWith('…')).toBe(true);
});

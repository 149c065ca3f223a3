import { expect, test } from 'vitest';
import { weighRoutes } from '../bench/weight.js';

const MOST = 60_000;

test("the participant's first page loads at most 60 kB of JavaScript, and so do the doors before it", async () => {
	const weights = await weighRoutes('.svelte-kit/output');
	const room = weights.find(({ route }) => route.includes('/room/'));
	expect(room, "the participant's route").toBeDefined();
	expect(
		weights.filter(({ route, gzip }) => /\/room\/|\/join\/|^\/\(entry\)$/.test(route) && gzip > MOST)
	).toEqual([]);
	// Nothing is weighed as nothing because its file was not found.
	expect(weights.every(({ gzip }) => gzip > 10_000)).toBe(true);
});

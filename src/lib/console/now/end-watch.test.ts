import { expect, it } from 'vitest';
import { EndWatch } from './end-watch';

const running = (endsAt: number) => ({ kind: 'running', endsAt, total: 60_000 }) as const;

it('rings once when the time ends under our eyes, not when one looks in afterwards', () => {
	const watch = new EndWatch();
	expect(watch.ends(running(100), 200)).toBe(false);
	expect(watch.ends(running(300), 200)).toBe(false);
	expect(watch.ends(running(300), 300)).toBe(true);
	expect(watch.ends(running(300), 400)).toBe(false);
});

it('rings for the end as it is now: prolonged it is another, held or taken away it is none', () => {
	const watch = new EndWatch();
	watch.ends(running(300), 200);
	expect(watch.ends(running(500), 300)).toBe(false);
	expect(watch.ends(running(500), 500)).toBe(true);
	watch.ends(running(900), 600);
	expect(watch.ends({ kind: 'paused', remaining: 1, total: 2 }, 800)).toBe(false);
	expect(watch.ends(running(900), 900)).toBe(false);
});

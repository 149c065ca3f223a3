import { afterEach, expect, test, vi } from 'vitest';
import { ServerClock } from './server-clock.svelte';

afterEach(() => vi.useRealTimers());

test('of five probes the fastest decides, so that a slow answer does not shift the clock', async () => {
	vi.useFakeTimers({ now: 1_000_000 });
	const clock = new ServerClock();
	const journeys = [400, 20, 900, 60, 250];
	let asked = 0;
	await clock.probe(async () => {
		const journey = journeys[asked++]!;
		// The way back takes all of the time: the worst case for the guess of half the journey.
		const server = Date.now() + 600_000;
		vi.setSystemTime(Date.now() + journey);
		return server;
	});
	expect(asked).toBe(5);
	expect(Math.abs(clock.offset - 600_000)).toBeLessThanOrEqual(10);
	expect(clock.now).toBe(Date.now() + clock.offset);
});

test('without an answer the first guess stays', async () => {
	const clock = new ServerClock();
	clock.guess(Date.now() + 5_000);
	await clock.probe(() => Promise.reject(new Error('no answer')));
	expect(clock.offset).toBeGreaterThan(4_900);
});

test('advances by itself about four times a second until it is stopped', () => {
	vi.useFakeTimers({ now: 0 });
	const clock = new ServerClock();
	clock.start();
	vi.advanceTimersByTime(1_000);
	expect(clock.now).toBe(1_000);
	clock.stop();
	vi.advanceTimersByTime(5_000);
	expect(clock.now).toBe(1_000);
});

import type { Timer } from '$lib/core/session/state';

/** Milliseconds left on a timer at a server time; below zero when it is over. */
export function timeLeft(timer: Timer, now: number): number {
	return timer.kind === 'running' ? timer.endsAt - now : timer.remaining;
}

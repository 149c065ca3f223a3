import type { Step } from '../../agenda/activity-definition';
import type { Instant } from '../../kernel/instant';
import type { Timer } from '../state';

const MINUTE = 60_000;

/** A timer that starts now; `length` in ms. */
export function startedTimer(length: number, now: Instant): Timer {
	return { kind: 'running', endsAt: now + length, total: length };
}

/** The timer that a step brings when it is entered: its minutes if it is timed, else none. */
export function timerOfStep(step: Step, now: Instant): Timer | null {
	return step.timed ? startedTimer(Math.max(1, Math.round(step.minutes * MINUTE)), now) : null;
}

/** What is left of a timer, in ms; never below zero. */
export function timeLeft(timer: Timer, now: Instant): number {
	return timer.kind === 'paused' ? timer.remaining : Math.max(0, timer.endsAt - now);
}

/** A timer with more (or less) time. One that has run out already goes on from now. */
export function extendedTimer(timer: Timer, by: number, now: Instant): Timer {
	const left = Math.max(0, timeLeft(timer, now) + by);
	const total = Math.max(timer.total + by, left, 1);
	return timer.kind === 'paused'
		? { kind: 'paused', remaining: left, total }
		: { kind: 'running', endsAt: now + left, total };
}

/** A timer held, or going on again. */
export function pausedTimer(timer: Timer, now: Instant): Timer {
	return { kind: 'paused', remaining: timeLeft(timer, now), total: timer.total };
}

/** A timer going on from what was left. */
export function resumedTimer(timer: Timer, now: Instant): Timer {
	return { kind: 'running', endsAt: now + timeLeft(timer, now), total: timer.total };
}

// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ p50: number, p95: number, p99: number, max: number, count: number }} Spread ms, but for the count */

/** @param {number[]} values ms @returns {Spread} */
export function spread(values) {
	const sorted = Float64Array.from(values).sort();
	/** @param {number} share */
	const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), count: sorted.length };
}

/** @param {number} value */
export const round = (value) => Math.round(value * 10) / 10;

/** @param {number} ms */
export const pause = (ms) => new Promise((next) => setTimeout(next, ms));

/** Kernel clock ticks per second: 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Watches what a process uses, from /proc: per phase the processor's time in % of one core, and the memory at its end in MB.
 * Where there is no /proc the figures are null.
 * @param {number} pid
 */
export function watchProcess(pid) {
	const look = () => {
		try {
			const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
			const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
			return {
				at: performance.now(),
				cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
				rss: Number(memory) / 1024
			};
		} catch {
			return null;
		}
	};
	let last = look();
	return {
		/** Forgets what was used until now. */
		begin() {
			last = look();
		},
		/** @returns {{ cpu: number | null, rss: number | null }} since the last look */
		end() {
			const now = look();
			const from = last;
			last = now;
			if (!now || !from) return { cpu: null, rss: null };
			const cpu = (100 * (now.cpu - from.cpu)) / ((now.at - from.at) / 1000);
			return { cpu: Math.round(cpu), rss: Math.round(now.rss) };
		}
	};
}

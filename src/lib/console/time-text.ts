import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

/** A moment as a clock shows it here: `14:05`. */
export function clockText(at: number): string {
	return new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** Time gone by, in whole minutes: `adesso`, `4 min`. */
export function agoText(milliseconds: number): string {
	const minutes = Math.floor(Math.max(milliseconds, 0) / 60_000);
	return minutes < 1 ? m.console_just_now() : m.console_minutes_short({ minutes });
}

/** How long somebody has waited, with seconds in the first minutes: `1:20`. */
export function waitText(milliseconds: number): string {
	const seconds = Math.floor(Math.max(milliseconds, 0) / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How far the session is from its plan: `in orario`, `6 min in ritardo`, `4 min in anticipo`. */
export function driftText(minutes: number): string {
	if (minutes === 0) return m.console_on_time();
	return minutes > 0 ? m.console_behind({ minutes }) : m.console_early({ minutes: -minutes });
}

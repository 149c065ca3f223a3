import type { Localised } from '$lib/core/kernel/instant';
import { getLocale } from '$lib/paraglide/runtime';

/** A localised text in the language of this page. */
export function say(text: Localised): string {
	return text[getLocale()];
}

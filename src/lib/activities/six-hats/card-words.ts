import type { Localised } from '$lib/core/kernel/instant';

/** What stands on a printed card beside the hat's own words: in the session's language, whatever the screen's. */
export const CARD_WORDS = {
	asks: { it: 'Si chiede', en: 'It asks' },
	leavesOut: { it: 'Lascia fuori', en: 'It leaves out' }
} satisfies Record<string, Localised>;

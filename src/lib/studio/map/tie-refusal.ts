import { m } from '$lib/paraglide/messages';

const WORDS: Readonly<Record<string, () => string>> = {
	stale: m.map_tie_stale,
	same: m.map_tie_same,
	wrong: m.map_tie_wrong
};

/** Why an agreement or a gap was not kept, in words. */
export function tieRefusal(refusal: unknown): string {
	return (WORDS[String(refusal)] ?? m.map_tie_wrong)();
}

import type { Language } from '$lib/core/kernel/instant';
import { dayAt } from '$lib/core/programme/dates';
import type { PathRecord } from '$lib/core/programme/path/path-record';
import { AREA_WORDS } from '$lib/core/service-map/entry-words';
import { AGREEMENT_WORDS, GAP_WORDS } from '$lib/core/service-map/state-words';
import type { PathStore } from '../store/path-store';

/** The map's codes in the words of a language; a code that this build does not know stays as it is. */
export function mapInWords(
	{ entries, agreements, gaps }: Awaited<ReturnType<PathStore['map']>>,
	language: Language,
	timeZone: string
): PathRecord['map'] {
	const area = (code: string) =>
		(AREA_WORDS as Record<string, typeof AREA_WORDS.other>)[code]?.[language] ?? code;
	return {
		entries: entries.map(({ area: code, territory, createdAt }) => ({
			area: area(code),
			territory,
			since: dayAt(createdAt.getTime(), timeZone)
		})),
		agreements: agreements.map((one) => ({ ...one, state: AGREEMENT_WORDS[one.state][language] })),
		gaps: gaps.map((one) => ({ ...one, area: area(one.area), state: GAP_WORDS[one.state][language] }))
	};
}

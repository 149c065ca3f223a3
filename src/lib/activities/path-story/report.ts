import type { Localised } from '$lib/core/kernel/instant';
import { networkAt } from '$lib/core/network/network-at';
import type { ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { StoryConfig } from './config';
import { pathOf } from './pages';
import type { StoryState } from './state';

const WORDS = {
	plenaries: { it: 'Plenarie', en: 'Plenary meetings' },
	people: { it: 'Persone', en: 'People' },
	organisations: { it: 'Enti', en: 'Organisations' },
	ties: { it: 'Legami tra enti', en: 'Ties between organisations' },
	of: { it: 'su', en: 'of' },
	entries: { it: 'Voci della mappa', en: 'Entries of the map' },
	agreements: { it: 'Accordi', en: 'Agreements' },
	gaps: { it: 'Mancanze', en: 'Gaps' },
	none: { it: 'Il percorso non è stato mostrato.', en: 'The path was not shown.' },
	note: {
		it: 'Il percorso com’era quel giorno; per intero è nei suoi risultati.',
		en: 'The path as it was on that day; the whole of it is in its results.'
	}
} satisfies Record<string, Localised>;

/** The path in numbers as it was shown; what was quoted stands in the path's own results, where consent is looked after. */
export const report: ReportActivity<StoryConfig, StoryState> = ({ context, language }) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	if (context.supplied === undefined) return [{ kind: 'paragraph', text: word('none') }];
	const { numbers, film, areas, agreements, gaps } = pathOf(context);
	const { ties, possibleTies } = networkAt(film, { upTo: film.frames.length });
	const entries = areas.reduce((sum, { growth }) => sum + (growth.at(-1) ?? 0), 0);
	const rows = [
		{ label: word('plenaries'), value: String(numbers.plenaries) },
		{ label: word('people'), value: String(numbers.people) },
		{ label: word('organisations'), value: String(numbers.organisations) },
		{ label: word('ties'), value: `${ties.length} ${word('of')} ${possibleTies}` },
		{ label: word('entries'), value: String(entries) },
		{ label: word('agreements'), value: String(agreements.length) },
		{ label: word('gaps'), value: String(gaps.length) }
	];
	const blocks: ReportBlock[] = [
		{ kind: 'facts', rows },
		{ kind: 'paragraph', text: word('note') }
	];
	return context.config.closing
		? [...blocks, { kind: 'quote', text: context.config.closing, by: '' }]
		: blocks;
};

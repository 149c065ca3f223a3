import type { Language } from '../../kernel/instant';
import type { ReportBlock } from '../../report/blocks';
import type { ReportSection, ReportSheet } from '../../report/report';
import type { NetworkGrowth } from './network-growth';
import type { PathRecord } from './path-record';
import { PATH_WORDS } from './path-words';

/** Holes beyond these are only counted: a list of a hundred pairs tells nobody anything. */
const HOLES_SHOWN = 20;

function rows(record: PathRecord, { stages }: NetworkGrowth, language: Language): string[][] {
	const phases = new Map(record.phases.map(({ id, title }) => [id, title]));
	return stages.map(({ phaseId, pairs, acrossOrganisations, ties }) => [
		(phaseId && phases.get(phaseId)) || PATH_WORDS[language].noPhase,
		String(pairs),
		String(acrossOrganisations),
		String(ties)
	]);
}

/** How the network grew, and its holes. */
export function networkSection(record: PathRecord, growth: NetworkGrowth, language: Language): ReportSection {
	const words = PATH_WORDS[language];
	const { holes, possiblePairs, possibleTies } = growth;
	const blocks: ReportBlock[] =
		possiblePairs === 0
			? [{ kind: 'paragraph', text: words.nothingYet }]
			: [
					{ kind: 'paragraph', text: words.networkNote },
					{
						kind: 'table',
						caption: '',
						columns: [words.phase, words.pairs, words.across, words.ties],
						rows: [
							...rows(record, growth, language),
							[words.possible, String(possiblePairs), '', String(possibleTies)]
						]
					},
					{ kind: 'heading', level: 3, text: words.holes },
					holes.length === 0
						? { kind: 'paragraph', text: words.noHoles }
						: {
								kind: 'list',
								items: holesInWords(holes, words.and)
							}
				];
	return { id: 'network', title: words.network, confidential: false, blocks };
}

function holesInWords(holes: NetworkGrowth['holes'], and: (shown: string, more: number) => string): string[] {
	const shown = holes.slice(0, HOLES_SHOWN).map(([one, other]) => `${one} – ${other}`);
	const more = holes.length - shown.length;
	return more === 0 ? shown : [...shown.slice(0, -1), and(shown.at(-1)!, more)];
}

/** One row a phase. */
export function networkSheet(record: PathRecord, growth: NetworkGrowth, language: Language): ReportSheet {
	const words = PATH_WORDS[language];
	return {
		name: 'network',
		columns: [words.phase, words.pairs, words.across, words.ties],
		rows: rows(record, growth, language)
	};
}

import type { Language } from '../../kernel/instant';
import type { ReportBlock } from '../../report/blocks';
import type { ReportSection, ReportSheet } from '../../report/report';
import type { PathRecord } from './path-record';
import { PATH_WORDS } from './path-words';

type Entries = PathRecord['map']['entries'];

/** What the map holds, how it grew, what was agreed and what is missing. */
export function mapSection(record: PathRecord, language: Language): ReportSection {
	const words = PATH_WORDS[language];
	const { entries, agreements, gaps } = record.map;
	const blocks: ReportBlock[] = [
		...(entries.length === 0
			? [{ kind: 'paragraph', text: words.nothingYet } as const]
			: [overview(entries, language), ...growth(record, language)]),
		{ kind: 'heading', level: 3, text: words.agreements },
		agreements.length === 0
			? { kind: 'paragraph', text: words.noAgreements }
			: {
					kind: 'table',
					caption: '',
					columns: [words.refers, words.toWhom, words.subject, words.state],
					rows: agreements.map(({ from, to, subject, state }) => [from, to, subject, state])
				},
		{ kind: 'heading', level: 3, text: words.gaps },
		gaps.length === 0
			? { kind: 'paragraph', text: words.noGaps }
			: {
					kind: 'table',
					caption: '',
					columns: [words.area, words.territory, words.subject, words.state],
					rows: gaps.map(({ area, territory, subject, state }) => [area, territory, subject, state])
				}
	];
	return { id: 'map', title: words.map, confidential: false, blocks };
}

/** Territories down, areas across: a territory may be empty, and is then written as a dash. */
function overview(entries: Entries, language: Language): ReportBlock {
	const words = PATH_WORDS[language];
	const areas = [...new Set(entries.map(({ area }) => area))];
	const territories = [...new Set(entries.map(({ territory }) => territory))].sort();
	const count = (of: (entry: Entries[number]) => boolean) => String(entries.filter(of).length);
	return {
		kind: 'table',
		caption: '',
		columns: [words.territory, ...areas, words.total],
		rows: [
			...territories.map((territory) => [
				territory || '–',
				...areas.map((area) => count((one) => one.territory === territory && one.area === area)),
				count((one) => one.territory === territory)
			]),
			[words.total, ...areas.map((area) => count((one) => one.area === area)), String(entries.length)]
		]
	};
}

/** Entries that were there at the end of each phase; a phase without an end counts up to today's. */
function growth({ phases, map }: PathRecord, language: Language): readonly ReportBlock[] {
	const words = PATH_WORDS[language];
	if (phases.length === 0) return [];
	return [
		{
			kind: 'table',
			caption: words.mapGrowth,
			columns: [words.phase, words.entries],
			rows: phases.map(({ title, endsOn }) => [title, String(thereBy(map.entries, endsOn))])
		}
	];
}

/** One row an area in a territory: how many entries, and how many there were at the end of each phase. */
export function mapSheet({ map: { entries }, phases }: PathRecord, language: Language): ReportSheet {
	const words = PATH_WORDS[language];
	const places = new Map<string, Entries[number][]>();
	for (const entry of entries) {
		const key = JSON.stringify([entry.area, entry.territory]);
		places.set(key, [...(places.get(key) ?? []), entry]);
	}
	return {
		name: 'map',
		columns: [words.area, words.territory, words.entries, ...phases.map(({ title }) => title)],
		rows: [...places.values()].map((here) => [
			here[0]!.area,
			here[0]!.territory,
			String(here.length),
			...phases.map(({ endsOn }) => String(thereBy(here, endsOn)))
		])
	};
}

/** How many entries were there on a day; without a day, by now. */
function thereBy(entries: Entries, day: string): number {
	return entries.filter(({ since }) => day === '' || since <= day).length;
}

import { AREAS, type Area, type ResourceStatus } from './fields';
import { fold } from './fold';

/** One square of the overview. It is a hole when nothing runs there. */
export interface OverviewCell {
	readonly area: Area;
	/** Entries of any status, and those that run. */
	readonly count: number;
	readonly running: number;
	/** Gaps marked there that are not closed. */
	readonly gaps: number;
	readonly hole: boolean;
}

export interface OverviewRow {
	/** As it was first written; empty for entries that say none. */
	readonly territory: string;
	readonly cells: readonly OverviewCell[];
	readonly count: number;
}

/** The map at a glance: territories by areas. */
export interface Overview {
	readonly areas: readonly Area[];
	readonly rows: readonly OverviewRow[];
	readonly totals: readonly OverviewCell[];
	readonly count: number;
	readonly holes: number;
	readonly gaps: number;
}

interface Counted {
	readonly area: Area;
	readonly territory: string;
	readonly status: ResourceStatus;
}

interface Gap {
	readonly area: Area;
	readonly territory: string;
}

/**
 * Counts entries and open gaps by area and territory. Territories written with other case or accents are one; those named by
 * gaps or in `known` alone have a row too, since emptiness is what the map is for. `other` is shown only where something is in it.
 */
export function overviewOf(
	entries: readonly Counted[],
	openGaps: readonly Gap[],
	known: readonly string[] = []
): Overview {
	const names = new Map<string, string>();
	for (const territory of [...entries, ...openGaps].map((one) => one.territory).concat(known)) {
		if (!names.has(fold(territory))) names.set(fold(territory), territory);
	}
	const used = [...entries, ...openGaps].some(({ area }) => area === 'other');
	const areas = AREAS.filter((area) => area !== 'other' || used);
	const counts = new Map<string, { count: number; running: number; gaps: number }>();
	const at = (territory: string, area: Area) => {
		const key = `${area} ${fold(territory)}`;
		const found = counts.get(key) ?? { count: 0, running: 0, gaps: 0 };
		counts.set(key, found);
		return found;
	};
	for (const { area, territory, status } of entries) {
		const cell = at(territory, area);
		cell.count++;
		if (status === 'running') cell.running++;
	}
	for (const { area, territory } of openGaps) at(territory, area).gaps++;
	const rows = [...names.values()].sort(byName).map((territory) => {
		const cells = areas.map((area) => cellOf(area, at(territory, area)));
		return { territory, cells, count: sum(cells.map(({ count }) => count)) };
	});
	const column = (index: number) => rows.flatMap(({ cells }) => cells[index] ?? []);
	const totals = areas.map((area, index) =>
		cellOf(area, {
			count: sum(column(index).map(({ count }) => count)),
			running: sum(column(index).map(({ running }) => running)),
			gaps: sum(column(index).map(({ gaps }) => gaps))
		})
	);
	return {
		areas,
		rows,
		totals,
		count: entries.length,
		holes: rows.flatMap(({ cells }) => cells).filter(({ hole }) => hole).length,
		gaps: openGaps.length
	};
}

const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);

/** By name; those that say no territory come last. */
const byName = (one: string, other: string) =>
	Number(one === '') - Number(other === '') || one.localeCompare(other, 'it');

function cellOf(area: Area, counted: { count: number; running: number; gaps: number }): OverviewCell {
	// What merely overflows has no holes: the fourth area is nobody's duty.
	return { area, ...counted, hole: counted.running === 0 && area !== 'other' };
}

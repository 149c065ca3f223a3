import type { Language } from '$lib/core/kernel/instant';
import { hsdsSheets, hsdsTable } from '$lib/core/service-map/hsds';
import { ownTable } from '$lib/core/service-map/own-columns';
import { agreementsSheet, gapsSheet } from '$lib/core/service-map/ties-tables';
import type { App } from '../app';
import { writeWorkbook } from '../tables/workbook';
import { renderCsv } from '../reports/render-csv';

/** A file to be handed out. */
export interface ExportedFile {
	readonly name: string;
	readonly mime: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

/** The names under which the map can be had: in our columns or in HSDS's, as text or as a workbook. */
export const MAP_FORMS = ['map.csv', 'map.xlsx', 'hsds.csv', 'hsds.xlsx'] as const;
export type MapForm = (typeof MAP_FORMS)[number];

/** The programme's map as a file, drafts left out; our own workbook holds agreements and gaps too. */
export async function exportMap(
	app: App,
	programmeId: string,
	form: MapForm,
	language: Language
): Promise<ExportedFile> {
	const entries = (await app.map.entries(programmeId)).filter(({ draft }) => !draft);
	const own = { name: language === 'it' ? 'Mappa' : 'Map', ...ownTable(entries, language) };
	switch (form) {
		case 'map.csv':
			return { name: form, mime: CSV, body: renderCsv(own, language) };
		case 'map.xlsx':
			return {
				...{ name: form, mime: XLSX },
				body: await writeWorkbook([own, ...(await tiesSheets(app, programmeId, entries, language))])
			};
		case 'hsds.csv':
			// A format for machines: commas everywhere.
			return { name: form, mime: CSV, body: renderCsv({ name: 'hsds', ...hsdsTable(entries) }, 'en') };
		case 'hsds.xlsx':
			return { name: form, mime: XLSX, body: await writeWorkbook(hsdsSheets(entries)) };
	}
}

async function tiesSheets(
	app: App,
	programmeId: string,
	entries: readonly { readonly id: string; readonly name: string }[],
	language: Language
) {
	const [agreements, gaps] = await Promise.all([
		app.ties.agreements(programmeId),
		app.ties.gaps(programmeId)
	]);
	// An entry that is a draft, or gone, is not named.
	const names = new Map(entries.map(({ id, name }) => [id, name]));
	return [agreementsSheet(agreements, (id) => names.get(id) ?? '', language), gapsSheet(gaps, language)];
}

import { m } from '$lib/paraglide/messages';
import type { Language } from '$lib/core/kernel/instant';
import { networkAt, type FilmCut } from '$lib/core/network/network-at';
import { matrixRows } from '$lib/core/network/network-matrix';
import type { NetworkFilm } from '$lib/core/network/network-film';
import { renderCsv } from '../reports/render-csv';
import { PRINTED } from '../reports/report-file';
import { writeWorkbook } from '../tables/workbook';
import type { ExportedFile } from './export-table';

/**
 * Who has worked with whom as a file, `organisations.xlsx`, `people.csv` and so on; null for any other name. A file goes anywhere: who
 * has not consented stands in it without a name.
 */
export async function exportMatrix(
	film: NetworkFilm,
	cut: FilmCut,
	name: string,
	locale: Language
): Promise<ExportedFile | null> {
	const [what, form] = name.split('.');
	if (what !== 'organisations' && what !== 'people') return null;
	if (what === 'people' && film.people.length === 0) return null;
	const say = { locale };
	const network = networkAt(film, cut);
	const beds = film.beds.map((bed) => (bed.kind === 'none' ? m.network_no_organisation({}, say) : bed.name));
	const sheet =
		what === 'organisations'
			? { name: m.network_organisations({}, say), ...matrixRows(beds, network.ties) }
			: {
					name: m.network_people({}, say),
					...matrixRows(
						film.people.map(({ name: person, bed, consent }) =>
							consent ? `${person} (${beds[bed]})` : m.network_unnamed({ organisation: beds[bed]! }, say)
						),
						network.pairs
					)
				};
	if (form === 'csv')
		return { name: `${what}.csv`, type: 'text/csv; charset=utf-8', body: renderCsv(sheet, locale) };
	if (form !== 'xlsx') return null;
	return { name: `${what}.xlsx`, type: PRINTED.xlsx.mime, body: await writeWorkbook([sheet]) };
}

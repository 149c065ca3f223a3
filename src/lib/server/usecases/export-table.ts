import { m } from '$lib/paraglide/messages';
import type { Language } from '$lib/core/kernel/instant';
import type { ReportSheet } from '$lib/core/report/report';
import type { App } from '../app';
import { renderCsv } from '../reports/render-csv';
import type { ProgrammeDetails } from '../store/plan-store';
import { writeWorkbook } from '../tables/write-workbook';

export interface ExportedFile {
	readonly name: string;
	readonly type: string;
	readonly body: string | Uint8Array;
}

/** A programme's people or organisations as a file that can be taken in again; null for any other name. The caller has checked who asks. */
export async function exportTable(
	app: App,
	{ id }: ProgrammeDetails,
	table: string,
	locale: Language
): Promise<ExportedFile | null> {
	const [what, form] = table.split('.');
	const sheet =
		what === 'people'
			? await peopleSheet(app, id, locale)
			: what === 'organisations'
				? await organisationsSheet(app, id, locale)
				: null;
	if (!sheet) return null;
	if (form === 'csv')
		return { name: `${what}.csv`, type: 'text/csv; charset=utf-8', body: renderCsv(sheet, locale) };
	if (form !== 'xlsx') return null;
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
	return { name: `${what}.xlsx`, type, body: await writeWorkbook(sheet, sheet.name) };
}

async function peopleSheet(app: App, programmeId: string, locale: Language): Promise<ReportSheet> {
	const roster = await app.people.roster(programmeId);
	const say = { locale };
	return {
		name: m.studio_tab_people({}, say),
		columns: [
			m.studio_roster_name({}, say),
			m.studio_roster_organisation({}, say),
			m.programme_column_attendance({}, say),
			m.programme_consent({}, say),
			m.programme_field_left({}, say),
			m.studio_sessions({}, say)
		],
		rows: roster.map((person) => [
			person.name,
			person.organisation,
			person.attendance === 'online' ? m.programme_online({}, say) : m.programme_in_room({}, say),
			person.consentAt ? m.programme_yes({}, say) : m.programme_no({}, say),
			person.leftOn,
			String(person.sessions)
		])
	};
}

async function organisationsSheet(app: App, programmeId: string, locale: Language): Promise<ReportSheet> {
	const rows = await app.organisations.ofProgramme(programmeId);
	const say = { locale };
	return {
		name: m.programme_tab_organisations({}, say),
		columns: [
			m.studio_roster_organisation({}, say),
			m.programme_field_territory({}, say),
			m.programme_field_kind({}, say),
			m.programme_field_left({}, say),
			m.studio_tab_people({}, say)
		],
		rows: rows.map((row) => [row.name, row.territory, row.kind, row.leftOn, String(row.people)])
	};
}

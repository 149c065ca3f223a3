import type { ResourceFields } from '$lib/core/service-map/fields';
import { fold } from '$lib/core/service-map/fold';
import { readTable, type ReadTable } from '$lib/core/service-map/read-table';
import type { App } from '../app';
import { readTableFile, type TableFileRefusal } from '../tables/read-table-file';

export type EntryImport =
	| { readonly ok: true; readonly table: ReadTable; readonly taken: number | null }
	| { readonly ok: false; readonly code: TableFileRefusal };

/**
 * Reads a file of entries against the map as it is now. With `take`, adds them if every line is right: all, or none. What is
 * shown before and what is taken is one reading, so that nothing surprises.
 */
export async function importEntries(
	app: App,
	programmeId: string,
	bytes: Uint8Array,
	take: boolean
): Promise<EntryImport> {
	const file = await readTableFile(bytes);
	if (!file.ok) return file;
	const listed = await app.map.entries(programmeId);
	const table = readTable(file.rows, listed);
	const whole = table.missing.length === 0 && table.problems.length === 0 && table.entries.length > 0;
	if (!take || !whole) return { ok: true, table, taken: null };
	const organisations = await app.collections.ofProgramme(programmeId);
	const idOf = new Map(organisations.map(({ name, organisationId }) => [fold(name), organisationId]));
	const entries = table.entries.map(({ line: _line, ...fields }) => ({
		id: app.newId(),
		organisationId: idOf.get(fold(fields.leadOrganisation)) ?? null,
		fields: fields satisfies ResourceFields
	}));
	await app.map.addAll(programmeId, entries, new Date(app.now()));
	return { ok: true, table, taken: entries.length };
}

import { checkEntry, type EntryProblem } from './check-entry';
import type { ResourceField, ResourceFields } from './fields';
import { fold } from './fold';
import { columnHeading, COLUMNS, type Column } from './own-columns';
import { areaOf, formOf, placeOf, statusOf } from './read-words';

/** A row as it stood in the file; `line` counts from 1. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Why a line cannot be taken; `field` and `value` say where and what stood there, `most` how long it may be. */
export interface TableProblem {
	readonly line: number;
	readonly code: EntryProblem['code'] | 'twice' | 'listed-already' | 'too-many';
	readonly field: ResourceField | null;
	readonly value: string;
	readonly most?: number;
}

export interface ReadTable {
	/** Columns that every table needs and this one lacks; nothing was read then. */
	readonly missing: readonly Column[];
	/** Headings that were not understood, and left aside. */
	readonly ignored: readonly string[];
	readonly entries: readonly (ResourceFields & { readonly line: number })[];
	readonly problems: readonly TableProblem[];
}

/** The most entries of one programme's map. */
export const MAP_LIMIT = 1000;

const NEEDED: readonly Column[] = ['leadOrganisation', 'territory', 'area', 'name'];

// Beside our own headings: shorter ones that people write, and HSDS's names.
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
	leadOrganisation: [
		'ente',
		'capofila',
		'organizzazione',
		'organisation',
		'organization',
		'organization.name'
	],
	territory: [
		'zona',
		'luogo',
		'provincia',
		'comune',
		'place',
		'region',
		'service_area.name',
		'location.name'
	],
	area: ['tema', 'ambito', 'taxonomy_term.code', 'taxonomy_term.name'],
	name: ['servizio', 'titolo', 'nome', 'service', 'name', 'title', 'service.name'],
	status: ['situazione', 'state', 'x_status', 'service.status'],
	description: ['descrizione', 'description', 'service.description'],
	place: ['modalita', 'delivery', 'location.location_type'],
	form: ['forma', 'form', 'x_form'],
	objectives: ['obiettivo', 'objective', 'aims', 'x_objectives'],
	competences: ['competenze', 'competences', 'skills', 'x_competences'],
	duration: ['durata', 'duration', 'x_duration'],
	contact: ['contatti', 'referente', 'contacts', 'contact.name'],
	notes: ['nota', 'notes', 'x_notes']
};

// What our own HSDS table says twice, or for machines only.
const LEFT_ASIDE = new Set(['service.id', 'service_at_location.description', '']);

function namesOf(column: Column): readonly string[] {
	return [columnHeading(column, 'it'), columnHeading(column, 'en'), ...ALIASES[column]].map(fold);
}

/** Where each column stands. Where two headings mean the same (`x_status` beside `service.status`), the more telling is read. */
function placesOf(headings: readonly string[]): ReadonlyMap<Column, number> {
	const folded = headings.map(fold);
	return new Map(
		COLUMNS.flatMap((column): [Column, number][] => {
			const name = namesOf(column).find((one) => folded.includes(one));
			return name === undefined ? [] : [[column, folded.indexOf(name)]];
		})
	);
}

/**
 * Reads entries from a table whose first row has headings, ours in either language or HSDS's. Every line is an entry or one or
 * more named problems (or empty): nothing is guessed, and the caller takes all or nothing.
 */
export function readTable(rows: readonly TableRow[], listed: readonly ResourceFields[]): ReadTable {
	const headings = rows[0]?.cells ?? [];
	const places = placesOf(headings);
	const missing = NEEDED.filter((column) => !places.has(column));
	const known = new Set(places.values());
	const ignored = headings.filter(
		(heading, index) => !known.has(index) && !LEFT_ASIDE.has(fold(heading)) && !isAnAlias(heading)
	);
	if (missing.length > 0) return { missing, ignored, entries: [], problems: [] };
	const seen = new Map<string, 'twice' | 'listed-already'>(
		listed.map((one) => [keyOf(one), 'listed-already'])
	);
	const entries: (ResourceFields & { line: number })[] = [];
	const problems: TableProblem[] = [];
	for (const row of rows.slice(1)) {
		if (row.cells.every((cell) => cell.trim() === '')) continue;
		const read = readRow(row, places);
		problems.push(...read.problems);
		if (!read.fields) continue;
		const key = keyOf(read.fields);
		const before = seen.get(key);
		const problem = before ?? (listed.length + entries.length >= MAP_LIMIT ? 'too-many' : null);
		if (problem)
			problems.push({ line: row.line, code: problem, field: null, value: brief(read.fields.name) });
		else if (read.problems.length === 0) entries.push({ ...read.fields, line: row.line });
		seen.set(key, before ?? 'twice');
	}
	return { missing, ignored, entries, problems };
}

const isAnAlias = (heading: string) => COLUMNS.some((column) => namesOf(column).includes(fold(heading)));

function readRow(
	{ line, cells }: TableRow,
	places: ReadonlyMap<Column, number>
): { readonly fields: ResourceFields | null; readonly problems: readonly TableProblem[] } {
	const cell = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
	const problems: TableProblem[] = [];
	const said = <Value>(column: Column, field: ResourceField, read: (text: string) => Value | null) => {
		const value = read(cell(column));
		if (value === null) problems.push({ line, code: 'unknown', field, value: brief(cell(column)) });
		return value;
	};
	const area = said('area', 'area', areaOf);
	const status = said('status', 'status', statusOf);
	const place = said('place', 'inPerson', placeOf);
	const form = said('form', 'individual', formOf);
	const texts = Object.fromEntries(COLUMNS.map((column) => [column, cell(column)]));
	const sent = { ...texts, ...place, ...form, area: area ?? 'other', status: status ?? 'running' };
	const checked = checkEntry(sent);
	// A table may leave out what an entry says before it is handed in; what is too long is never cut.
	const wrong = checked.problems.filter(({ code, field }) => code !== 'missing' || isNeeded(field));
	for (const { field, code, most } of wrong) {
		const value = typeof checked.fields[field] === 'string' ? brief(String(checked.fields[field])) : '';
		problems.push({ line, code, field, value, ...(most === undefined ? {} : { most }) });
	}
	return { fields: checked.fields, problems };
}

const isNeeded = (field: ResourceField) => (NEEDED as readonly string[]).includes(field);

/** The same service of the same organisation in the same place and area is one entry. */
export function keyOf({ leadOrganisation, name, territory, area }: ResourceFields): string {
	return [leadOrganisation, name, territory, area].map(fold).join('\n');
}

const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

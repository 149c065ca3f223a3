import * as v from 'valibot';
import { LIMITS, line, optionalLine } from '$lib/contract/fields';
import { folded } from '$lib/core/programme/check-import';
import { tableLines, type TableRow } from './table-lines';

/** An organisation as read from a table. */
export interface ReadOrganisation {
	readonly line: number;
	readonly name: string;
	readonly territory: string;
	readonly kind: string;
}

/** Why a line cannot be taken; `value` is what stood there. */
export interface OrganisationProblem {
	readonly line: number;
	readonly code: 'no-organisation' | 'organisation-too-long' | 'twice' | 'quotes';
	readonly value: string;
}

export interface OrganisationList {
	readonly organisations: readonly ReadOrganisation[];
	/** Names that the programme has already: left as they are. */
	readonly known: readonly string[];
	readonly problems: readonly OrganisationProblem[];
}

const HEADINGS = {
	name: /^(nome|ente|nome dell.ente|organizzazione|name|organi[sz]ation|agency)$/,
	territory: /^(territorio|zona|territory|area)$/,
	kind: /^(tipo|che tipo di ente è|tipologia|kind|type|what kind of body it is)$/
};

/** Reads organisations from pasted lines or a CSV file: name, territory, kind. Every line is an organisation, known, or a named problem. */
export function readOrganisations(text: string, existing: readonly string[]): OrganisationList {
	const { rows, broken } = tableLines(text.replace(/^\uFEFF/, ''));
	const problems: OrganisationProblem[] = broken.map(({ line: at, cells }) => ({
		line: at,
		code: 'quotes',
		value: cells.join(' ').slice(0, 60)
	}));
	const columns = rows[0] ? columnsOf(rows[0].cells) : null;
	const order = columns ?? { name: 0, territory: 1, kind: 2 };
	const before = new Set(existing.map(folded));
	const seen = new Set<string>();
	const organisations: ReadOrganisation[] = [];
	const known: string[] = [];
	for (const row of columns ? rows.slice(1) : rows) {
		const read = organisationOf(row, order);
		if ('code' in read) problems.push(read);
		else if (before.has(folded(read.name))) known.push(read.name);
		else if (seen.has(folded(read.name))) problems.push({ line: row.line, code: 'twice', value: read.name });
		else organisations.push(read);
		if ('name' in read) seen.add(folded(read.name));
	}
	return { organisations, known, problems: problems.sort((one, other) => one.line - other.line) };
}

type Columns = Record<keyof typeof HEADINGS, number>;

function columnsOf(cells: readonly string[]): Columns | null {
	const plain = cells.map((cell) => cell.toLowerCase().trim());
	const find = (which: keyof Columns) => plain.findIndex((cell) => HEADINGS[which].test(cell));
	const found = { name: find('name'), territory: find('territory'), kind: find('kind') };
	return found.name < 0 ? null : found;
}

function organisationOf(row: TableRow, columns: Columns): ReadOrganisation | OrganisationProblem {
	const cell = (index: number) => row.cells[index] ?? '';
	const problem = (code: OrganisationProblem['code'], value: string) => ({
		...{ line: row.line, code },
		value: value.slice(0, 60)
	});
	if (cell(columns.name) === '') return problem('no-organisation', row.cells.filter(Boolean).join(' '));
	const name = v.safeParse(line(LIMITS.organisation), cell(columns.name));
	if (!name.success) return problem('organisation-too-long', cell(columns.name));
	const territory = v.safeParse(optionalLine(LIMITS.organisation), cell(columns.territory));
	const kind = v.safeParse(optionalLine(LIMITS.organisation), cell(columns.kind));
	if (!territory.success || !kind.success)
		return problem('organisation-too-long', cell(territory.success ? columns.kind : columns.territory));
	return { line: row.line, name: name.output, territory: territory.output, kind: kind.output };
}

import * as v from 'valibot';
import { LIMITS, line, optionalLine } from '$lib/contract/fields';
import type { Attendance } from '$lib/core/session/state';
import { columnsOf, type RosterColumns } from './roster-columns';
import { tableLines, type TableRow } from './table-lines';

/** One person as read from a table; `line` is the line of the pasted text or file, from 1. */
export interface RosterPerson {
	readonly line: number;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
}

export type RosterProblemCode =
	| 'no-name'
	| 'name-too-long'
	| 'organisation-too-long'
	| 'attendance-unknown'
	| 'twice'
	| 'quotes'
	| 'too-many';

/** Why a line cannot be taken; `value` is what stood there, shortened. */
export interface RosterProblem {
	readonly line: number;
	readonly code: RosterProblemCode;
	readonly value: string;
}

export interface Roster {
	readonly people: readonly RosterPerson[];
	/** Those who are in the session already: they are passed over, so that a list can be pasted again when it has grown. */
	readonly known: readonly RosterPerson[];
	readonly problems: readonly RosterProblem[];
	/** Headings that were understood; null when the table had none. */
	readonly columns: RosterColumns | null;
}

export interface RosterWish {
	/** Where people are who say nothing about it. */
	readonly attendance: Attendance;
	/** Who is in the session already; those who were sent out are not. */
	readonly listed: readonly { readonly name: string; readonly organisation: string }[];
}

/**
 * Reads people from what was pasted from a spreadsheet or from a CSV file: name, organisation, room or online. Every line is
 * either a person or a named problem (or empty); nothing is guessed silently.
 */
export function readRoster(text: string, wish: RosterWish): Roster {
	const { rows, broken } = tableLines(text.replace(/^\uFEFF/, ''));
	const problems: RosterProblem[] = broken.map(({ line: at, cells }) => ({
		line: at,
		code: 'quotes',
		value: brief(cells.join(' '))
	}));
	const first = rows[0];
	const columns = first ? columnsOf(first.cells) : null;
	const order = columns ?? { name: 0, family: null, organisation: 1, attendance: 2 };
	const listed = new Set(wish.listed.map((person) => keyOf(person.name, person.organisation)));
	// Without an organisation the name alone says who it is, where only one person has it.
	const called = ({ name }: { readonly name: string }) =>
		wish.listed.filter((other) => keyOf(other.name, '') === keyOf(name, '')).length;
	const isListed = (person: RosterPerson) =>
		listed.has(keyOf(person.name, person.organisation)) ||
		(person.organisation === '' && called(person) === 1);
	const seen = new Set<string>();
	const people: RosterPerson[] = [];
	const known: RosterPerson[] = [];
	for (const row of columns ? rows.slice(1) : rows) {
		const read = personOf(row, order, wish.attendance);
		if ('code' in read) problems.push(read);
		else {
			const key = keyOf(read.name, read.organisation);
			if (seen.has(key)) problems.push({ line: row.line, code: 'twice', value: read.name });
			else if (isListed(read)) known.push(read);
			else if (people.length + wish.listed.length >= LIMITS.people)
				problems.push({ line: row.line, code: 'too-many', value: read.name });
			else people.push(read);
			seen.add(key);
		}
	}
	return { people, known, problems: problems.sort((a, b) => a.line - b.line), columns };
}

function personOf(row: TableRow, columns: RosterColumns, missing: Attendance): RosterPerson | RosterProblem {
	const cell = (index: number | null) => (index === null ? '' : (row.cells[index] ?? ''));
	const problem = (code: RosterProblemCode, value: string): RosterProblem => ({
		line: row.line,
		code,
		value: brief(value)
	});
	const written = [cell(columns.name), cell(columns.family)].filter((part) => part !== '').join(' ');
	if (written === '') return problem('no-name', row.cells.filter((text) => text !== '').join(' '));
	const name = v.safeParse(line(LIMITS.name), written);
	if (!name.success) return problem('name-too-long', written);
	const organisation = v.safeParse(optionalLine(LIMITS.organisation), cell(columns.organisation));
	if (!organisation.success) return problem('organisation-too-long', cell(columns.organisation));
	const attendance = attendanceOf(cell(columns.attendance), missing);
	if (!attendance) return problem('attendance-unknown', cell(columns.attendance));
	return { line: row.line, name: name.output, organisation: organisation.output, attendance };
}

const ROOM = /^(in )?(sala|aula|presenza|persona|loco|room|person|site|onsite|on-site|p|r|s)$/;
const ONLINE =
	/^(on ?-?line|(da )?remoto|(a )?distanza|remote(ly)?|virtual(e|ly)?|zoom|teams|meet|jitsi|video|o|d)$/;

function attendanceOf(text: string, missing: Attendance): Attendance | null {
	const said = text
		.toLowerCase()
		.replace(/[.\s]+/g, ' ')
		.trim();
	if (said === '') return missing;
	return ROOM.test(said) ? 'room' : ONLINE.test(said) ? 'online' : null;
}

const keyOf = (name: string, organisation: string) =>
	[name, organisation]
		.map((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
		.join('\n');

const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

import Papa from 'papaparse';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { Standing } from '$lib/core/programme/access';
import { checkImport, folded, type CheckedImport } from '$lib/core/programme/check-import';
import { decodeTable } from '$lib/studio/people/decode-table';
import { readRoster, type RosterProblem } from '$lib/studio/people/read-roster';
import type { App } from '../app';
import { readWorkbook } from '../tables/workbook';
import { closedTeams } from './closed-teams';
import { idsToTakeOver } from './take-over-id';

const MOST_ROWS = 5000;

/** A list as it was read, line by line; nothing of it is kept yet. */
export interface ImportPreview extends Omit<CheckedImport, 'problems'> {
	readonly text: string;
	readonly create: boolean;
	readonly problems: readonly (RosterProblem | CheckedImport['problems'][number])[];
}

/** What a file holds as lines of text: CSV in whatever alphabet, or a workbook's first sheet. */
export async function readTable(bytes: Uint8Array): Promise<FormAnswer<string>> {
	const decoded = decodeTable(bytes);
	if (decoded.ok) return { ok: true, value: decoded.text };
	if (decoded.code === 'too-big') return { ok: false, code: 'import/too-big' };
	const read = await readWorkbook(bytes, MOST_ROWS);
	if (!read.ok) return { ok: false, code: `import/${read.code}` };
	// One line a row, so that what is read stands where the sheet shows it.
	const last = read.rows.at(-1)?.line ?? 0;
	if (last > MOST_ROWS) return { ok: false, code: 'import/too-big' };
	const lines: string[][] = Array.from({ length: last }, () => []);
	for (const { line, cells } of read.rows) lines[line - 1] = cells.map((cell) => cell.replace(/\s+/g, ' '));
	return { ok: true, value: Papa.unparse(lines, { delimiter: '\t', newline: '\n' }) };
}

/** Reads a list of people against what the programme has, and names each wrong line. */
export async function previewImport(
	app: App,
	programmeId: string,
	standing: Standing,
	text: string,
	create: boolean
): Promise<FormAnswer<ImportPreview>> {
	const [roster, organisations, closed] = await Promise.all([
		app.people.roster(programmeId),
		app.organisations.ofProgramme(programmeId),
		closedTeams(app, programmeId, standing)
	]);
	const read = readRoster(text, { attendance: 'room', listed: [] });
	if (read.people.length + read.problems.length === 0) return { ok: false, code: 'import/empty' };
	const names = organisations.map(({ name }) => name);
	const checked = checkImport(read.people, roster, names, create, [...closed.values()]);
	const problems = [...read.problems, ...checked.problems].sort((one, other) => one.line - other.line);
	return { ok: true, value: { ...checked, problems, text, create } };
}

/** Takes a list in, all of it or nothing; how many people are new. */
export async function importPeople(
	app: App,
	programmeId: string,
	standing: Standing,
	text: string,
	create: boolean
): Promise<FormAnswer<number>> {
	const preview = await previewImport(app, programmeId, standing, text, create);
	if (!preview.ok) return preview;
	const { people, problems, unknownOrganisations } = preview.value;
	if (problems.length > 0) return { ok: false, code: 'import/problems' };
	const made = unknownOrganisations.map((name) => ({
		id: app.newId(),
		name,
		territory: '',
		kind: '',
		leftOn: ''
	}));
	const ids = new Map(
		[...(await app.organisations.ofProgramme(programmeId)), ...made].map(({ id, name }) => [folded(name), id])
	);
	const idFor = await idsToTakeOver(app, programmeId);
	await app.people.takeIn(
		programmeId,
		made,
		people.map(({ name, organisation, attendance }) => ({
			id: idFor(name, organisation),
			name,
			organisationId: organisation === '' ? null : ids.get(folded(organisation))!,
			attendance,
			consentAt: null,
			leftOn: ''
		}))
	);
	return { ok: true, value: people.length };
}

/** Where each thing stands in a table, as indexes from 0. `family` is the family name where it has a column of its own. */
export interface RosterColumns {
	readonly name: number;
	readonly family: number | null;
	readonly organisation: number | null;
	readonly attendance: number | null;
}

// Headings are compared without accents, case and punctuation.
const WHOLE_NAME = [
	'nome e cognome',
	'cognome e nome',
	'nominativo',
	'partecipante',
	'persona',
	'full name',
	'participant',
	'person'
];
const GIVEN = ['nome', 'name', 'first name', 'given name'];
const FAMILY = ['cognome', 'surname', 'last name', 'family name'];
const ORGANISATION = [
	'ente',
	'ente di appartenenza',
	'organizzazione',
	'associazione',
	'cooperativa',
	'servizio',
	'organisation',
	'organization',
	'agency',
	'company'
];
const ATTENDANCE = [
	'presenza',
	'modalita',
	'dove',
	'dove si trova',
	'partecipazione',
	'sala online',
	'in presenza online',
	'attendance',
	'where',
	'mode',
	'room online'
];

/** Reads a table's first row as headings; null when it is a person like the others. */
export function columnsOf(cells: readonly string[]): RosterColumns | null {
	const headings = cells.map(plain);
	const find = (words: readonly string[]) => {
		const index = headings.findIndex((heading) => words.includes(heading));
		return index < 0 ? null : index;
	};
	const whole = find(WHOLE_NAME);
	const name = whole ?? find(GIVEN);
	if (name === null) return null;
	return {
		name,
		family: whole === null ? find(FAMILY) : null,
		organisation: find(ORGANISATION),
		attendance: find(ATTENDANCE)
	};
}

function plain(heading: string): string {
	return heading
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

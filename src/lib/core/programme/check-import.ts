/** One line of a list of people to be taken in. */
export interface ImportedPerson {
	readonly line: number;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: 'room' | 'online';
}

export interface KnownPerson {
	readonly name: string;
	readonly organisation: string;
}

/** Why a line cannot be taken; `value` is the organisation it is about. */
export interface ImportProblem {
	readonly line: number;
	readonly code: 'two-organisations' | 'unknown-organisation' | 'closed-organisation';
	readonly value: string;
}

export interface CheckedImport {
	readonly people: readonly ImportedPerson[];
	/** In the roster already: left as they are. */
	readonly known: readonly ImportedPerson[];
	readonly problems: readonly ImportProblem[];
	/** Organisations named in the list that the programme does not have, as first written. */
	readonly unknownOrganisations: readonly string[];
}

/**
 * Compares a list with what the programme has (rules PI1 to PI3, PI5). `create`: unknown organisations are to be made; `closed`: those
 * into which whoever takes the list in puts nobody.
 */
export function checkImport(
	list: readonly ImportedPerson[],
	roster: readonly KnownPerson[],
	organisations: readonly string[],
	create: boolean,
	closed: readonly string[] = []
): CheckedImport {
	const exist = new Set(organisations.map(folded));
	const shut = new Set(closed.map(folded));
	const unknown = new Map<string, string>();
	const whereabouts = new Map(roster.map(({ name, organisation }) => [folded(name), organisation]));
	const inRoster = new Set(roster.map(keyOf));
	const people: ImportedPerson[] = [];
	const known: ImportedPerson[] = [];
	const problems: ImportProblem[] = [];
	for (const person of list) {
		const { line, name, organisation } = person;
		const elsewhere = whereabouts.get(folded(name));
		if (inRoster.has(keyOf(person))) known.push(person);
		else if (elsewhere !== undefined && folded(elsewhere) !== folded(organisation))
			problems.push({ line, code: 'two-organisations', value: elsewhere });
		else if (shut.has(folded(organisation)))
			problems.push({ line, code: 'closed-organisation', value: organisation });
		else if (organisation !== '' && !exist.has(folded(organisation))) {
			if (!unknown.has(folded(organisation))) unknown.set(folded(organisation), organisation);
			if (create) people.push(person);
			else problems.push({ line, code: 'unknown-organisation', value: organisation });
		} else people.push(person);
		if (elsewhere === undefined) whereabouts.set(folded(name), organisation);
	}
	return { people, known, problems, unknownOrganisations: [...unknown.values()] };
}

/** A text as the eye compares it: without case, width and doubled spaces. */
export const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const keyOf = ({ name, organisation }: KnownPerson) => JSON.stringify([folded(name), folded(organisation)]);

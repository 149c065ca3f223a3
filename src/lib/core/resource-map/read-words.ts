import { AREA_WORDS, STATUS_WORDS } from './entry-words';
import { AREAS, STATUSES, type Area, type ResourceStatus } from './fields';
import { fold } from './fold';

// How people and other tables say the codes, compared without case and accents.
const AREA_ALIASES: Readonly<Record<Area, readonly string[]>> = {
	training: ['formativa', 'istruzione', 'education', 'learning'],
	work: ['lavorativa', 'occupazione', 'employment', 'job'],
	housing: ['abitare', 'abitativa', 'alloggio', 'home', 'accommodation'],
	other: ['altra', 'altre', 'varie', 'others']
};

const STATUS_ALIASES: Readonly<Record<ResourceStatus, readonly string[]>> = {
	running: ['attiva', 'in corso', 'esistente', 'active', 'open'],
	designing: ['progettazione', 'in progetto', 'in design', 'inactive'],
	planned: ['da sviluppare', 'da attivare', 'pianificato', 'to be developed']
};

/** The area that a cell names; null for one that is not understood. */
export function areaOf(text: string): Area | null {
	const said = fold(text);
	return (
		AREAS.find((area) =>
			[area, AREA_WORDS[area].it, AREA_WORDS[area].en, ...AREA_ALIASES[area]].map(fold).includes(said)
		) ?? null
	);
}

/** The status that a cell names; an empty one means that the service runs. */
export function statusOf(text: string): ResourceStatus | null {
	const said = fold(text);
	if (said === '') return 'running';
	return (
		STATUSES.find((status) =>
			[status, STATUS_WORDS[status].it, STATUS_WORDS[status].en, ...STATUS_ALIASES[status]]
				.map(fold)
				.includes(said)
		) ?? null
	);
}

const BOTH = /^(entrambi|entrambe|both|mist[oa]|mixed)$/;
const IN_PERSON = /^(in )?(presenza|sala|person|sede|site|physical)$/;
const ONLINE = /^(on ?-?line|(da |a )?(remoto|distanza)|remote(ly)?|virtual)$/;
const INDIVIDUAL = /^individual[ei]?$|^(singol[oa]|one to one)$/;
const GROUP = /^(di |in )?(a )?(gruppo|gruppi|groups?)$/;

/** Several values in one cell: 'in presenza e online', 'physical; virtual', 'individuale/gruppo'. */
const parts = (text: string) =>
	fold(text)
		.split(/\s*(?:[;,/+&]|\be\b|\bo\b|\band\b|\bor\b)\s*/)
		.filter(Boolean);

function pair(text: string, one: RegExp, other: RegExp): readonly [boolean, boolean] | null {
	const said = parts(text);
	if (said.length === 0) return [true, false];
	if (said.some((word) => BOTH.test(word))) return [true, true];
	if (!said.every((word) => one.test(word) || other.test(word))) return null;
	return [said.some((word) => one.test(word)), said.some((word) => other.test(word))];
}

/** In person or online; an empty cell means in person. Null where it is not understood. */
export function placeOf(text: string): { readonly inPerson: boolean; readonly online: boolean } | null {
	const read = pair(text, IN_PERSON, ONLINE);
	return read && { inPerson: read[0], online: read[1] };
}

/** Individual or in a group; an empty cell means individual. Null where it is not understood. */
export function formOf(text: string): { readonly individual: boolean; readonly inGroup: boolean } | null {
	const read = pair(text, INDIVIDUAL, GROUP);
	return read && { individual: read[0], inGroup: read[1] };
}

import type { Language, Localised } from '../kernel/instant';
import type { Area, ResourceField, ResourceFields, ResourceStatus } from './fields';

/** The fields' names, as forms and tables say them. */
export const FIELD_WORDS: Readonly<Record<ResourceField, Localised>> = {
	leadOrganisation: { it: 'Ente capofila', en: 'Lead organisation' },
	territory: { it: 'Territorio', en: 'Territory' },
	area: { it: 'Area', en: 'Area' },
	name: { it: 'Nome del servizio', en: 'Name of the service' },
	status: { it: 'Stato', en: 'Status' },
	description: { it: 'Breve descrizione', en: 'Short description' },
	inPerson: { it: 'In presenza', en: 'In person' },
	online: { it: 'Online', en: 'Online' },
	individual: { it: 'Individuale', en: 'Individual' },
	inGroup: { it: 'Di gruppo', en: 'In a group' },
	objectives: { it: 'Obiettivi', en: 'Objectives' },
	competences: { it: 'Competenze sviluppate', en: 'Competences developed' },
	duration: { it: 'Durata complessiva', en: 'Total duration' },
	contact: { it: 'Contatto', en: 'Contact' },
	notes: { it: 'Note', en: 'Notes' }
};

export const AREA_WORDS: Readonly<Record<Area, Localised>> = {
	training: { it: 'Formazione', en: 'Training' },
	work: { it: 'Lavoro', en: 'Work' },
	housing: { it: 'Casa', en: 'Housing' },
	other: { it: 'Altro', en: 'Other' }
};

export const STATUS_WORDS: Readonly<Record<ResourceStatus, Localised>> = {
	running: { it: 'Attivo', en: 'Running' },
	designing: { it: 'In progettazione', en: 'Being designed' },
	planned: { it: 'Da sviluppare nel progetto', en: 'To be developed within the project' }
};

const AND: Localised = { it: ' e ', en: ' and ' };

/** Where it is delivered and to how many, in words: 'In presenza e online', 'Individuale'. */
export function deliveryWords(
	entry: Pick<ResourceFields, 'inPerson' | 'online' | 'individual' | 'inGroup'>,
	language: Language
): { readonly place: string; readonly form: string } {
	const said = (...fields: readonly ('inPerson' | 'online' | 'individual' | 'inGroup')[]) => {
		const words = fields.filter((field) => entry[field]).map((field) => FIELD_WORDS[field][language]);
		return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(AND[language]);
	};
	return { place: said('inPerson', 'online'), form: said('individual', 'inGroup') };
}

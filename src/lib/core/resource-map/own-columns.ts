import type { Language, Localised } from '../kernel/instant';
import { AREA_WORDS, deliveryWords, FIELD_WORDS, STATUS_WORDS } from './entry-words';
import type { ResourceFields, TextField } from './fields';

/** A column of the table in which the map is imported and exported. `place` and `form` hold two fields each. */
export type Column = TextField | 'area' | 'status' | 'place' | 'form';

/** In the order in which a sheet has them. */
export const COLUMNS: readonly Column[] = [
	'leadOrganisation',
	'territory',
	'area',
	'name',
	'status',
	'description',
	'place',
	'form',
	'objectives',
	'competences',
	'duration',
	'contact',
	'notes'
];

const OWN: Readonly<Record<'place' | 'form', Localised>> = {
	place: { it: 'In presenza o online', en: 'In person or online' },
	form: { it: 'Individuale o di gruppo', en: 'Individual or group' }
};

/** A column's heading. */
export function columnHeading(column: Column, language: Language): string {
	return (column === 'place' || column === 'form' ? OWN[column] : FIELD_WORDS[column])[language];
}

/** The map as a table in the language's own words: the same that an import reads back. */
export function ownTable(
	entries: readonly ResourceFields[],
	language: Language
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
	return {
		columns: COLUMNS.map((column) => columnHeading(column, language)),
		rows: entries.map((entry) => COLUMNS.map((column) => ownCell(entry, column, language)))
	};
}

function ownCell(entry: ResourceFields, column: Column, language: Language): string {
	switch (column) {
		case 'area':
			return AREA_WORDS[entry.area][language];
		case 'status':
			return STATUS_WORDS[entry.status][language];
		case 'place':
		case 'form':
			return deliveryWords(entry, language)[column];
		default:
			return entry[column];
	}
}

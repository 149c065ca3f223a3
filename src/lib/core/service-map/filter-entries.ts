import {
	TEXT_FIELDS,
	type Area,
	type FormField,
	type PlaceField,
	type ResourceFields,
	type ResourceStatus
} from './fields';
import { fold } from './fold';

/** What to look for; empty strings ask for nothing. */
export interface EntryFilter {
	readonly area: Area | '';
	/** Compared without case and accents. */
	readonly territory: string;
	readonly status: ResourceStatus | '';
	/** Where it takes place, and with whom: each is asked for by itself. */
	readonly place: PlaceField | '';
	readonly form: FormField | '';
	/** Words, each of which has to stand somewhere in the entry; without case and accents. */
	readonly text: string;
}

export const NO_FILTER: EntryFilter = {
	area: '',
	territory: '',
	status: '',
	place: '',
	form: '',
	text: ''
};

// An entry never changes in place, so that its searchable text is made once.
const searchable = new WeakMap<ResourceFields, string>();

function searchableText(entry: ResourceFields): string {
	const made = searchable.get(entry) ?? fold(TEXT_FIELDS.map((field) => entry[field]).join(' \n '));
	searchable.set(entry, made);
	return made;
}

/** The entries that a filter lets through, in their order. */
export function filterEntries<Entry extends ResourceFields>(
	entries: readonly Entry[],
	filter: EntryFilter
): readonly Entry[] {
	const words = fold(filter.text).split(' ').filter(Boolean);
	const territory = fold(filter.territory);
	return entries.filter(
		(entry) =>
			(filter.area === '' || entry.area === filter.area) &&
			(filter.status === '' || entry.status === filter.status) &&
			(filter.place === '' || entry[filter.place]) &&
			(filter.form === '' || entry[filter.form]) &&
			(territory === '' || fold(entry.territory) === territory) &&
			(words.length === 0 || words.every((word) => searchableText(entry).includes(word)))
	);
}

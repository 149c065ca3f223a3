import type { ResourceFields } from './fields';

/*
 * The map in the names of the Human Services Data Specification (Open Referral, 3.1). What it has no name for is kept in columns
 * that begin with `x_`, as the specification lets publishers extend it, so that a table comes back as it went.
 */

/** One flat table: an entry a row, columns named `object.property`. */
export const HSDS_COLUMNS = [
	'service.id',
	'organization.name',
	'service_area.name',
	'taxonomy_term.code',
	'service.name',
	'service.status',
	'service.description',
	'location.location_type',
	'service_at_location.description',
	'contact.name',
	'x_status',
	'x_form',
	'x_objectives',
	'x_competences',
	'x_duration',
	'x_notes'
] as const;

export type HsdsColumn = (typeof HSDS_COLUMNS)[number];

type Entry = ResourceFields & { readonly id: string };

/** HSDS says only whether a service can be had; ours that are not there yet are `inactive`, with the whole truth in `x_status`. */
const statusOf = ({ status }: Entry) => (status === 'running' ? 'active' : 'inactive');

/** `physical` and `virtual` are HSDS's words for where. */
const placesOf = ({ inPerson, online }: Entry) => [
	...(inPerson ? ['physical'] : []),
	...(online ? ['virtual'] : [])
];
const formsOf = ({ individual, inGroup }: Entry) => [
	...(individual ? ['individual'] : []),
	...(inGroup ? ['group'] : [])
];

/** The map as one flat table in HSDS names. */
export function hsdsTable(entries: readonly Entry[]): {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
} {
	return {
		columns: HSDS_COLUMNS,
		rows: entries.map((entry) => {
			const cells: Readonly<Record<HsdsColumn, string>> = {
				'service.id': entry.id,
				'organization.name': entry.leadOrganisation,
				'service_area.name': entry.territory,
				'taxonomy_term.code': entry.area,
				'service.name': entry.name,
				'service.status': statusOf(entry),
				'service.description': entry.description,
				'location.location_type': placesOf(entry).join('; '),
				'service_at_location.description': entry.duration,
				'contact.name': entry.contact,
				x_status: entry.status,
				x_form: formsOf(entry).join('; '),
				x_objectives: entry.objectives,
				x_competences: entry.competences,
				x_duration: entry.duration,
				x_notes: entry.notes
			};
			return HSDS_COLUMNS.map((column) => cells[column]);
		})
	};
}

/** A table of HSDS's tabular form. */
export interface HsdsSheet {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The same as HSDS's own tables, tied to each other by ids: one organisation may offer many services. */
export function hsdsSheets(entries: readonly Entry[]): readonly HsdsSheet[] {
	const organisations = [...new Set(entries.map(({ leadOrganisation }) => leadOrganisation))];
	const organisation = (name: string) => `organization-${organisations.indexOf(name) + 1}`;
	const areas = [...new Set(entries.map(({ area }) => area))];
	const locations = entries.flatMap((entry) =>
		placesOf(entry).map((type) => ({ entry, type, id: `location-${entry.id}-${type}` }))
	);
	return [
		{
			name: 'organization',
			columns: ['id', 'name', 'description'],
			rows: organisations.map((name) => [organisation(name), name, ''])
		},
		{
			name: 'service',
			columns: [
				'id',
				'organization_id',
				'name',
				'description',
				'status',
				'x_status',
				'x_form',
				'x_objectives',
				'x_competences',
				'x_duration',
				'x_notes'
			],
			rows: entries.map((entry) => [
				entry.id,
				organisation(entry.leadOrganisation),
				entry.name,
				entry.description,
				statusOf(entry),
				entry.status,
				formsOf(entry).join('; '),
				entry.objectives,
				entry.competences,
				entry.duration,
				entry.notes
			])
		},
		{
			name: 'service_area',
			columns: ['id', 'service_id', 'name'],
			rows: entries.map(({ id, territory }) => [`area-${id}`, id, territory])
		},
		{
			name: 'location',
			columns: ['id', 'location_type', 'organization_id', 'name'],
			rows: locations.map(({ id, type, entry }) => [
				id,
				type,
				organisation(entry.leadOrganisation),
				entry.territory
			])
		},
		{
			name: 'service_at_location',
			columns: ['id', 'service_id', 'location_id'],
			rows: locations.map(({ id, entry }) => [`at-${id}`, entry.id, id])
		},
		{
			name: 'contact',
			columns: ['id', 'service_id', 'name'],
			rows: entries
				.filter(({ contact }) => contact !== '')
				.map(({ id, contact }) => [`contact-${id}`, id, contact])
		},
		{
			name: 'taxonomy_term',
			columns: ['id', 'code', 'name'],
			rows: areas.map((area) => [`area-${area}`, area, area])
		},
		{
			name: 'attribute',
			columns: ['id', 'link_id', 'link_entity', 'taxonomy_term_id'],
			rows: entries.map(({ id, area }) => [`attribute-${id}`, id, 'service', `area-${area}`])
		}
	];
}

/** The areas of the map. `other` holds what the three of the method do not. */
export const AREAS = ['training', 'work', 'housing', 'other'] as const;
export type Area = (typeof AREAS)[number];

/** Whether a service exists (`running`), is being designed, or is to be developed (`planned`). */
export const STATUSES = ['running', 'designing', 'planned'] as const;
export type ResourceStatus = (typeof STATUSES)[number];

/** The most characters of each text. */
export const RESOURCE_LIMITS = {
	leadOrganisation: 80,
	territory: 60,
	name: 120,
	description: 1200,
	objectives: 800,
	competences: 800,
	duration: 120,
	contact: 200,
	notes: 800
} as const;

export type TextField = keyof typeof RESOURCE_LIMITS;
export const TEXT_FIELDS = Object.keys(RESOURCE_LIMITS) as readonly TextField[];

/** Texts of one line; the others may have line breaks. */
export const LINE_FIELDS: ReadonlySet<TextField> = new Set([
	'leadOrganisation',
	'territory',
	'name',
	'duration',
	'contact'
]);

/** How a service is delivered: at least one of the first two, and one of the last two. */
export const PLACE_FIELDS = ['inPerson', 'online'] as const;
export const FORM_FIELDS = ['individual', 'inGroup'] as const;
export const DELIVERY_FIELDS = [...PLACE_FIELDS, ...FORM_FIELDS] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];
export type FormField = (typeof FORM_FIELDS)[number];
export type DeliveryField = (typeof DELIVERY_FIELDS)[number];

/** What one entry of the map says: a service that an organisation offers, or wants to. */
export type ResourceFields = Readonly<Record<TextField, string>> &
	Readonly<Record<DeliveryField, boolean>> & {
		readonly area: Area;
		readonly status: ResourceStatus;
	};

export type ResourceField = keyof ResourceFields;

/** An entry as a running session knows it: published, and without who may write it. */
export interface MapEntry extends ResourceFields {
	readonly id: string;
}

/** An entry with nothing in it but an organisation's name and territory. */
export function blankResource(leadOrganisation = '', territory = ''): ResourceFields {
	return {
		leadOrganisation,
		territory,
		area: 'training',
		name: '',
		status: 'running',
		description: '',
		inPerson: true,
		online: false,
		individual: true,
		inGroup: false,
		objectives: '',
		competences: '',
		duration: '',
		contact: '',
		notes: ''
	};
}

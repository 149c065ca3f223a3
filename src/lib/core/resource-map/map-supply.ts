import type { MapEntry } from './fields';
import type { AgreementRecord, GapRecord } from './lasting-records';

/** What a session receives of its programme's map: published entries, and what earlier sessions agreed and missed. */
export interface MapSupply {
	readonly entries: readonly MapEntry[];
	/** Partner organisations and their territories, also those without an entry. */
	readonly organisations: readonly string[];
	readonly territories: readonly string[];
	/** Of earlier sessions, oldest first; those that ended or were closed are left out. `made` is the session's date or empty. */
	readonly agreements: readonly (AgreementRecord & { readonly made: string })[];
	readonly gaps: readonly (GapRecord & { readonly made: string })[];
	readonly guides: readonly { readonly title: string; readonly link: string }[];
}

export const EMPTY_SUPPLY: MapSupply = {
	entries: [],
	organisations: [],
	territories: [],
	agreements: [],
	gaps: [],
	guides: []
};

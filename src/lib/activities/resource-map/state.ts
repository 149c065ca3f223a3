import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import type { Area } from '$lib/core/service-map/fields';
import type { AgreementRecord, GapRecord } from '$lib/core/service-map/lasting-records';
import { EMPTY_SUPPLY, type MapSupply } from '$lib/core/service-map/map-supply';

/** Who made something: the group at work and the person; both null for a facilitator. */
export interface Maker {
	readonly group: GroupId | null;
	readonly by: PersonId | null;
}

/** An agreement or a gap with where it comes from: made here, or by an earlier session (`earlier`: its date, or '-' if unknown). */
export type Agreement = AgreementRecord & Maker & { readonly earlier: string | null };
export type Gap = GapRecord & Maker & { readonly earlier: string | null };

/** Somebody does not understand an entry; the question may be empty. */
export interface Unclear extends Maker {
	readonly id: string;
	readonly entry: string;
	readonly question: string;
	readonly cleared: boolean;
}

export interface Light {
	readonly kind: 'entry' | 'agreement' | 'gap' | 'unclear';
	readonly id: string;
}

export interface ResourceMapState {
	/** Areas that a facilitator dealt, by group; the others fall by themselves. */
	readonly dealt: Readonly<Record<string, readonly Area[]>>;
	readonly unclear: readonly Unclear[];
	/** Made here, or of earlier sessions and changed here; the untouched ones are in the supply. */
	readonly agreements: readonly Agreement[];
	readonly gaps: readonly Gap[];
	readonly light: Light | null;
	readonly stage: 'overview' | 'network' | 'gaps' | null;
}

export const MAP_BEGIN: ResourceMapState = {
	dealt: {},
	unclear: [],
	agreements: [],
	gaps: [],
	light: null,
	stage: null
};

/** The records that the session received; none before they came. */
export function supplyOf({ supplied }: { readonly supplied?: unknown }): MapSupply {
	return (supplied as MapSupply | undefined) ?? EMPTY_SUPPLY;
}

const NOBODY: Maker = { group: null, by: null };

/** All agreements as they are now: earlier ones first, each as it was changed here. */
export function agreementsNow(state: ResourceMapState, supply: MapSupply): readonly Agreement[] {
	const touched = new Map(state.agreements.map((one) => [one.id, one]));
	const earlier = supply.agreements.map(
		({ made, ...one }): Agreement => touched.get(one.id) ?? { ...one, ...NOBODY, earlier: made || '-' }
	);
	const known = new Set(earlier.map((one) => one.id));
	return [...earlier, ...state.agreements.filter((one) => !known.has(one.id))];
}

/** All gaps as they are now, in the same way. */
export function gapsNow(state: ResourceMapState, supply: MapSupply): readonly Gap[] {
	const touched = new Map(state.gaps.map((one) => [one.id, one]));
	const earlier = supply.gaps.map(
		({ made, ...one }): Gap => touched.get(one.id) ?? { ...one, ...NOBODY, earlier: made || '-' }
	);
	const known = new Set(earlier.map((one) => one.id));
	return [...earlier, ...state.gaps.filter((one) => !known.has(one.id))];
}

/** Whether a gap still is one: nothing was found, and nobody stopped looking. */
export function isOpen(gap: Pick<GapRecord, 'state'>): boolean {
	return gap.state === 'open' || gap.state === 'designing';
}

/** Whether an agreement still holds, or is to: it did not end. */
export function isAlive(agreement: Pick<AgreementRecord, 'state'>): boolean {
	return agreement.state !== 'ended';
}

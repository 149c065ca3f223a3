import type { MapEntry } from '$lib/core/service-map/fields';
import type { AgreementRecord, GapRecord } from '$lib/core/service-map/lasting-records';
import type { MapSupply } from '$lib/core/service-map/map-supply';
import { agreementsNow, gapsNow, type Agreement, type Gap, type ResourceMapState } from './state';

/** An agreement or a gap as people may see it: not which person wrote it. `earlier` is the day it was made, null if today. */
export type AgreementView = AgreementRecord & {
	readonly earlier: string | null;
	readonly group: string | null;
};
export type GapView = GapRecord & { readonly earlier: string | null; readonly group: string | null };

export function shownAgreement({ by: _by, ...agreement }: Agreement): AgreementView {
	return agreement;
}

export function shownGap({ by: _by, ...gap }: Gap): GapView {
	return gap;
}

/** The one thing that everybody looks at. */
export type LightView =
	| { readonly kind: 'entry'; readonly entry: MapEntry; readonly question: string }
	| { readonly kind: 'agreement'; readonly agreement: AgreementView }
	| { readonly kind: 'gap'; readonly gap: GapView };

/** What is in the light; null for nothing, and for what was taken away since. A question brings its entry along. */
export function shownLight(state: ResourceMapState, supply: MapSupply): LightView | null {
	const { light } = state;
	if (!light) return null;
	const entryOf = (id: string) => supply.entries.find((entry) => entry.id === id);
	switch (light.kind) {
		case 'entry': {
			const entry = entryOf(light.id);
			return entry ? { kind: 'entry', entry, question: '' } : null;
		}
		case 'unclear': {
			const mark = state.unclear.find(({ id }) => id === light.id);
			const entry = mark && entryOf(mark.entry);
			return mark && entry ? { kind: 'entry', entry, question: mark.question } : null;
		}
		case 'agreement': {
			const found = agreementsNow(state, supply).find(({ id }) => id === light.id);
			return found ? { kind: 'agreement', agreement: shownAgreement(found) } : null;
		}
		case 'gap': {
			const found = gapsNow(state, supply).find(({ id }) => id === light.id);
			return found ? { kind: 'gap', gap: shownGap(found) } : null;
		}
	}
}

/** The same without the name of who sees to it. */
export function withoutOwner(light: LightView | null): LightView | null {
	if (light?.kind === 'agreement') return { ...light, agreement: { ...light.agreement, owner: '' } };
	if (light?.kind === 'gap') return { ...light, gap: { ...light.gap, owner: '' } };
	return light;
}

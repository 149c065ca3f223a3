import type { AgreementRecord } from '$lib/core/service-map/lasting-records';
import type { Area } from '$lib/core/service-map/fields';
import { fold } from '$lib/core/service-map/fold';

/** Between what whoever writes an agreement or a gap chooses. */
export interface TieChoices {
	/** For which organisations they speak, their own first; none: they choose from all. Null: a facilitator, who speaks for none. */
	readonly ours: readonly string[] | null;
	readonly organisations: readonly string[];
	readonly territories: readonly string[];
	readonly areas: readonly Area[];
}

/** An agreement as a form holds it: one side is one's own. `out`: that side refers people to the other. */
export interface Sides {
	readonly own: string;
	readonly way: 'out' | 'in';
	readonly other: string;
}

/** How a form begins: as the agreement is, or with who offers the entry on the other side. */
export function firstSides(
	ours: readonly string[],
	before: Pick<AgreementRecord, 'from' | 'to'> | null,
	offeredBy: string
): Sides {
	const isOurs = (name: string) => ours.some((one) => fold(one) === fold(name));
	if (before) {
		const { from, to } = before;
		return !isOurs(from) && isOurs(to)
			? { own: to, way: 'in', other: from }
			: { own: from, way: 'out', other: to };
	}
	const refers = ours.find((name) => fold(name) !== fold(offeredBy));
	// Of one's own entry, where nobody else is there to refer people, others do.
	if (refers === undefined && offeredBy && isOurs(offeredBy)) return { own: offeredBy, way: 'in', other: '' };
	return { own: refers ?? '', way: 'out', other: offeredBy };
}

/** Who refers whom to whom. */
export function fromAndTo({ own, way, other }: Sides): Pick<AgreementRecord, 'from' | 'to'> {
	return way === 'out' ? { from: own, to: other } : { from: other, to: own };
}

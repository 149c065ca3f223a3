import type { PersonId } from '$lib/core/kernel/ids';
import type { SheetAnswer } from './answers';
import { meanOf, type Put } from './blocks';
import type { Matters } from '../counted-together';
import type { Field } from './config';
import { partsOf } from './parts';

/** An area of a questionnaire: the scales under one heading, which all have the same length. */
export interface Area {
	readonly id: string;
	readonly title: string;
	readonly top: number;
	readonly scales: readonly string[];
}

/** The areas of a sheet; none where fewer than three headings have scales of one length: then there is no profile to draw. */
export function areasOf(fields: readonly Field[]): readonly Area[] {
	const areas = partsOf(fields).flatMap(({ id, title, fields: scales }) =>
		scales[0]?.kind === 'scale'
			? [{ id, title, top: scales[0].top, scales: scales.map((scale) => scale.id) }]
			: []
	);
	const even = fields.every(({ kind, top }) => kind !== 'scale' || top === areas[0]?.top);
	return areas.length >= 3 && even ? areas : [];
}

/** One person's mean in each area; null where they answered nothing of it. */
export function profileOf(
	areas: readonly Area[],
	sheet: Readonly<Record<string, SheetAnswer>>
): readonly (number | null)[] {
	return areas.map(({ scales }) => meanOf(scales.flatMap((scale) => valueOf(sheet, scale))));
}

/** The room's mean in each area, of those scales that may be shown; null where none may. */
export function roomProfile(areas: readonly Area[], shown: Matters<Put>): readonly (number | null)[] {
	return areas.map(({ scales }) => {
		const people = new Set(scales.flatMap((scale) => Object.keys(shown[scale] ?? {})));
		const values = [...people].flatMap(
			(person) =>
				meanOf(scales.flatMap((scale) => (shown[scale]?.[person as PersonId] ?? []).map(Number))) ?? []
		);
		return meanOf(values);
	});
}

function valueOf(sheet: Readonly<Record<string, SheetAnswer>>, scale: string): readonly number[] {
	const answer = Object.hasOwn(sheet, scale) ? sheet[scale] : undefined;
	return answer?.form === 'value' ? [answer.value] : [];
}

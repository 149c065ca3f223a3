import type { SheetAnswer } from './answers';
import { ENOUGH, type Field } from './config';
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
	return areas.map(({ scales }) => mean(scales.flatMap((scale) => valueOf(sheet, scale))));
}

/** The room's mean in each area; null where fewer than five people answered. */
export function roomProfile(
	areas: readonly Area[],
	sheets: readonly Readonly<Record<string, SheetAnswer>>[]
): readonly (number | null)[] {
	const profiles = sheets.map((sheet) => profileOf(areas, sheet));
	return areas.map((_, index) => {
		const values = profiles.flatMap((profile) => profile[index] ?? []);
		return values.length >= ENOUGH ? mean(values) : null;
	});
}

function valueOf(sheet: Readonly<Record<string, SheetAnswer>>, scale: string): readonly number[] {
	const answer = Object.hasOwn(sheet, scale) ? sheet[scale] : undefined;
	return answer?.form === 'value' ? [answer.value] : [];
}

function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

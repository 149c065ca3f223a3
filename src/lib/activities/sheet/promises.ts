import type { SheetConfig } from './config';
import { partsOf } from './parts';
import type { SheetState } from './state';

/**
 * Whether nobody's answer comes to be read with a part that they shared without it: a field can join another part only while that
 * part is shared by nobody who wrote in the field (S17).
 */
export function sheetKeepsPromises(before: SheetConfig, after: SheetConfig, { sheets }: SheetState): boolean {
	const home = new Map(
		partsOf(before.fields).flatMap(({ id, fields }) => fields.map((field) => [field.id, id]))
	);
	const joined = partsOf(after.fields).flatMap(({ id: part, fields }) =>
		fields.flatMap((field) => ((home.get(field.id) ?? field.id) === part ? [] : [{ part, field: field.id }]))
	);
	return Object.values(sheets).every(({ fields, shares }) =>
		joined.every(
			({ part, field }) => (shares[part] ?? []).length === 0 || (fields[field]?.answer ?? null) === null
		)
	);
}

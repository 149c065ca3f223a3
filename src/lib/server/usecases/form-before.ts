import * as v from 'valibot';
import { mergeFields } from '$lib/core/programme/meanwhile';
import type { FormAnswer, ProgrammeRefusal } from '$lib/contract/programme-refusals';

/** The values that a form was filled with, as it sends them along; missing: a form of something new. */
export const beforeField = v.optional(v.pipe(v.string(), v.parseJson()), 'null');

/** Reads a form's earlier values like what is typed now; null where it sent none, or nothing that can be read. */
export function readBefore<Schema extends v.GenericSchema>(
	schema: Schema,
	before: unknown
): v.InferOutput<Schema> | null {
	const read = before ? v.safeParse(schema, before) : null;
	return read?.success ? read.output : null;
}

/**
 * What is to be written of a form (rule PD9); refused where somebody else meanwhile changed the same into something else. The refusal
 * says which fields, and what is there now, so that the form can show it.
 */
export function onlyChanged<Fields extends object>(
	before: Fields | null,
	typed: Fields,
	now: Fields
): FormAnswer<Fields> {
	const { value, clashes } = mergeFields(before, typed, now);
	if (clashes.length === 0) return { ok: true, value };
	const code: ProgrammeRefusal = 'form/meanwhile';
	return { ok: false, code, details: { fields: clashes.join(' '), now: JSON.stringify(now) } };
}

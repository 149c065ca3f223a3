/** An expected refusal: `code` is namespaced (`step/stale`), `details` fill the message shown to the person. */
export interface Refusal<Code extends string = string> {
	readonly ok: false;
	readonly code: Code;
	readonly details?: Readonly<Record<string, string | number>>;
}

/** A value, or an expected refusal. Bugs throw; refusals never do. */
export type Result<Value, Code extends string = string> =
	{ readonly ok: true; readonly value: Value } | Refusal<Code>;

/** Wraps a value as a success. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value };
}

/** Makes a refusal. */
export function refuse<Code extends string>(
	code: Code,
	details?: Readonly<Record<string, string | number>>
): Refusal<Code> {
	return details ? { ok: false, code, details } : { ok: false, code };
}

/** Ends an exhaustive `switch`: reaching it at run time is a bug. */
export function unreachable(value: never): never {
	throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}

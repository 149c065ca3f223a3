import type { Planned } from './theatre';

interface Template {
	readonly key: string;
	readonly title: { readonly it: string };
	readonly minutes: number;
	config(language: 'it'): unknown;
}

/** A method of the library, with what a facilitator changed in it. */
export function method(
	kind: string,
	templates: readonly Template[],
	key: string,
	changed: object = {}
): Planned {
	const template = templates.find((one) => one.key === key);
	if (!template) throw new Error(`no method ${key} of ${kind}`);
	const config = { ...(template.config('it') as object), ...changed };
	return { kind, title: template.title.it, minutes: template.minutes, config };
}

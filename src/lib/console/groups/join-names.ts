import { getLocale } from '$lib/paraglide/runtime';

/** Names as one says them: 'Anna, Bruno e Carla'. */
export function joinNames(names: readonly string[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(names);
}

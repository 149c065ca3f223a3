import * as v from 'valibot';
import type { ActivityDefinition } from './activity-definition';
import type { AgendaItem } from './agenda-item';

/** The most characters a configuration may have as JSON. */
export const CONFIG_LIMIT = 60_000;

/** Judges a configuration from outside: the definition's own shape of it, or null. */
export function readConfig(
	definition: ActivityDefinition,
	config: unknown
): { readonly config: unknown } | null {
	if ((JSON.stringify(config) ?? '').length > CONFIG_LIMIT) return null;
	const parsed = v.safeParse(definition.config, config);
	return parsed.success ? { config: parsed.output } : null;
}

/** An item's configuration as its definition knows it today: older versions are brought up, unreadable ones fall back. */
export function configOf(item: AgendaItem, definition: ActivityDefinition): unknown {
	if (item.version === definition.version) return item.config;
	const migrated = definition.migrate ? definition.migrate(item.config, item.version) : item.config;
	return readConfig(definition, migrated)?.config ?? definition.defaults('it');
}

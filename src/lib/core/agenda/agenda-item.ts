import type { ActivityId } from '../kernel/ids';

/** One activity of the agenda. `config` is judged by the definition of its kind; `version` is the config's. */
export interface AgendaItem {
	readonly id: ActivityId;
	readonly kind: string;
	readonly version: number;
	readonly title: string;
	/** Planned length in minutes, 1 to 600. */
	readonly minutes: number;
	readonly config: unknown;
	/** The method of the library that it was made from, by its key; missing: none, or nobody knows any more. */
	readonly method?: string;
	/** Passed over while running; kept in the agenda so that it can come back. */
	readonly skipped: boolean;
}

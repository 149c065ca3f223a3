import type { OpenDatabase } from './db/open-database';
import type { Realtime } from './realtime/attach';
import type { Planted } from './seed/plant-programme';
import type { Story } from './seed/story';

/** What outlives a reload of the modules in development, and what `src/server.js` finds: one slot for the whole process. */
export interface Running {
	/** The open database: two on one directory would lose data. */
	database?: Promise<OpenDatabase>;
	realtime?: Realtime;
	/** The secret of the link that makes the first facilitator; null when there is one already. */
	setupSecret?: string | null;
	/** Tells a story to an empty database. Only where a script of the same process asked for it before the start: no request leads here. */
	plant?(story: Story): Promise<Planted>;
	/** What the process does when its embedded database ended by itself; set by whoever can start it anew. */
	lost?(): void;
	/** Ends everything in order: sockets and pages first, the database last. */
	close?(): Promise<void>;
}

declare global {
	var __plenaria: Running | undefined;
}

/** The process's slot. */
export function running(): Running {
	return (globalThis.__plenaria ??= {});
}

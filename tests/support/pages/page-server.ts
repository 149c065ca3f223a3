import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PageRight } from '../../../src/lib/core/agenda/activity-definition';
import type { PageRefusal } from '../../../src/lib/server/realtime/pages/page-grant';
import type { PageLimits } from '../../../src/lib/server/realtime/pages/page-limits';
import { createPages, type Pages } from '../../../src/lib/server/realtime/pages/pages';
import type { PageStore } from '../../../src/lib/server/store/page-store';

/** The session that every page of a test belongs to. */
export const SESSION = 'session-1';

export interface PageServer {
	readonly url: string;
	readonly pages: Pages;
	/** What each person may do now; `write` unless set. Tell the gateway with `pages.recheck(SESSION)`. */
	readonly rights: Map<string, PageRight>;
	readonly refusals: Map<string, PageRefusal>;
	readonly troubles: string[];
	readonly writes: string[];
	close(): Promise<void>;
}

export interface PageServerOptions {
	readonly store: PageStore;
	readonly limits?: Partial<PageLimits>;
	readonly idleMs?: number;
	readonly clock?: () => number;
	readonly port?: number;
}

/** A gateway on a real port: whoever connects is who the `who` cookie says. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
	const rights = new Map<string, PageRight>();
	const refusals = new Map<string, PageRefusal>();
	const troubles: string[] = [];
	const writes: string[] = [];
	const { store, limits, idleMs, clock = Date.now } = options;
	const pages = createPages({
		store,
		...(limits ? { limits } : {}),
		...(idleMs === undefined ? {} : { idleMs }),
		clock,
		log: { info: () => undefined, warn: () => undefined, error: (event) => void troubles.push(event) },
		onWrite: (pageId, sessionId, author) => void writes.push(`${pageId}/${sessionId}/${author}`),
		async authorise(req) {
			const who = /who=([\w-]+)/.exec(req.headers.cookie ?? '')?.[1];
			if (!who) return 'unauthorised';
			return (
				refusals.get(who) ?? { sessionId: SESSION, author: who, right: () => rights.get(who) ?? 'write' }
			);
		}
	});
	const http = createServer((_req, res) => res.end());
	http.on('upgrade', (req, socket, head) => {
		if (!pages.handleUpgrade(req, socket, head)) socket.destroy();
	});
	await new Promise<void>((done) => http.listen(options.port ?? 0, '127.0.0.1', done));
	const { port } = http.address() as AddressInfo;
	return {
		url: `ws://127.0.0.1:${port}/pages`,
		pages,
		rights,
		refusals,
		troubles,
		writes,
		async close() {
			await pages.close();
			await new Promise((done) => http.close(done));
		}
	};
}

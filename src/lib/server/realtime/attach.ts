import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { PagePoint } from '$lib/core/page/points';
import { getApp } from '../app';
import { running } from '../running';
import { openRealtime } from './open-realtime';

/** What the host (production server, development plugin) hands requests and upgrades to. */
export interface Realtime {
	/** Takes a request of the live channel; false when it is somebody else's. */
	handleRequest(req: IncomingMessage, res: ServerResponse): boolean;
	/** Takes an upgrade to the live channel or to a page; false when it is somebody else's. */
	handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	/** A page's points in reading order, as they are now. */
	readPage(pageId: string, sessionId: string): Promise<readonly PagePoint[]>;
	close(): Promise<void>;
}

let starting: Promise<Realtime> | undefined;

/**
 * The live channels of this process. Called by `hooks.server.ts` at the start and by the development plugin at every
 * request: after a reload of the modules the new ones take over, and the old ones let their sockets go.
 */
export function startRealtime(): Promise<Realtime> {
	return (starting ??= start());
}

async function start(): Promise<Realtime> {
	const app = await getApp();
	const realtime = openRealtime(app);
	const slot = running();
	const before = slot.realtime;
	slot.realtime = realtime;
	slot.close = async () => {
		await realtime.close();
		await app.database.close();
		delete slot.database;
	};
	await before?.close();
	return realtime;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** What the host (production server, development plugin) hands requests and upgrades to. */
export interface Realtime {
	/** Takes a request of the live channel; false when it is somebody else's. */
	handleRequest(req: IncomingMessage, res: ServerResponse): boolean;
	/** Takes an upgrade to the live channel or to a page; false when it is somebody else's. */
	handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	close(): Promise<void>;
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { PAGE_CLOSE } from '$lib/contract/wire';
import { isId } from '$lib/core/kernel/ids';
import type { PagePoint } from '$lib/core/page/points';
import type { Log } from '$lib/server/log';
import type { PageStore } from '$lib/server/store/page-store';
import { MalformedBytes } from './byte-reader';
import { beatFrame, readFrame, rightFrame } from './frames';
import { PageConnection } from './page-connection';
import type { AuthorisePage, PageGrant, PageRefusal } from './page-grant';
import { PAGE_LIMITS, type PageLimits } from './page-limits';
import { PageRooms } from './page-rooms';
import { readPoints } from './read-points';
import type { PageRoom } from './page-room';

const PATH = /^\/pages\/([^/?]+)(?:\?.*)?$/;
const BEAT_MS = 15_000;

export interface PagesParts {
	readonly store: PageStore;
	readonly authorise: AuthorisePage;
	/** Server time, ms. */
	readonly clock: () => number;
	readonly log: Log;
	/** Somebody's edit was committed: for the presence that facilitators see. */
	readonly onWrite?: (pageId: string, sessionId: string, author: string) => void;
	/** For tests: other limits, and how long an empty page stays open. */
	readonly limits?: Partial<PageLimits>;
	readonly idleMs?: number;
}

/** The pages' side of the server: y-websocket clients on `/pages/<pageId>`. */
export interface Pages {
	/** Takes an upgrade to a page; false when it is somebody else's. The origin must have been checked. */
	handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	/** To be called after every change of a session's state, or of who may be in it: closes and tells whom it concerns, at once; without a session, on all pages. */
	recheck(sessionId?: string): void;
	/** Closes a session's pages, whose stored text was changed from outside; clients come back by themselves. */
	forget(sessionId: string): void;
	/** A page's points in reading order, for reports and for putting one on a board; empty when there is no such page. */
	read(pageId: string, sessionId: string): Promise<readonly PagePoint[]>;
	/** Commits what is queued and closes every socket; clients come back by themselves. */
	close(): Promise<void>;
}

/** Opens the gateway of pages. */
export function createPages(parts: PagesParts): Pages {
	const limits: PageLimits = { ...PAGE_LIMITS, ...parts.limits };
	const server = new WebSocketServer({
		noServer: true,
		maxPayload: limits.frameBytes,
		perMessageDeflate: false
	});
	const rooms = new PageRooms({ ...parts, limits, idleMs: parts.idleMs ?? 30_000 });
	let pending = 0;
	let closed = false;

	const accept = (req: IncomingMessage, socket: Duplex, head: Buffer) =>
		new Promise<WebSocket>((done) => server.handleUpgrade(req, socket, head, done));

	const prove = async (req: IncomingMessage, pageId: string): Promise<PageGrant | PageRefusal> =>
		isId(pageId) ? parts.authorise(req, pageId) : 'gone';

	async function welcome(req: IncomingMessage, socket: Duplex, head: Buffer, pageId: string): Promise<void> {
		const ignore = () => undefined;
		socket.on('error', ignore);
		const late = setTimeout(() => socket.destroy(), limits.upgradeMs);
		const grant = await prove(req, pageId).finally(() => clearTimeout(late));
		socket.off('error', ignore);
		if (socket.destroyed) return;
		const ws = await accept(req, socket, head);
		// A refusal has to be said on the open socket: an HTTP error would make the client try again for ever.
		const refusal = typeof grant === 'string' ? grant : grant.right() === 'none' ? 'forbidden' : null;
		ws.on('error', ignore);
		if (refusal || typeof grant === 'string') return ws.close(PAGE_CLOSE[refusal ?? 'forbidden']);
		if (closed || server.clients.size > limits.sockets) return ws.close(PAGE_CLOSE.later);
		await enter(ws, grant, pageId);
	}

	/** Nothing is read from the socket until the page is there: the client speaks first, and is not to be lost. */
	async function enter(ws: WebSocket, grant: PageGrant, pageId: string): Promise<void> {
		ws.binaryType = 'nodebuffer';
		ws.pause();
		const connection = new PageConnection(ws, grant, limits, performance.now());
		const room = await rooms.open(pageId, grant.sessionId).catch((error: unknown) => {
			parts.log.error('page.load', { session: grant.sessionId, error });
			return 'failed' as const;
		});
		ws.resume();
		if (room === 'failed') return ws.close(PAGE_CLOSE.later);
		if (!room) return ws.close(PAGE_CLOSE.gone);
		if (ws.readyState !== ws.OPEN) return rooms.leave(pageId, room, connection);
		ws.on('message', (data, binary) => receive(room, connection, binary ? (data as Buffer) : null));
		ws.on('pong', () => (connection.alive = true));
		ws.on('close', () => rooms.leave(pageId, room, connection));
		rooms.enter(room, connection);
	}

	function receive(room: PageRoom, connection: PageConnection, data: Buffer | null): void {
		if (!connection.open) return;
		try {
			if (!data) throw new MalformedBytes('text');
			if (!connection.affords(data.length, performance.now())) return connection.close(PAGE_CLOSE.strikes);
			const right = connection.grant.right();
			if (right === 'none') return room.recheck(connection);
			const frame = readFrame(data);
			const size = data.length;
			if (frame.kind === 'ignored') return;
			if (frame.kind === 'right') return connection.send(rightFrame(right === 'write'));
			if (frame.kind === 'ask') {
				if (frame.vector.length > limits.vectorBytes) throw new MalformedBytes('vector');
				return room.receive({ kind: 'ask', connection, bytes: frame.vector, size });
			}
			// Whoever may only read changes nothing, and is never told that something was saved.
			if (right !== 'write') return;
			if (frame.kind === 'mark')
				return room.receive({ kind: 'mark', connection, counter: frame.counter, size });
			room.receive({ kind: frame.kind, connection, bytes: frame.bytes, size });
		} catch (error) {
			connection.close(PAGE_CLOSE.malformed);
			if (!(error instanceof MalformedBytes)) parts.log.error('page.frame', { error });
		}
	}

	const beat = setInterval(() => {
		const frame = beatFrame();
		for (const connection of rooms.connections()) {
			if (!connection.alive) {
				connection.socket.terminate();
				continue;
			}
			connection.alive = false;
			connection.socket.ping();
			connection.send(frame);
		}
	}, BEAT_MS);
	beat.unref();

	return {
		handleUpgrade(req, socket, head) {
			const match = PATH.exec(req.url ?? '');
			if (!match?.[1]) return false;
			if (closed || pending >= limits.upgrades) {
				socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
				return true;
			}
			pending++;
			welcome(req, socket, head, match[1])
				.catch((error: unknown) => {
					parts.log.error('page.upgrade', { error });
					socket.destroy();
				})
				.finally(() => pending--);
			return true;
		},
		recheck: (sessionId) => rooms.recheck(sessionId),
		forget: (sessionId) => rooms.forget(sessionId),
		async read(pageId, sessionId) {
			const room = await rooms.open(pageId, sessionId);
			return room ? readPoints(room.doc) : [];
		},
		async close() {
			closed = true;
			clearInterval(beat);
			await rooms.close();
			for (const socket of server.clients) socket.terminate();
			server.close();
		}
	};
}

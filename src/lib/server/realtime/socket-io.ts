import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Server as Engine } from 'engine.io';
import { Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import { id } from '$lib/contract/fields';
import {
	WIRE_VERSION,
	type Answer,
	type ClientToServer,
	type ServerToClient,
	type Welcome
} from '$lib/contract/wire';
import type { EndedSignIns } from '../auth/ended-sign-ins';
import type { LostSessions } from '../auth/lost-sessions';
import type { Log } from '../log';
import { handleCommand, type Prepare } from './handle-command';
import type { LiveRoom } from './live-room';
import { TokenBucket } from './pages/token-bucket';
import type { RoomWire } from './room-layers';
import type { Viewer } from './room-views';
import type { Rooms } from './rooms';

interface SocketData {
	viewer: Viewer;
	sessionId: string;
	signIn: string | null;
	account: string | null;
	/** Its page is of another version of this server: it is only told to load anew. */
	outdated?: boolean;
}

/** Who looks on, and by which sign-in and account, where it is one: the socket lives as long as that, and while the account may open the session. */
export interface Proof {
	readonly viewer: Viewer;
	readonly signIn: string | null;
	readonly account: string | null;
}

type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export interface SocketParts {
	readonly rooms: Rooms;
	readonly log: Log;
	readonly prepare: Prepare;
	readonly ended: EndedSignIns;
	readonly lost: LostSessions;
	now(): number;
	/** Whether a request comes from our own pages. */
	fromOurPages(req: IncomingMessage): boolean;
	/** Proves from the cookies who asks to look on; null when they may not. */
	prove(cookies: string | undefined, sessionId: string, as: Viewer['role']): Promise<Proof | null>;
}

/** Largest message from a client: a configuration with its texts fits. */
const FRAME_BYTES = 128 * 1024;
/** Screens of one person at once: phone, laptop, and one forgotten. */
const SOCKETS_EACH = 6;
/** Commands each socket may send; facilitators drag and type faster than anybody answers a question. */
const PACE = { participant: [5, 20], facilitator: [20, 60], stage: [1, 5] } as const;

const handshakeForm = v.object({
	session: id,
	as: v.picklist(['facilitator', 'participant', 'stage']),
	wire: v.literal(WIRE_VERSION)
});
const whereaboutsForm = v.strictObject({ groupId: v.nullable(id), activityId: v.nullable(id) });

/** The live channel over Socket.IO, bound to an engine that the host hands requests and upgrades to. */
export function openSockets(parts: SocketParts) {
	const engine = new Engine({
		maxHttpBufferSize: FRAME_BYTES,
		pingInterval: 20_000,
		pingTimeout: 20_000,
		allowRequest: (req, decide) => decide(null, parts.fromOurPages(req))
	});
	const io: LiveServer = new Server({ serveClient: false, connectTimeout: 5_000 });
	io.bind(engine as never);
	// Tells clients whether the server they come back to is the one they left.
	const epoch = randomUUID();

	parts.rooms.speakThrough((sessionId) => wireOf(io, sessionId));

	parts.ended.onEnd((signIn, why) => {
		io.in(ofSignIn(signIn)).emit('goodbye', why);
		io.in(ofSignIn(signIn)).disconnectSockets(true);
	});

	parts.lost.onLoss((account, sessionId) => {
		io.in(ofAccount(account, sessionId)).emit('goodbye', 'removed');
		io.in(ofAccount(account, sessionId)).disconnectSockets(true);
	});

	// Not a word is said: to the clients the line broke, and they come back by themselves.
	parts.rooms.onForget((sessionId) => {
		const here = [...io.sockets.sockets.values()].filter(({ data }) => data.sessionId === sessionId);
		for (const { conn } of here) conn.close();
	});

	io.use((socket, next) => {
		admit(socket as LiveSocket, parts).then(
			(refusal) => next(refusal ? new Error(refusal) : undefined),
			(error: unknown) => {
				parts.log.error('handshake failed', { error });
				// To a refusal clients would not come back; to a line that broke they do.
				socket.conn.close();
				next(new Error('later'));
			}
		);
	});
	io.on('connection', (socket) => {
		if (socket.data.outdated) return sayGoodbye(socket, 'reload');
		welcome(socket, parts, epoch).catch((error: unknown) => {
			parts.log.error('welcome failed', { session: socket.data.sessionId, error });
			socket.conn.close();
		});
	});
	return {
		engine,
		/** Lets every socket go so that clients come back by themselves. */
		close: () => void engine.close()
	};
}

async function admit(socket: LiveSocket, parts: SocketParts): Promise<string | null> {
	// Before the rest, which that version may say in another way; and as a goodbye, which all versions understand.
	const { wire: version } = socket.handshake.auth;
	if (typeof version === 'number' && version !== WIRE_VERSION) {
		socket.data.outdated = true;
		return null;
	}
	const asked = v.safeParse(handshakeForm, socket.handshake.auth);
	if (!asked.success) return 'malformed';
	const { session, as } = asked.output;
	const proof = await parts.prove(socket.handshake.headers.cookie, session, as);
	if (!proof) return 'forbidden';
	socket.data = { ...proof, sessionId: session };
	return null;
}

async function welcome(socket: LiveSocket, parts: SocketParts, epoch: string): Promise<void> {
	const { viewer, sessionId, signIn, account } = socket.data;
	const live = await parts.rooms.of(sessionId);
	if (!socket.connected) return;
	// Signed out, or taken off the team, since the handshake.
	if (parts.ended.has(signIn) || parts.lost.has(account, sessionId)) return sayGoodbye(socket);
	const layers = live?.enter(socket.id, viewer);
	if (!live || !layers) return sayGoodbye(socket);
	if (signIn) void socket.join(ofSignIn(signIn));
	if (account) void socket.join(ofAccount(account, sessionId));
	keepFew(socket);
	const greet = (): Welcome => ({ epoch, now: parts.now(), layers: live.snapshots(socket.id) });
	listen(socket, live, parts, greet);
	socket.emit('welcome', { epoch, now: parts.now(), layers });
}

const ofSignIn = (signIn: string) => `sign-in/${signIn}`;
const ofAccount = (account: string, sessionId: string) => `account/${account}/${sessionId}`;

function sayGoodbye(
	socket: Pick<LiveSocket, 'emit' | 'disconnect'>,
	why: 'removed' | 'reload' = 'removed'
): void {
	socket.emit('goodbye', why);
	socket.disconnect(true);
}

/** The oldest screens of a person make room for a new one. */
function keepFew(socket: LiveSocket): void {
	const { viewer, sessionId } = socket.data;
	if (viewer.role === 'stage') return;
	const name = `${sessionId}#${viewer.role}#${viewer.id}`;
	void socket.join(name);
	const here = socket.nsp.adapter.rooms.get(name);
	if (!here || here.size <= SOCKETS_EACH) return;
	const [oldest] = here;
	const other = oldest ? socket.nsp.sockets.get(oldest) : undefined;
	(other as LiveSocket | undefined)?.emit('goodbye', 'moved');
	other?.disconnect(true);
}

function listen(socket: LiveSocket, live: LiveRoom, parts: SocketParts, greet: () => Welcome): void {
	const { viewer, sessionId } = socket.data;
	const [perSecond, burst] = PACE[viewer.role];
	const pace = new TokenBucket(perSecond, burst, performance.now());
	const affords = () => pace.take(1, performance.now());

	socket.on('command', (raw: unknown, answer: unknown) => {
		if (typeof answer !== 'function') return;
		const reply = answer as (answer: Answer) => void;
		if (!affords()) return reply({ ok: false, code: 'command/too-many' });
		handleCommand(raw, viewer, live, parts.prepare).then(reply, (error: unknown) => {
			parts.log.error('command failed', { session: sessionId, error });
			reply({ ok: false, code: 'command/retry' });
		});
	});
	socket.on('sync', (answer: unknown) => {
		if (typeof answer === 'function' && affords()) (answer as (welcome: Welcome) => void)(greet());
	});
	socket.on('clock', (answer: unknown) => {
		if (typeof answer === 'function') (answer as (now: number) => void)(parts.now());
	});
	socket.on('whereabouts', (raw: unknown) => {
		const at = v.safeParse(whereaboutsForm, raw);
		if (at.success && affords()) live.move(socket.id, at.output);
	});
	socket.on('disconnect', () => live.leave(socket.id));
}

/** A room's way to its people: each layer is a Socket.IO room of its own, so one packet serves all who receive it. */
function wireOf(io: LiveServer, sessionId: string): RoomWire {
	const socketOf = (socket: string) => io.sockets.sockets.get(socket);
	const nameOf = (channel: string) => `${sessionId}/${channel}`;
	return {
		patch: (channel, patch) => void io.to(nameOf(channel)).emit('patch', patch),
		layer: (socket, snapshot) => void socketOf(socket)?.emit('layer', snapshot),
		join: (socket, channel) => void socketOf(socket)?.join(nameOf(channel)),
		leave: (socket, channel) => void socketOf(socket)?.leave(nameOf(channel)),
		goodbye(socket, reason) {
			socketOf(socket)?.emit('goodbye', reason);
			socketOf(socket)?.disconnect(true);
		}
	};
}

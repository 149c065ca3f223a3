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
import type { LiveLimits } from './live-limits';
import { Strikes } from './pages/strikes';
import { TokenBucket } from './pages/token-bucket';
import type { RoomWire } from './room-layers';
import type { Viewer } from './room-views';
import type { Rooms } from './rooms';
import { isOfOne, Unproven } from './unproven';

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
	readonly limits: LiveLimits;
	now(): number;
	/** Whether a request comes from our own pages. */
	fromOurPages(req: IncomingMessage): boolean;
	/** Proves from the cookies who asks to look on; null when they may not. */
	prove(cookies: string | undefined, sessionId: string, as: Viewer['role']): Promise<Proof | null>;
}

/** The same, with who sent too much. */
type Door = SocketParts & { readonly strikes: Strikes };

const TOO_MANY: Answer = { ok: false, code: 'command/too-many' };
const handshakeForm = v.object({
	session: id,
	as: v.picklist(['facilitator', 'participant', 'stage']),
	wire: v.literal(WIRE_VERSION)
});
const whereaboutsForm = v.strictObject({ groupId: v.nullable(id), activityId: v.nullable(id) });

/** The live channel over Socket.IO, bound to an engine that the host hands requests and upgrades to. */
export function openSockets(asked: SocketParts) {
	const parts: Door = { ...asked, strikes: new Strikes(asked.limits) };
	const { limits } = parts;
	const engine = new Engine({
		maxHttpBufferSize: limits.frameBytes,
		pingInterval: 20_000,
		pingTimeout: 20_000,
		allowRequest: (req, decide) => decide(null, parts.fromOurPages(req) && (isOfOne(req) || unproven.hasRoom))
	});
	const unproven = new Unproven(engine, limits);
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
		unproven.proven(socket.conn);
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

async function admit(socket: LiveSocket, parts: Door): Promise<string | null> {
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
	// Not a refusal, to which clients would not come back: the line breaks until they may.
	if (!parts.strikes.isOut(nameOf(socket), performance.now())) return null;
	socket.conn.close();
	return 'later';
}

async function welcome(socket: LiveSocket, parts: Door, epoch: string): Promise<void> {
	const { viewer, sessionId, signIn, account } = socket.data;
	const live = await parts.rooms.of(sessionId);
	if (!socket.connected) return;
	// Signed out, or taken off the team, since the handshake.
	if (parts.ended.has(signIn) || parts.lost.has(account, sessionId)) return sayGoodbye(socket);
	const layers = live?.enter(socket.id, viewer);
	if (!live || !layers) return sayGoodbye(socket);
	if (signIn) void socket.join(ofSignIn(signIn));
	if (account) void socket.join(ofAccount(account, sessionId));
	keepFew(socket, parts.limits.socketsEach);
	const greeting = (all: Welcome['layers']): Welcome => ({
		epoch,
		you: viewer.id,
		now: parts.now(),
		layers: all
	});
	listen(socket, live, parts, () => greeting(live.snapshots(socket.id)));
	socket.emit('welcome', greeting(layers));
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

/** Whose a socket is. A stage is nobody's: each stands for itself. */
function nameOf({ id: own, data: { viewer, sessionId } }: LiveSocket): string {
	return viewer.role === 'stage' ? own : `${sessionId}#${viewer.role}#${viewer.id}`;
}

function ofTheSame(socket: LiveSocket): LiveSocket[] {
	const ids = [...(socket.nsp.adapter.rooms.get(nameOf(socket)) ?? [])];
	return ids.flatMap((id) => (socket.nsp.sockets.get(id) as LiveSocket | undefined) ?? []);
}

/** The oldest screens of a person make room for a new one. */
function keepFew(socket: LiveSocket, most: number): void {
	void socket.join(nameOf(socket));
	const here = ofTheSame(socket);
	if (here.length <= most) return;
	here[0]?.emit('goodbye', 'moved');
	here[0]?.disconnect(true);
}

/** Holds a socket to its pace, whatever it sends; who goes far beyond is out with all their sockets, and for a while. */
function keepPace(socket: LiveSocket, { limits, strikes }: Door): void {
	const began = performance.now();
	const [pace, clock] = [limits[socket.data.viewer.role], limits.clock].map(
		(one) => new TokenBucket(...one, began)
	);
	socket.use(([event, ...rest], next) => {
		const now = performance.now();
		if ((event === 'clock' ? clock : pace)!.take(1, now)) return next();
		const answer: unknown = rest.at(-1);
		if (event === 'command' && typeof answer === 'function') answer(TOO_MANY);
		if (strikes.add(nameOf(socket), now)) for (const { conn } of ofTheSame(socket)) conn.close();
	});
}

function listen(socket: LiveSocket, live: LiveRoom, parts: Door, greet: () => Welcome): void {
	const { viewer, sessionId } = socket.data;
	keepPace(socket, parts);
	socket.on('command', (raw: unknown, answer: unknown) => {
		if (typeof answer !== 'function') return;
		const reply = answer as (answer: Answer) => void;
		handleCommand(raw, viewer, live, parts.prepare).then(reply, (error: unknown) => {
			parts.log.error('command failed', { session: sessionId, error });
			reply({ ok: false, code: 'command/retry' });
		});
	});
	socket.on('sync', (answer: unknown) => {
		if (typeof answer === 'function') (answer as (welcome: Welcome) => void)(greet());
	});
	socket.on('clock', (answer: unknown) => {
		if (typeof answer === 'function') (answer as (now: number) => void)(parts.now());
	});
	socket.on('whereabouts', (raw: unknown) => {
		const at = v.safeParse(whereaboutsForm, raw);
		if (at.success) live.move(socket.id, at.output);
	});
	socket.on('disconnect', () => live.leave(socket.id));
}

/** A room's way to its people: each layer is a Socket.IO room of its own, so one packet serves all who receive it. */
function wireOf(io: LiveServer, sessionId: string): RoomWire {
	const socketOf = (socket: string) => io.sockets.sockets.get(socket);
	const roomOf = (channel: string) => `${sessionId}/${channel}`;
	return {
		patch: (channel, patch) => void io.to(roomOf(channel)).emit('patch', patch),
		layer: (socket, snapshot) => void socketOf(socket)?.emit('layer', snapshot),
		join: (socket, channel) => void socketOf(socket)?.join(roomOf(channel)),
		leave: (socket, channel) => void socketOf(socket)?.leave(roomOf(channel)),
		goodbye(socket, reason) {
			socketOf(socket)?.emit('goodbye', reason);
			socketOf(socket)?.disconnect(true);
		}
	};
}

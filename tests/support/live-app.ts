import { randomBytes } from 'node:crypto';
import type { CommandName } from '$lib/contract/commands';
import type { Answer } from '$lib/contract/wire';
import type { PersonId } from '$lib/core/kernel/ids';
import { arrive } from '$lib/core/session/arrive';
import { joinFacilitator } from '$lib/core/session/join-facilitator';
import type { SessionState } from '$lib/core/session/state';
import { buildApp, type App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { openDatabase } from '$lib/server/db/open-database';
import { readEnvironment } from '$lib/server/environment';
import { planRounds } from '$lib/core/grouping/plan-rounds';
import { seededRng } from '$lib/core/kernel/rng';
import { openLog } from '$lib/server/log';
import { handleCommand, type Prepare } from '$lib/server/realtime/handle-command';
import type { LiveRoom } from '$lib/server/realtime/live-room';
import type { Viewer } from '$lib/server/realtime/room-views';
import { createSession } from '$lib/server/usecases/create-session';
import { prepareCommand } from '$lib/server/usecases/prepare-command';
import { openEmptyDatabase } from './embedded-template';

export const freshId = () => randomBytes(16).toString('base64url');

/** The application over an embedded database (or PostgreSQL), without HTTP. */
export async function startApp(
	url = '',
	settings: Readonly<Record<string, string>> = {}
): Promise<{ app: App; ada: Account; close(): Promise<void> }> {
	const database = url
		? await openDatabase({ url, dataDirectory: '', root: process.cwd() })
		: await openEmptyDatabase();
	const app = await buildApp(readEnvironment(settings), openLog('silent'), database);
	const made = await app.accounts.create('Ada', `ada-${freshId()}@example.org`, 'una-frase-lunga-1');
	if (!made) throw new Error('no account');
	return {
		app,
		ada: made.account,
		async close() {
			await app.rooms.close();
			await database.close();
		}
	};
}

export const facilitator = (id: string): Viewer => ({ role: 'facilitator', id });
export const participant = (id: string): Viewer => ({ role: 'participant', id });
export const STAGE: Viewer = { role: 'stage', id: '' };

/** One running session with its doors, as sockets use it: everything goes through the one handler of commands. */
export class LiveSessionUnderTest {
	readonly prepare: Prepare;

	constructor(
		readonly app: App,
		readonly live: LiveRoom,
		readonly ada: Viewer
	) {
		this.prepare = prepareCommand({
			rooms: app.rooms,
			pages: { read: () => Promise.resolve([{ id: 'a-point', text: 'Un punto', order: 1 }]) },
			plan: (problem, { seed }) =>
				Promise.resolve(planRounds(problem, { rng: seededRng(seed), now: () => 0, seconds: 1, work: 500 })),
			now: app.now
		});
	}

	get state(): SessionState {
		return this.live.room.state;
	}

	send(viewer: Viewer, type: string, payload: unknown, commandId = freshId()): Promise<Answer> {
		return handleCommand({ commandId, type, payload }, viewer, this.live, this.prepare);
	}

	/** The same, for what must succeed. */
	async must(type: CommandName, payload: unknown, viewer = this.ada): Promise<void> {
		const answer = await this.send(viewer, type, payload);
		if (!answer.ok) throw new Error(`${type}: ${answer.code}`);
	}

	/** Lets somebody in through the door. */
	async comeIn(name: string, organisation = '', attendance: 'room' | 'online' = 'room'): Promise<PersonId> {
		const personId = freshId() as PersonId;
		const outcome = await this.live.room.do({
			commandId: null,
			seat: null,
			decide: (state, tools) => arrive(state, { how: 'new', personId, name, organisation, attendance }, tools)
		});
		if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
		return personId;
	}

	async coFacilitator(id: string, name: string): Promise<Viewer> {
		await this.live.room.do({
			commandId: null,
			seat: null,
			decide: (state) => ({ ok: true, value: joinFacilitator(state, { id, name } as never) })
		});
		return facilitator(id);
	}
}

/** Makes a session and opens its room. */
export async function makeSession(app: App, ada: Account): Promise<LiveSessionUnderTest> {
	const answer = await createSession(app, ada, {
		title: 'La mappa delle risorse',
		aims: '',
		date: '2026-11-24',
		startsAt: '09:00',
		place: 'Torino',
		mode: 'mixed',
		language: 'it',
		link: '',
		programme: 'new',
		programmeTitle: 'Percorso'
	});
	if (!answer.ok) throw new Error('the session was not made');
	const live = await app.rooms.of(answer.value);
	if (!live) throw new Error('no room');
	return new LiveSessionUnderTest(app, live, facilitator(ada.id));
}

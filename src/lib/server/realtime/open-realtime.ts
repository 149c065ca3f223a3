import type { App } from '../app';
import { readPrincipal, seatNameIn, signInIn } from '../auth/read-principal';
import { joinFacilitator } from '$lib/core/session/join-facilitator';
import { planInWorker } from '../grouping/plan-in-worker';
import { createPageStore } from '../store/page-store';
import { noteOpening } from '../usecases/note-opening';
import { prepareCommand } from '../usecases/prepare-command';
import type { Realtime } from './attach';
import { authorisePages } from './authorise-page';
import { LIVE_LIMITS, type LiveLimits } from './live-limits';
import { createPages } from './pages/pages';
import type { Viewer } from './room-views';
import { openSockets, type Proof } from './socket-io';
import { fromOurPages, refuseUpgrade } from './upgrade';

/** Puts the live channels together: rooms speak through sockets, pages ask the rooms who may do what. */
export function openRealtime(app: App, limits: Partial<LiveLimits> = {}): Realtime {
	const pages = createPages({
		store: createPageStore(app.database.db),
		authorise: authorisePages(app, app.rooms),
		clock: app.now,
		log: app.log,
		onWrite: (pageId, sessionId) => void app.rooms.of(sessionId).then((live) => live?.wrote(pageId))
	});
	app.rooms.readThrough((pageId, sessionId) => pages.read(pageId, sessionId));
	const sockets = openSockets({
		rooms: app.rooms,
		log: app.log,
		prepare: prepareCommand({ rooms: app.rooms, pages, plan: planInWorker, now: app.now }),
		ended: app.accounts.ended,
		lost: app.lostSessions,
		limits: { ...LIVE_LIMITS, ...limits },
		now: app.now,
		fromOurPages: (req) => fromOurPages(req, app, true),
		prove: (cookies, sessionId, as) => prove(app, cookies, sessionId, as)
	});
	app.rooms.onChange((state) => pages.recheck(state.id));
	app.rooms.onForget((sessionId) => pages.forget(sessionId));
	app.accounts.ended.onEnd(() => pages.recheck());
	app.lostSessions.onLoss((_, sessionId) => pages.recheck(sessionId));

	return {
		readPage: (pageId, sessionId) => pages.read(pageId, sessionId),
		handleRequest(req, res) {
			if (!req.url?.startsWith('/socket.io/')) return false;
			sockets.engine.handleRequest(req as never, res);
			return true;
		},
		handleUpgrade(req, socket, head) {
			const path = req.url ?? '';
			if (!path.startsWith('/socket.io/') && !path.startsWith('/pages/')) return false;
			if (!fromOurPages(req, app, true)) refuseUpgrade(socket, 403);
			else if (path.startsWith('/pages/')) return pages.handleUpgrade(req, socket, head);
			else sockets.engine.handleUpgrade(req as never, socket as never, head);
			return true;
		},
		async close() {
			sockets.close();
			await pages.close();
			await app.rooms.close();
		}
	};
}

/** Who looks on, if the cookies prove it. A facilitator of the programme who comes for the first time joins the session. */
async function prove(
	app: App,
	cookies: string | undefined,
	sessionId: string,
	as: Viewer['role']
): Promise<Proof | null> {
	const { facilitator, person, stage } = await readPrincipal(app, cookies, sessionId);
	const signIn = signInIn(cookies);
	switch (as) {
		case 'participant':
			return person
				? {
						viewer: { role: 'participant', id: person },
						signIn: seatNameIn(cookies, sessionId),
						account: null
					}
				: null;
		case 'stage':
			// A projector with its own cookie does not go dark when a facilitator signs out, or works with another team.
			if (!stage && !facilitator) return null;
			if (!stage && facilitator) await noteOpeningOf(app, facilitator, sessionId);
			return {
				viewer: { role: 'stage', id: '' },
				...(stage || !facilitator ? { signIn: null, account: null } : { signIn, account: facilitator.id })
			};
		case 'facilitator': {
			if (!facilitator) return null;
			await noteOpeningOf(app, facilitator, sessionId);
			const live = await app.rooms.of(sessionId);
			await live?.room.do({
				commandId: null,
				seat: null,
				decide: (state) => ({ ok: true, value: joinFacilitator(state, facilitator) })
			});
			return { viewer: { role: 'facilitator', id: facilitator.id }, signIn, account: facilitator.id };
		}
	}
}

async function noteOpeningOf(
	app: App,
	facilitator: { readonly id: string; readonly name: string },
	sessionId: string
): Promise<void> {
	const row = await app.sessions.find(sessionId);
	if (row) await noteOpening(app, facilitator, row, 'console');
}

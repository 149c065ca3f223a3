import { listRoster } from '$lib/core/session/list-roster';
import type { App } from '../app';
import { own } from '$lib/core/kernel/record';

/**
 * Lists in a session those of the roster whom it does not know yet: people enrolled after it was prepared. Asked whenever
 * somebody opens the session's plan, console or door, so that nobody has to remember to. The ids of those whom the session expects.
 */
export async function bringRoster(app: App, sessionId: string): Promise<ReadonlySet<string>> {
	const row = await app.sessions.find(sessionId);
	if (!row || row.status === 'closed' || row.status === 'cancelled' || row.template) return new Set();
	const roster = await app.people.expectedAt(row.programmeId, row);
	const live = roster.length > 0 ? await app.rooms.of(sessionId) : null;
	const ids = new Set(roster.map(({ id }) => id));
	if (!live || roster.every(({ id }) => own(live.room.state.people, id as never))) return ids;
	await live.room.do({
		commandId: null,
		seat: null,
		decide: (state) => ({ ok: true, value: listRoster(state, roster) })
	});
	return ids;
}

import { listRoster } from '$lib/core/session/list-roster';
import type { App } from '../app';
import { own } from '$lib/core/kernel/record';

/**
 * Lists in a session those of the roster whom it does not know yet: people enrolled after it was prepared. Asked whenever
 * somebody opens the session's plan, console or door, so that nobody has to remember to.
 */
export async function bringRoster(app: App, sessionId: string): Promise<void> {
	const row = await app.sessions.find(sessionId);
	if (!row || row.status === 'closed' || row.template) return;
	const roster = await app.people.expectedAt(row.programmeId, row);
	const live = roster.length > 0 ? await app.rooms.of(sessionId) : null;
	if (!live || roster.every(({ id }) => own(live.room.state.people, id as never))) return;
	await live.room.do({
		commandId: null,
		seat: null,
		decide: (state) => ({ ok: true, value: listRoster(state, roster) })
	});
}

import { followRoster } from '$lib/core/session/follow-roster';
import type { App } from '../app';

/**
 * Takes over into a session what the programme's roster says by now of those who have not come yet: people enrolled, corrected, moved or
 * gone since it was prepared. Asked whenever somebody opens the session's plan, console or door, so that nobody has to remember to. The
 * ids of those whom the session expects.
 */
export async function bringRoster(app: App, sessionId: string): Promise<ReadonlySet<string>> {
	const row = await app.sessions.find(sessionId);
	if (!row || row.status === 'closed' || row.status === 'cancelled' || row.template) return new Set();
	const [expected, enrolled, live] = await Promise.all([
		app.people.expectedAt(row.programmeId, row),
		app.people.enrolled(row.programmeId),
		app.rooms.of(sessionId)
	]);
	const ids = new Set(expected.map(({ id }) => id));
	if (!live) return ids;
	const roster = enrolled.map((person) => ({ ...person, expected: ids.has(person.id) }));
	if (followRoster(live.room.state, roster).length > 0)
		await live.room.do({
			commandId: null,
			seat: null,
			decide: (state) => ({ ok: true, value: followRoster(state, roster) })
		});
	return ids;
}

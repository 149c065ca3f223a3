import type { App } from '../app';
import type { StoredFile } from '../store/file-store';

/**
 * A file that a session shows: its own, or, where its agenda was copied or a method was used in it, one that its agenda names
 * and that was put into another session of the same programme.
 */
export async function findFile(app: App, sessionId: string, fileId: string): Promise<StoredFile | null> {
	const own = await app.files.find(fileId, sessionId);
	if (own) return own;
	const state = await app.rooms.stateOf(sessionId);
	if (!state || !JSON.stringify(state.agenda).includes(`"${fileId}"`)) return null;
	return app.files.findInProgramme(fileId, sessionId);
}

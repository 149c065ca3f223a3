import type { App } from '../app';
import type { FileHome, StoredFile } from '../store/file-store';

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

/** A file that a facilitator's method shows, as it is kept or as it is being written. */
export async function findFileOfMethod(
	app: App,
	facilitatorId: string,
	methodId: string,
	fileId: string
): Promise<StoredFile | null> {
	const method = await app.methods.find(facilitatorId, methodId);
	if (!method) return null;
	const named = JSON.stringify(method.config).includes(`"${fileId}"`);
	return app.files.findForMethod(fileId, method.programmeId, named);
}

/** What a facilitator may put files into under this id: a session that they may open, or a method of theirs. Null: neither. */
export async function fileHome(app: App, facilitatorId: string, id: string): Promise<FileHome | null> {
	if (await app.programmes.facilitatesSession(facilitatorId, id)) return id;
	const method = await app.methods.find(facilitatorId, id);
	return method && { programmeId: method.programmeId };
}

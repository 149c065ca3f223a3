import type { App } from '../app';
import type { FileHome } from '../store/file-store';

/** The largest film kept: about half an hour as a phone films it in a moderate quality, ten minutes in a good one. */
export const FILM_LIMIT = 200 * 1024 * 1024;

/** Begins a film with its first part, if its own bytes say that browsers can play it; its id, or null. Its other parts follow. */
export async function keepFilm(
	app: App,
	home: FileHome,
	first: Uint8Array,
	size: number
): Promise<string | null> {
	if (!Number.isInteger(size) || size < 1 || size > FILM_LIMIT) return null;
	const mime = filmMime(first);
	if (!mime) return null;
	const id = app.newId();
	await app.files.beginFilm(id, home, mime, size, app.now());
	return (await app.files.addPart(id, home, 0, first)) ? id : null;
}

/** The type of a film by its first bytes, whatever its name says; null for what is neither MP4 nor WebM. */
export function filmMime(data: Uint8Array): 'video/mp4' | 'video/webm' | null {
	if (String.fromCharCode(...data.subarray(4, 8)) === 'ftyp') return 'video/mp4';
	const ebml = [0x1a, 0x45, 0xdf, 0xa3];
	return ebml.every((byte, index) => data[index] === byte) ? 'video/webm' : null;
}

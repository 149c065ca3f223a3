import { filesOf } from './file-address';

/** Sends an image to the session's files; its id, or null when it was refused or did not arrive. */
export function uploadFile(session: string, file: File): Promise<string | null> {
	const body = new FormData();
	body.set('file', file);
	return send(filesOf(session), body);
}

/** The largest film taken, and the size of the parts it is sent in, in bytes; as the server has them. */
export const FILM = { limit: 200 * 1024 * 1024, part: 1024 * 1024 } as const;

const TRIES = 4;

/**
 * Sends a film part by part, so that a weak line loses one part and not the film; its id, or null when it was refused or the line
 * stayed away. `progress` is told the share sent, 0 to 1.
 */
export async function uploadFilm(
	session: string,
	film: Blob,
	progress: (share: number) => void
): Promise<string | null> {
	const part = (number: number) => film.slice(number * FILM.part, (number + 1) * FILM.part);
	const id = await send(`${filesOf(session)}?film&size=${film.size}`, part(0));
	if (!id) return null;
	const parts = Math.ceil(film.size / FILM.part);
	for (let number = 1; number < parts; number++) {
		progress(number / parts);
		const address = `${filesOf(session)}?film=${encodeURIComponent(id)}&number=${number}`;
		let kept = await send(address, part(number));
		for (let again = 1; !kept && again < TRIES; again++) {
			await new Promise((next) => setTimeout(next, 1000 * again));
			kept = await send(address, part(number));
		}
		if (!kept) return null;
	}
	return id;
}

async function send(address: string, body: FormData | Blob): Promise<string | null> {
	try {
		const answer = await fetch(address, {
			method: 'POST',
			body,
			...(body instanceof Blob ? { headers: { 'content-type': 'application/octet-stream' } } : {})
		});
		if (!answer.ok) return null;
		const { id } = (await answer.json()) as { id?: unknown };
		return typeof id === 'string' ? id : null;
	} catch {
		return null;
	}
}

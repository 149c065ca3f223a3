import { FILM_PART, type FileStore, type StoredFile } from '../store/file-store';
import { byteRange } from './byte-range';

/** A film, or the stretch of it that a player asks for, read part by part as it is taken. */
export function filmResponse(
	files: Pick<FileStore, 'part'>,
	film: StoredFile,
	range: string | null,
	headers: Readonly<Record<string, string>>
): Response {
	const asked = byteRange(range, film.size);
	const common = { ...headers, 'accept-ranges': 'bytes' };
	if (asked === 'outside') {
		return new Response(null, {
			status: 416,
			headers: { ...common, 'content-range': `bytes */${film.size}` }
		});
	}
	const { from, to } = asked ?? { from: 0, to: film.size - 1 };
	return new Response(stretch(files, film.id, from, to), {
		status: asked ? 206 : 200,
		headers: {
			...common,
			'content-length': String(to - from + 1),
			...(asked ? { 'content-range': `bytes ${from}-${to}/${film.size}` } : {})
		}
	});
}

function stretch(
	files: Pick<FileStore, 'part'>,
	id: string,
	from: number,
	to: number
): ReadableStream<Uint8Array> {
	let at = from;
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const number = Math.floor(at / FILM_PART);
				const part = at > to ? null : await files.part(id, number);
				if (!part) return controller.close();
				const begin = number * FILM_PART;
				const piece = part.subarray(at - begin, Math.min(part.length, to + 1 - begin));
				at += piece.length;
				controller.enqueue(new Uint8Array(piece));
				if (at > to) controller.close();
			}
		},
		// One part ahead at most: a player that pauses takes nothing.
		{ highWaterMark: 0 }
	);
}

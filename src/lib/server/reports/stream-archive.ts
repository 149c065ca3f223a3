import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive that is made while it is sent: its bytes are asked for when their turn comes. */
export interface ArchiveEntry {
	readonly name: string;
	/** Packed already: packing it again only takes time. */
	readonly packed: boolean;
	pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

async function* archived(
	entries: AsyncIterable<ArchiveEntry>,
	moment: number
): AsyncGenerator<Uint8Array, void, undefined> {
	const made: Uint8Array[] = [];
	let trouble: Error | null = null;
	const zip = new Zip((error, data) => {
		if (error) trouble = error;
		else made.push(data);
	});
	const taken = () => {
		if (trouble) throw trouble;
		return made.splice(0);
	};
	for await (const { name, packed, pieces } of entries) {
		const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name);
		file.mtime = new Date(moment);
		zip.add(file);
		for await (const piece of pieces()) {
			file.push(piece);
			yield* taken();
		}
		file.push(new Uint8Array(), true);
		yield* taken();
	}
	zip.end();
	yield* taken();
}

/** A zip archive, made as fast as it is taken and never held whole. `moment` (ms) dates the entries. */
export function streamArchive(
	entries: AsyncIterable<ArchiveEntry>,
	moment: number
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const pieces = archived(entries, moment);
	return new ReadableStream(
		{
			async pull(controller) {
				const { done, value } = await pieces.next();
				if (done) controller.close();
				else controller.enqueue(new Uint8Array(value));
			},
			async cancel() {
				await pieces.return();
			}
		},
		{ highWaterMark: 0 }
	);
}

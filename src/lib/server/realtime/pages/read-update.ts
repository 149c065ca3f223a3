import { ByteReader, MalformedBytes } from './byte-reader';

/** A place in a document: the `clock`-th unit written with `client`. */
export interface UnitId {
	readonly client: number;
	readonly clock: number;
}

/** What an item holds, as far as a page of points knows contents. */
export type ReadContent = 'deleted' | 'string' | 'map' | 'text' | 'number';

/** A run of units as the update brings it. `collected` runs (Yjs: GC) have neither neighbours nor content. */
export interface ReadStruct extends UnitId {
	readonly length: number;
	readonly content: ReadContent | 'collected';
	readonly origin: UnitId | null;
	readonly right: UnitId | null;
	/** Where it goes when it has no neighbours: a root's name, or the item of the type that holds it. */
	readonly parent: string | UnitId | null;
	readonly key: string | null;
}

export interface ReadBlock {
	readonly client: number;
	readonly clock: number;
	readonly structs: readonly ReadStruct[];
}

export interface ReadDeletes {
	readonly client: number;
	readonly ranges: readonly { readonly clock: number; readonly length: number }[];
}

export interface ReadUpdate {
	readonly blocks: readonly ReadBlock[];
	readonly deletes: readonly ReadDeletes[];
}

const HAS_ORIGIN = 128;
const HAS_RIGHT = 64;
const HAS_KEY = 32;
const KIND = 31;

/**
 * Decodes a Yjs update (encoding V1) without touching a document, and no further than a page of points goes: any other content,
 * a skip, an empty run, a client named twice, unsorted deletions or a byte too many are malformed. Costs nothing that the
 * bytes do not pay for: counts are believed only as long as bytes follow. Throws `MalformedBytes`.
 */
export function readUpdate(
	bytes: Uint8Array,
	limits: { readonly structs: number; readonly clients: number }
): ReadUpdate {
	const reader = new ByteReader(bytes);
	const blocks: ReadBlock[] = [];
	const clients = new Set<number>();
	let room = limits.structs;
	for (let left = reader.uint(); left > 0; left--) {
		const count = reader.uint();
		if (count === 0 || (room -= count) < 0) throw new MalformedBytes('number of structs');
		const client = reader.uint();
		if (clients.has(client) || clients.size === limits.clients) throw new MalformedBytes('number of clients');
		clients.add(client);
		blocks.push(readBlock(reader, client, count));
	}
	const deletes = readDeletes(reader);
	if (!reader.done) throw new MalformedBytes('too long');
	return { blocks, deletes };
}

function readBlock(reader: ByteReader, client: number, count: number): ReadBlock {
	const structs: ReadStruct[] = [];
	const start = reader.uint();
	let clock = start;
	for (let index = 0; index < count; index++) {
		const struct = readStruct(reader, client, clock);
		if (struct.length === 0) throw new MalformedBytes('empty run');
		clock += struct.length;
		if (clock > Number.MAX_SAFE_INTEGER) throw new MalformedBytes('number too large');
		structs.push(struct);
	}
	return { client, clock: start, structs };
}

function readStruct(reader: ByteReader, client: number, clock: number): ReadStruct {
	const info = reader.byte();
	if (info === 0) {
		const length = reader.uint();
		return {
			client,
			clock,
			length,
			content: 'collected',
			origin: null,
			right: null,
			parent: null,
			key: null
		};
	}
	const origin = info & HAS_ORIGIN ? readId(reader) : null;
	const right = info & HAS_RIGHT ? readId(reader) : null;
	let parent: string | UnitId | null = null;
	let key: string | null = null;
	// A run with a neighbour lies where its neighbour lies; only one without says where.
	if (!origin && !right) {
		parent = reader.uint() === 1 ? reader.string() : readId(reader);
		if (info & HAS_KEY) key = reader.string();
	}
	const [content, length] = readContent(reader, info & KIND);
	return { client, clock, length, content, origin, right, parent, key };
}

function readId(reader: ByteReader): UnitId {
	return { client: reader.uint(), clock: reader.uint() };
}

function readContent(reader: ByteReader, kind: number): [ReadContent, number] {
	switch (kind) {
		case 1:
			return ['deleted', reader.uint()];
		case 4:
			return ['string', reader.string().length];
		case 7:
			return [readType(reader.uint()), 1];
		case 8:
			if (reader.uint() !== 1 || !Number.isFinite(reader.number()))
				throw new MalformedBytes('not one number');
			return ['number', 1];
		default:
			throw new MalformedBytes('content');
	}
}

function readType(reference: number): ReadContent {
	if (reference === 1) return 'map';
	if (reference === 2) return 'text';
	throw new MalformedBytes('type');
}

function readDeletes(reader: ByteReader): ReadDeletes[] {
	const all: ReadDeletes[] = [];
	const clients = new Set<number>();
	for (let left = reader.uint(); left > 0; left--) {
		const client = reader.uint();
		if (clients.has(client)) throw new MalformedBytes('client named twice');
		clients.add(client);
		const ranges: { clock: number; length: number }[] = [];
		let free = 0;
		for (let count = reader.uint(); count > 0; count--) {
			const range = { clock: reader.uint(), length: reader.uint() };
			if (range.length === 0 || range.clock < free) throw new MalformedBytes('deletions');
			free = range.clock + range.length;
			ranges.push(range);
		}
		all.push({ client, ranges });
	}
	return all;
}

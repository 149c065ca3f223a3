import * as encoding from 'lib0/encoding';

type Id = readonly [client: number, clock: number];

/** A run as an attacker may write it; `length` of an item follows from its content. */
export type CraftedStruct =
	| { readonly collected: number }
	| { readonly skip: number }
	| {
			readonly content: CraftedContent;
			readonly origin?: Id;
			readonly right?: Id;
			readonly parent?: string | Id;
			readonly key?: string;
	  };

export type CraftedContent =
	| readonly ['deleted', number]
	| readonly ['string', string]
	| readonly ['type', number, string?]
	| readonly ['any', ...unknown[]]
	| readonly ['json', ...string[]]
	| readonly ['format', string, string]
	| readonly ['embed', string]
	| readonly ['binary', Uint8Array]
	| readonly ['doc', string];

export const MAP = ['type', 1] as const;
export const TEXT = ['type', 2] as const;

export interface CraftedBlock {
	readonly client: number;
	readonly clock: number;
	readonly structs: readonly CraftedStruct[];
	/** Another number of structs than there are. */
	readonly count?: number;
}

export type CraftedDeletes = Readonly<Record<number, readonly (readonly [clock: number, length: number])[]>>;

/** Encodes an update (V1) run by run, whatever it says: what Yjs itself would never write too. */
export function craftUpdate(blocks: readonly CraftedBlock[], deletes: CraftedDeletes = {}): Uint8Array {
	const encoder = encoding.createEncoder();
	const uint = (value: number) => encoding.writeVarUint(encoder, value);
	const id = ([client, clock]: Id) => (uint(client), uint(clock));
	uint(blocks.length);
	for (const block of blocks) {
		uint(block.count ?? block.structs.length);
		uint(block.client);
		uint(block.clock);
		for (const struct of block.structs) writeStruct(encoder, struct, uint, id);
	}
	const ranges = Object.entries(deletes);
	uint(ranges.length);
	for (const [client, list] of ranges) {
		uint(Number(client));
		uint(list.length);
		for (const range of list) id(range);
	}
	return encoding.toUint8Array(encoder);
}

const KINDS = {
	deleted: 1,
	json: 2,
	binary: 3,
	string: 4,
	embed: 5,
	format: 6,
	type: 7,
	any: 8,
	doc: 9
} as const;

function writeStruct(
	encoder: encoding.Encoder,
	struct: CraftedStruct,
	uint: (value: number) => void,
	id: (id: Id) => void
): void {
	if ('collected' in struct) return (encoding.writeUint8(encoder, 0), uint(struct.collected));
	if ('skip' in struct) return (encoding.writeUint8(encoder, 10), uint(struct.skip));
	const { content, origin, right, parent, key } = struct;
	const info = KINDS[content[0]] | (origin ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32);
	encoding.writeUint8(encoder, info);
	if (origin) id(origin);
	if (right) id(right);
	if (!origin && !right) {
		uint(typeof parent === 'string' ? 1 : 0);
		if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
		else id(parent ?? [0, 0]);
		if (key !== undefined) encoding.writeVarString(encoder, key);
	}
	writeContent(encoder, content, uint);
}

function writeContent(
	encoder: encoding.Encoder,
	content: CraftedContent,
	uint: (value: number) => void
): void {
	const string = (text: string) => encoding.writeVarString(encoder, text);
	switch (content[0]) {
		case 'deleted':
			return uint(content[1]);
		case 'string':
		case 'embed':
			return string(content[1]);
		case 'type':
			uint(content[1]);
			if (content[2] !== undefined) string(content[2]);
			return;
		case 'any':
			uint(content.length - 1);
			return content.slice(1).forEach((value) => encoding.writeAny(encoder, value as never));
		case 'json':
			uint(content.length - 1);
			return content.slice(1).forEach((value) => string(String(value)));
		case 'format':
			return (string(content[1]), string(content[2]));
		case 'binary':
			return encoding.writeVarUint8Array(encoder, content[1]);
		case 'doc':
			return (string(content[1]), encoding.writeAny(encoder, {}));
	}
}

import * as encoding from 'lib0/encoding';
import { PAGE_MARK, PAGE_RIGHT } from '$lib/contract/wire';
import { ByteReader, MalformedBytes } from './byte-reader';

/** What a client's frame says: the y-websocket protocol as far as it is used here, and our own mark. */
export type InboundFrame =
	| { readonly kind: 'ask'; readonly vector: Uint8Array }
	| { readonly kind: 'upload' | 'update'; readonly bytes: Uint8Array }
	| { readonly kind: 'mark'; readonly counter: number }
	/** Asks anew for its right: how a client that was asleep finds out whether the line is alive. */
	| { readonly kind: 'right' }
	/** Presence, which pages do not forward. */
	| { readonly kind: 'ignored' };

const SYNC = 0;
const AWARENESS = 1;
const ASK_AWARENESS = 3;

/** Reads a frame; throws `MalformedBytes` for anything that a y-websocket client does not send. */
export function readFrame(data: Uint8Array): InboundFrame {
	const reader = new ByteReader(data);
	switch (reader.uint()) {
		case SYNC:
			return readSync(reader);
		case AWARENESS:
		case ASK_AWARENESS:
			return { kind: 'ignored' };
		case PAGE_MARK:
			return { kind: 'mark', counter: reader.uint() };
		case PAGE_RIGHT:
			return { kind: 'right' };
		default:
			throw new MalformedBytes('message');
	}
}

function readSync(reader: ByteReader): InboundFrame {
	switch (reader.uint()) {
		case 0:
			return { kind: 'ask', vector: reader.block() };
		case 1:
			return { kind: 'upload', bytes: reader.block() };
		case 2:
			return { kind: 'update', bytes: reader.block() };
		default:
			throw new MalformedBytes('message');
	}
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	write(encoder);
	return encoding.toUint8Array(encoder);
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
	return frame((encoder) => {
		encoding.writeVarUint(encoder, SYNC);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, bytes);
	});
}

/** Asks a client for what it has beyond a state vector. */
export const askFrame = (vector: Uint8Array): Uint8Array => syncFrame(0, vector);

/** Answers a client's question with what it lacks. */
export const answerFrame = (update: Uint8Array): Uint8Array => syncFrame(1, update);

/** Tells others' committed edits. */
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(2, update);

/** Everything received before the client's mark `counter` was committed, at `at` (server time, ms). */
export const savedFrame = (counter: number, at: number): Uint8Array =>
	frame((encoder) => {
		encoding.writeVarUint(encoder, PAGE_MARK);
		encoding.writeVarUint(encoder, counter);
		encoding.writeVarUint(encoder, at);
	});

/** Whether the client may write now. */
export const rightFrame = (writable: boolean): Uint8Array =>
	frame((encoder) => {
		encoding.writeVarUint(encoder, PAGE_RIGHT);
		encoding.writeVarUint(encoder, writable ? 1 : 0);
	});

/** Nobody's presence: changes nothing, and feeds the y-websocket client's watchdog, which WebSocket pings do not reach. */
export const beatFrame = (): Uint8Array =>
	frame((encoder) => {
		encoding.writeVarUint(encoder, AWARENESS);
		encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
	});

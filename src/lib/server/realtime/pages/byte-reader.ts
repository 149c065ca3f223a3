/** Thrown when bytes from outside end too early or hold what they may not. */
export class MalformedBytes extends Error {}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads lib0's variable-length encoding from bytes that are not trusted. lib0's own decoder trusts lengths: on a view of a
 * pooled buffer a long one reads memory that belongs to somebody else. Here every length is checked against the end.
 */
export class ByteReader {
	#at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	get done(): boolean {
		return this.#at === this.bytes.length;
	}

	byte(): number {
		const value = this.bytes[this.#at];
		if (value === undefined) throw new MalformedBytes('too short');
		this.#at++;
		return value;
	}

	/** A whole number up to 2^53 - 1. */
	uint(): number {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (value > Number.MAX_SAFE_INTEGER) throw new MalformedBytes('number too large');
			if (byte < 128) return value;
			scale *= 128;
		}
	}

	/** A view, not a copy. */
	view(length: number): Uint8Array {
		if (length > this.bytes.length - this.#at) throw new MalformedBytes('too short');
		this.#at += length;
		return this.bytes.subarray(this.#at - length, this.#at);
	}

	block(): Uint8Array {
		return this.view(this.uint());
	}

	string(): string {
		try {
			return utf8.decode(this.block());
		} catch {
			throw new MalformedBytes('not a text');
		}
	}

	/** One value of lib0's `any`; only numbers are known here. */
	number(): number {
		const kind = this.byte();
		if (kind === 125) return this.#int();
		if (kind === 124) return this.#float(4).getFloat32(0, false);
		if (kind === 123) return this.#float(8).getFloat64(0, false);
		throw new MalformedBytes('not a number');
	}

	#float(length: number): DataView {
		const view = this.view(length);
		return new DataView(view.buffer, view.byteOffset, length);
	}

	#int(): number {
		const first = this.byte();
		const sign = first & 64 ? -1 : 1;
		let value = first & 63;
		if (first < 128) return sign * value;
		let scale = 64;
		for (;;) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (value > Number.MAX_SAFE_INTEGER) throw new MalformedBytes('number too large');
			if (byte < 128) return sign * value;
			scale *= 128;
		}
	}
}

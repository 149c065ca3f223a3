/**
 * A picture without what was written beside it: place and time where it was taken, device, names, the small picture inside, whatever
 * follows its end. What is needed to show it stays: its colours and which way is up. Null when its parts do not fit together.
 */
export function stripMetadata(data: Uint8Array, mime: string, orientation = 1): Uint8Array | null {
	try {
		if (mime === 'image/jpeg') return jpeg(Buffer.from(data), orientation);
		if (mime === 'image/png') return png(Buffer.from(data));
		return mime === 'image/webp' ? webp(Buffer.from(data)) : null;
	} catch (error) {
		// A part that says it is longer than the file.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

const [START, END, SCAN] = [0xd8, 0xd9, 0xda];

function jpeg(data: Buffer, orientation: number): Buffer | null {
	if (data.readUInt16BE(0) !== 0xff00 + START) return null;
	const kept = [data.subarray(0, 2)];
	if (orientation > 1 && orientation <= 8) kept.push(upright(orientation));
	for (let at = 2; ;) {
		if (data.readUInt8(at) !== 0xff) return null;
		const marker = data.readUInt8(at + 1);
		// Any number of filling bytes may stand before a marker.
		if (marker === 0xff) {
			at++;
			continue;
		}
		if (marker === END) return Buffer.concat([...kept, data.subarray(at, at + 2)]);
		let end = at + 2 + data.readUInt16BE(at + 2);
		if (end > data.length) return null;
		if (marker === SCAN) end = endOfScan(data, end);
		if (isShown(marker, data.subarray(at + 4, end))) kept.push(data.subarray(at, end));
		at = end;
	}
}

/** JFIF, a colour profile and how Adobe's colours are meant; no other application's part, and no comment. */
function isShown(marker: number, body: Buffer): boolean {
	if (marker === 0xfe) return false;
	if (marker < 0xe0 || marker > 0xef) return true;
	const begins = (text: string) => body.subarray(0, text.length).toString('latin1') === text;
	return begins('JFIF\0') || begins('ICC_PROFILE\0') || (marker === 0xee && begins('Adobe'));
}

/** Where the next marker stands: within a scan an FF is followed by 00, or by a mark to start again. */
function endOfScan(data: Buffer, from: number): number {
	for (let at = from; ; at++) {
		if (data.readUInt8(at) !== 0xff) continue;
		const next = data.readUInt8(at + 1);
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
	}
}

/** An Exif part that says which way is up, and nothing else. */
function upright(orientation: number): Buffer {
	const part = Buffer.from(
		'ffe1002245786966000049492a00080000000100120103000100000000000000' + '00000000',
		'hex'
	);
	part[28] = orientation;
	return part;
}

const PNG_START = 8;
const PNG_TOLD = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function png(data: Buffer): Buffer | null {
	const kept = [data.subarray(0, PNG_START)];
	for (let at = PNG_START; ;) {
		const end = at + 12 + data.readUInt32BE(at);
		if (end > data.length) return null;
		const name = data.toString('latin1', at + 4, at + 8);
		if (!PNG_TOLD.has(name)) kept.push(data.subarray(at, end));
		if (name === 'IEND') return Buffer.concat(kept);
		at = end;
	}
}

const WEBP_START = 12;
const WEBP_TOLD = new Set(['EXIF', 'XMP ']);
/** In the first byte of VP8X: that Exif and that XMP follow. */
const WEBP_TELLS = 0x08 | 0x04;

function webp(data: Buffer): Buffer | null {
	const end = Math.min(data.length, 8 + data.readUInt32LE(4));
	const kept: Buffer[] = [];
	for (let at = WEBP_START; at < end;) {
		const size = data.readUInt32LE(at + 4);
		const next = at + 8 + size + (size % 2);
		if (at + 8 + size > data.length) return null;
		const name = data.toString('latin1', at, at + 4);
		const chunk = Buffer.from(data.subarray(at, next));
		if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_TELLS, 8);
		if (!WEBP_TOLD.has(name)) kept.push(chunk);
		at = next;
	}
	const body = Buffer.concat(kept);
	const head = Buffer.from(data.subarray(0, WEBP_START));
	head.writeUInt32LE(4 + body.length, 4);
	return Buffer.concat([head, body]);
}

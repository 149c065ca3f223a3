/** The text of a table's file, or that it is a spreadsheet's own format, which has to be saved as CSV first. */
export type DecodedTable =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly code: 'spreadsheet' | 'too-big' };

const MOST_BYTES = 1024 * 1024;

/** Reads a file as spreadsheets write CSV: UTF-8, UTF-16 with its mark, or the old Windows alphabet with accents. */
export function decodeTable(bytes: Uint8Array): DecodedTable {
	if (bytes.length > MOST_BYTES) return { ok: false, code: 'too-big' };
	const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
	const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
	if (zipped || compound) return { ok: false, code: 'spreadsheet' };
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return { ok: true, text: new TextDecoder('utf-16le').decode(bytes) };
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return { ok: true, text: new TextDecoder('windows-1252').decode(bytes) };
	}
}

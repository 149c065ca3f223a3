/** A text in pieces of at most so many characters, broken at ends of lines or sentences where there are any, else between words. */
export function piecesOf(text: string, most: number): readonly string[] {
	const rest = text.trim();
	if (rest.length <= most) return [rest];
	const head = rest.slice(0, most + 1);
	const end = [/\n/g, /[.!?…;]["»”’)]*\s/g, /\s/g]
		.map((mark) =>
			Math.max(0, ...[...head.matchAll(mark)].map(({ index, 0: found }) => index + found.length))
		)
		// An end too near the beginning leaves a page almost empty.
		.find((at) => at > most / 3);
	const at = Math.min(end ?? most, most + 1);
	return [rest.slice(0, at).trim(), ...piecesOf(rest.slice(at), most)];
}

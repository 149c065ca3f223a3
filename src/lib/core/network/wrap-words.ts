/** A name on at most so many lines of so many characters, broken between words; what does not fit ends in an ellipsis. */
export function wrapWords(text: string, characters: number, lines: number): readonly string[] {
	const wrapped: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = wrapped.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= characters)
			wrapped[wrapped.length - 1] = `${last} ${word}`;
		else wrapped.push(word);
	}
	const kept = wrapped.slice(0, lines);
	const cut = wrapped.length > lines;
	return kept.map((line, index) => {
		const over = line.length > characters || (cut && index === kept.length - 1);
		return over ? `${line.slice(0, characters - 1).trimEnd()}…` : line;
	});
}

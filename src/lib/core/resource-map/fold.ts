/** A text for comparing: without accents, case and odd spaces. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’']/g, "'")
		.replace(/\s+/g, ' ')
		.trim();
}

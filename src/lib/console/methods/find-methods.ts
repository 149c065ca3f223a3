/** What the library is searched by; empty strings and zeros ask for nothing. */
export interface MethodSearch {
	readonly text: string;
	readonly kind: string;
	/** It takes at most so many minutes. */
	readonly minutes: number;
	/** It suits a group of so many people. */
	readonly people: number;
}

/** What a search looks at. */
export interface Searchable {
	readonly kind: string;
	readonly minutes: number;
	readonly people: { readonly from: number; readonly to: number } | null;
	/** All its words, in the language of who searches. */
	readonly words: string;
}

/** Letters without case or accents: whoever types `perche` finds `perché`. */
function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Whether a method is among those sought: every word stands somewhere in it, and the rest fits. */
export function isSought(method: Searchable, search: MethodSearch): boolean {
	if (search.kind !== '' && method.kind !== search.kind) return false;
	if (search.minutes > 0 && method.minutes > search.minutes) return false;
	const { people } = method;
	if (search.people > 0 && people && (search.people < people.from || search.people > people.to)) return false;
	const words = plain(method.words);
	return plain(search.text)
		.split(/\s+/)
		.every((word) => words.includes(word));
}

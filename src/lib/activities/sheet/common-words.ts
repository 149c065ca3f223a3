import { eng, ita } from 'stopword';

const COMMON: ReadonlySet<string> = new Set([
	...ita,
	...eng,
	...[
		'più',
		'meno',
		'molto',
		'poco',
		'quando',
		'fare',
		'essere',
		'avere',
		'ogni',
		'senza',
		'dopo',
		'prima',
		'anche',
		'ancora',
		'cosa',
		'cose'
	],
	...['more', 'less', 'without', 'every', 'thing', 'things', 'when', 'doing', 'being', 'also']
]);
const SHORTEST = 3;
const MOST = 24;
/** A word of one person alone could say who wrote it. */
const WRITERS = 2;

/** A word, and how many people used it. */
export interface WordCount {
	readonly text: string;
	readonly count: number;
}

/** The words that at least two people used, by how many did. */
export function frequentWords(written: readonly (readonly string[])[]): readonly WordCount[] {
	const users = new Map<string, number>();
	for (const lines of written) {
		for (const word of new Set(wordsIn(lines.join(' ')))) users.set(word, (users.get(word) ?? 0) + 1);
	}
	return [...users]
		.filter(([, count]) => count >= WRITERS)
		.map(([text, count]) => ({ text, count }))
		.toSorted((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1))
		.slice(0, MOST);
}

function wordsIn(text: string): readonly string[] {
	const words =
		text
			.normalize('NFC')
			.toLocaleLowerCase('it')
			.match(/\p{L}+/gu) ?? [];
	return words.filter((word) => word.length >= SHORTEST && !COMMON.has(word));
}

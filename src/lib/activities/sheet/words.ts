import { eng, ita } from 'stopword';
import { linesOf, type SheetAnswer } from './answers';
import { ENOUGH, type Field } from './config';

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

/** A block of all sheets together. `entries` and `words` are null and empty below five people who wrote in it. */
export interface BlockCount {
	readonly title: string;
	readonly people: number | null;
	readonly entries: number;
	readonly words: readonly { readonly text: string; readonly count: number }[];
}

interface Block {
	readonly title: string;
	/** The lines of each person who wrote in it. */
	readonly written: readonly (readonly string[])[];
}

/** Counts of every block of the fields in words, from those answers that may be counted. */
export function blockCounts(
	fields: readonly Field[],
	sheets: readonly Readonly<Record<string, SheetAnswer>>[]
): readonly BlockCount[] {
	return fields
		.filter(({ kind }) => ['text', 'list', 'blocks', 'matrix'].includes(kind))
		.flatMap((field) => blocksOf(field, sheets))
		.map(({ title, written }) => {
			const enough = written.length >= ENOUGH;
			return {
				title,
				people: enough ? written.length : null,
				entries: enough ? written.reduce((sum, lines) => sum + lines.length, 0) : 0,
				words: enough ? frequentWords(written) : []
			};
		});
}

function blocksOf(field: Field, sheets: readonly Readonly<Record<string, SheetAnswer>>[]): readonly Block[] {
	const answers = sheets.flatMap((sheet) => (Object.hasOwn(sheet, field.id) ? [sheet[field.id]!] : []));
	const titles =
		field.kind === 'blocks' || field.kind === 'matrix' ? field.places.map(({ title }) => title) : [''];
	return titles.map((title) => ({
		title: title || field.title,
		written: answers.flatMap((answer) => {
			const lines = linesOf(field, answer).filter((block) => block.title === title);
			return lines.length > 0 ? [lines.flatMap((block) => block.lines)] : [];
		})
	}));
}

/** The words that at least two people used, by how many did. */
function frequentWords(written: Block['written']): BlockCount['words'] {
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

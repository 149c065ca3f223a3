import type { Matters, Said } from '../counted-together';
import { linesOf, type SheetAnswer } from './answers';
import { frequentWords, type WordCount } from './common-words';
import type { Field } from './config';

/** What is counted by itself: a field, or one of its named lists. */
export interface Block {
	readonly id: string;
	readonly title: string;
	readonly field: Field;
	/** The named list or quadrant; null for the whole field. */
	readonly place: string | null;
}

/** What one person put into a block: lines of text, the chosen options, or the value of a scale. Empty: nothing. */
export type Put = readonly string[];

/** A block of all sheets together, never whose. `people` is null where it may not be shown, and then all of it is empty. */
export type BlockCount = { readonly id: string; readonly title: string; readonly people: number | null } & (
	| { readonly kind: 'words'; readonly entries: number; readonly words: readonly WordCount[] }
	| { readonly kind: 'choice'; readonly options: readonly WordCount[] }
	| {
			readonly kind: 'scale';
			readonly low: string;
			readonly high: string;
			readonly mean: number | null;
			/** How many gave each value, from 1 up. */
			readonly values: readonly number[];
	  }
);

/** The blocks of a sheet. A table's cells belong together row by row: they are not counted. */
export function blocksOf(fields: readonly Field[]): readonly Block[] {
	return fields.flatMap((field): readonly Block[] => {
		if (field.kind === 'section' || field.kind === 'table') return [];
		if (field.kind !== 'blocks' && field.kind !== 'matrix')
			return [{ id: field.id, title: field.title, field, place: null }];
		return field.places.map(({ id, title }) => ({ id: `${field.id}/${id}`, title, field, place: id }));
	});
}

/** What somebody's answer puts into a block of its field. */
export function putInto({ field, place }: Block, answer: SheetAnswer): Put {
	switch (answer.form) {
		case 'value':
			return [String(answer.value)];
		case 'chosen':
			return answer.options;
		case 'cards':
			return answer.cards.filter((card) => place === null || card.place === place).map(({ text }) => text);
		default:
			return linesOf(field, answer).flatMap(({ lines }) => lines);
	}
}

/** Every block counted, from what may be shown of it. */
export function blockCounts(fields: readonly Field[], shown: Matters<Put>): readonly BlockCount[] {
	return blocksOf(fields).map((block) =>
		countOf(block, Object.hasOwn(shown, block.id) ? shown[block.id]! : {})
	);
}

function countOf({ id, title, field }: Block, said: Said<Put>): BlockCount {
	const put = Object.values(said);
	const common = { id, title, people: put.length > 0 ? put.length : null };
	const times = (value: string) => put.filter((one) => one.includes(value)).length;
	if (field.kind === 'choice')
		return {
			...common,
			kind: 'choice',
			options: field.options.map((option) => ({ text: option.title, count: times(option.id) }))
		};
	if (field.kind === 'scale')
		return {
			...common,
			kind: 'scale',
			low: field.low,
			high: field.high,
			mean: meanOf(put.flat().map(Number)),
			values: Array.from({ length: field.top }, (_, index) => times(String(index + 1)))
		};
	return { ...common, kind: 'words', entries: put.flat().length, words: frequentWords(put) };
}

/** To one decimal; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

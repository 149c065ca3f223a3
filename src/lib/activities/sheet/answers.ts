import * as v from 'valibot';
import { id, line, optionalText, text } from '$lib/contract/fields';
import { SHEET_LIMITS, type Field } from './config';

const place = v.union([v.literal(''), id]);
const differing = (items: readonly { readonly id: string }[]) =>
	new Set(items.map((item) => item.id)).size === items.length;

/** What a person put into a field. `cards` serve lists (no place), blocks and the matrix, where '' is not placed yet. */
export const answerSchema = v.variant('form', [
	v.strictObject({ form: v.literal('text'), text: text(SHEET_LIMITS.text) }),
	v.strictObject({
		form: v.literal('value'),
		value: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SHEET_LIMITS.top))
	}),
	v.strictObject({
		form: v.literal('chosen'),
		options: v.pipe(v.array(id), v.minLength(1), v.maxLength(SHEET_LIMITS.options))
	}),
	v.strictObject({
		form: v.literal('cards'),
		cards: v.pipe(
			v.array(v.strictObject({ id, place, text: line(SHEET_LIMITS.card) })),
			v.minLength(1),
			v.maxLength(SHEET_LIMITS.cards),
			v.check((cards) => differing(cards))
		)
	}),
	v.strictObject({
		form: v.literal('rows'),
		rows: v.pipe(
			v.array(
				v.strictObject({
					id,
					cells: v.pipe(
						v.record(id, optionalText(SHEET_LIMITS.cell)),
						v.check((cells) => Object.keys(cells).length <= SHEET_LIMITS.columns)
					)
				})
			),
			v.minLength(1),
			v.maxLength(SHEET_LIMITS.rows),
			v.check((rows) => differing(rows))
		)
	})
]);

export type SheetAnswer = v.InferOutput<typeof answerSchema>;
export type Card = Extract<SheetAnswer, { form: 'cards' }>['cards'][number];
export type Row = Extract<SheetAnswer, { form: 'rows' }>['rows'][number];

/** Whether an answer is one that the field asks for. Cards and cells whose place is gone stay valid: nothing written is lost. */
export function fits(field: Field, answer: SheetAnswer): boolean {
	switch (field.kind) {
		case 'section':
			return false;
		case 'text':
			return answer.form === 'text';
		case 'scale':
			return answer.form === 'value' && answer.value <= field.top;
		case 'choice':
			return (
				answer.form === 'chosen' &&
				(field.several || answer.options.length === 1) &&
				new Set(answer.options).size === answer.options.length &&
				answer.options.every((option) => field.options.some((one) => one.id === option))
			);
		case 'list':
		case 'blocks':
		case 'matrix':
			return answer.form === 'cards';
		case 'table':
			return answer.form === 'rows';
	}
}

/** An answer's lines by block: what lists, reports and prints show. A block without a title is the field itself. */
export function linesOf(
	field: Field,
	answer: SheetAnswer
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
	const plain = (...lines: string[]) => [{ title: '', lines }];
	switch (answer.form) {
		case 'text':
			return plain(answer.text);
		case 'value':
			return plain(`${answer.value}/${field.top}`);
		case 'chosen':
			return plain(
				...answer.options.flatMap(
					(option) => field.options.find(({ id: one }) => one === option)?.title ?? []
				)
			);
		case 'rows':
			return answer.rows
				.map(({ cells }, index) => ({
					title: String(index + 1),
					lines: field.columns.flatMap(({ id: column, title }) =>
						cells[column] ? [`${title}: ${cells[column]}`] : []
					)
				}))
				.filter(({ lines }) => lines.length > 0);
		case 'cards': {
			if (field.kind === 'list') return plain(...answer.cards.map((card) => card.text));
			const known = (card: Card) => field.places.some(({ id: one }) => one === card.place);
			const blocks = field.places.map(({ id: one, title }) => ({
				title,
				lines: answer.cards.filter((card) => card.place === one).map((card) => card.text)
			}));
			const loose = answer.cards.filter((card) => !known(card)).map((card) => card.text);
			return [...blocks, { title: '', lines: loose }].filter(({ lines }) => lines.length > 0);
		}
	}
}

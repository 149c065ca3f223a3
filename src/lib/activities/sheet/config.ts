import * as v from 'valibot';
import { id, line, optionalLine, optionalText } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';
import { audiences, type Audience } from '../sharing';

/** How much a sheet holds: what is asked, and what one person may write. */
export const SHEET_LIMITS = {
	fields: 40,
	title: 200,
	help: 400,
	options: 12,
	columns: 6,
	places: 6,
	label: 80,
	end: 40,
	top: 10,
	text: 2000,
	cards: 40,
	card: 200,
	rows: 20,
	cell: 300,
	groups: { from: 2, to: 12 }
} as const;

/** `section` asks nothing: it gives what follows a heading, and scales below it are answered together. */
export const FIELD_KINDS = [
	'section',
	'text',
	'list',
	'scale',
	'choice',
	'table',
	'blocks',
	'matrix'
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const different = (items: readonly { readonly id: string }[]) =>
	new Set(items.map((item) => item.id)).size === items.length;
const named = (most: number) =>
	v.pipe(
		v.array(v.object({ id, title: line(SHEET_LIMITS.label) })),
		v.maxLength(most),
		v.check((items) => different(items))
	);

/** Every kind keeps every property, so that trying another kind in the builder loses nothing that was written. */
const field = v.pipe(
	v.object({
		id,
		kind: v.picklist(FIELD_KINDS),
		title: line(SHEET_LIMITS.title),
		/** How to go about it; may be empty. */
		help: optionalText(SHEET_LIMITS.help),
		/** choice */
		options: named(SHEET_LIMITS.options),
		several: v.boolean(),
		/** scale: from 1 to this; its two ends may have words. */
		top: whole(2, SHEET_LIMITS.top),
		low: optionalLine(SHEET_LIMITS.end),
		high: optionalLine(SHEET_LIMITS.end),
		/** table */
		columns: named(SHEET_LIMITS.columns),
		/** blocks: the named lists. matrix: four quadrants, row by row from the top left. */
		places: named(SHEET_LIMITS.places)
	}),
	v.check(({ kind, options }) => kind !== 'choice' || options.length >= 2),
	v.check(({ kind, columns }) => kind !== 'table' || columns.length >= 1),
	v.check(({ kind, places }) => kind !== 'blocks' || places.length >= 2),
	v.check(({ kind, places }) => kind !== 'matrix' || places.length === 4)
);

export const sheetConfig = v.object({
	fields: v.pipe(
		v.array(field),
		v.maxLength(SHEET_LIMITS.fields),
		v.check((items) => different(items)),
		v.check((items) => items.some(({ kind }) => kind !== 'section'))
	),
	/** With whom people may share; each part is its writer's alone until they do. */
	audiences,
	/** Whether people are asked if their answers may be counted with those of others, never with a name. */
	counted: v.boolean(),
	/** The name that ties a sheet to the same one at later sessions; empty: it can be resumed in this session only. */
	series: optionalLine(SHEET_LIMITS.label),
	/** People in each group of the step in which groups talk about it; null: there is no such step. */
	groupSize: v.nullable(whole(SHEET_LIMITS.groups.from, SHEET_LIMITS.groups.to)),
	/** Whether a step in plenary ends it. */
	together: v.boolean()
});

export type SheetConfig = v.InferOutput<typeof sheetConfig>;
export type Field = SheetConfig['fields'][number];

/** With whom people may share: their group only where the sheet is talked about in groups, or nobody would read it. */
export function audiencesOf({
	audiences: offered,
	groupSize
}: Pick<SheetConfig, 'audiences' | 'groupSize'>): readonly Audience[] {
	return groupSize === null ? offered.filter((audience) => audience !== 'group') : offered;
}

/** A field with nothing in it yet but what every kind needs. */
export function blankField(fieldId: string, kind: FieldKind, title: string): Field {
	return {
		id: fieldId,
		kind,
		title,
		help: '',
		options: [],
		several: false,
		top: 5,
		low: '',
		high: '',
		columns: [],
		places: []
	};
}

/** One question to think about alone; shared with whom one likes. */
export function ordinarySheet(language: Language): SheetConfig {
	const words = {
		it: ['Quello che penso', 'Quali idee mi porto da qui?'],
		en: ['What I think', 'Which ideas do I take from here?']
	}[language];
	return {
		fields: [blankField('thoughts', 'text', words[0] ?? ''), blankField('ideas', 'list', words[1] ?? '')],
		audiences: ['facilitators', 'plenary'],
		counted: true,
		series: '',
		groupSize: null,
		together: true
	};
}

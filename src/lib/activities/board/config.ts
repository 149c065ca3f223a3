import * as v from 'valibot';
import { id, line, optionalText } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';

/** How much a board holds. A card written on a phone is short; what is brought from elsewhere may be longer. */
export const BOARD_LIMITS = {
	columns: 6,
	column: 80,
	question: 200,
	card: 500,
	collected: 2000,
	/** In which function somebody offered a card. */
	as: 80,
	cards: 1000,
	perPerson: 60,
	stackTitle: 80,
	votes: 20
} as const;

/**
 * `authors`: names on the cards; names that only facilitators see; or no author kept at all. Anonymous cards are always
 * written privately and revealed together.
 */
export const boardConfig = v.object({
	columns: v.pipe(
		v.array(
			v.object({ id, title: line(BOARD_LIMITS.column), question: optionalText(BOARD_LIMITS.question) })
		),
		v.minLength(1),
		v.maxLength(BOARD_LIMITS.columns)
	),
	authors: v.picklist(['shown', 'unshown', 'anonymous']),
	privately: v.boolean(),
	writingMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
	/** Votes for each person; 0 for a board without votes. */
	votes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(BOARD_LIMITS.votes)),
	/** Whether one person may give several votes to the same card. */
	several: v.boolean()
});

export type BoardConfig = v.InferOutput<typeof boardConfig>;

/** One column, names shown, three votes. */
export function ordinaryBoard(language: Language): BoardConfig {
	return {
		columns: [{ id: 'ideas', title: { it: 'Che cosa emerge', en: 'What emerges' }[language], question: '' }],
		authors: 'shown',
		privately: true,
		writingMinutes: 8,
		votes: 0,
		several: false
	};
}

/** Whether cards are kept back until they are revealed. */
export function writtenPrivately({ privately, authors }: BoardConfig): boolean {
	return privately || authors === 'anonymous';
}

import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { BoardAction } from './actions';
import { ownerOf } from './card-owner';
import type { BoardConfig } from './config';

const TEXTS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Mi sono accorta di quanto poco lasciavo parlare',
		'Il silenzio, all’inizio, mi metteva a disagio',
		'Avere il catalogo davanti ha reso tutto più concreto',
		'La scheda aiuta a non dimenticare le domande sul lavoro',
		'Chi osserva vede cose che chi conduce non può vedere',
		'Dire un no con calma: non ci avevo mai provato',
		'Il tempo è volato',
		'Manca uno spazio per ciò che la persona non vuole dire subito'
	],
	en: [
		'I noticed how little I let the other person speak',
		'The silence at the beginning made me uneasy',
		'Having the catalogue at hand made everything more concrete',
		'The sheet helps not to forget the questions about work',
		'Whoever observes sees what whoever leads cannot see',
		'Saying no calmly: I had never tried that',
		'Time flew',
		'There is no room for what a person does not want to say at once'
	]
};

const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };

/** Cards in every column, revealed, and some votes. */
export function sampleBoard(
	config: BoardConfig,
	people: readonly PersonId[],
	language: Language
): readonly { readonly actor: Actor; readonly action: BoardAction }[] {
	const anonymous = config.authors === 'anonymous';
	const participant = (person: PersonId | null): Actor => ({
		role: 'participant',
		person,
		facilitator: null
	});
	const cards = TEXTS[language].flatMap((text, index) => {
		const person = people[index % Math.max(1, people.length)];
		const column = config.columns[index % config.columns.length]?.id;
		if (!person || !column) return [];
		const action: BoardAction = {
			type: 'card.add',
			column,
			text,
			...(anonymous ? { owner: ownerOf(text) } : {})
		};
		return [{ actor: participant(person), action }];
	});
	return [...cards, { actor: facilitator, action: { type: 'cards.reveal' } }];
}

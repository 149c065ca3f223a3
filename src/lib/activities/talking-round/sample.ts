import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { RoundAction } from './actions';
import type { RoundConfig } from './config';

const TEXTS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Porto a casa il silenzio: lasciarlo, e vedere che cosa arriva',
		'Ho capito che la mappa non è un elenco, è un modo di telefonarsi',
		'Vorrei provare a dire un no che non chiude la porta',
		'Mi porto la domanda di stamattina, ancora senza risposta'
	],
	en: [
		'I take home the silence: leaving it, and seeing what comes',
		'I understood that the map is not a list, it is a way of calling one another',
		'I would like to try a no that does not close the door',
		'I take this morning’s question with me, still without an answer'
	]
};
const THANKS: Readonly<Record<Language, string>> = {
	it: 'Grazie a ciò che hai portato: mi ha fatto vedere il caso da un’altra parte',
	en: 'Thanks to what you brought: it made me see the case from another side'
};

/** Some words written, four people who have spoken, a fifth who speaks now. */
export function sampleRound(
	config: RoundConfig,
	people: readonly PersonId[],
	language: Language
): readonly { readonly actor: Actor; readonly action: RoundAction }[] {
	const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };
	const as = (person: PersonId): Actor => ({ role: 'participant', person, facilitator: null });
	const [first, second] = people;
	const written =
		config.writing === 'none'
			? []
			: people.slice(1).flatMap((person, index) => {
					const text = TEXTS[language][index];
					return text ? [{ actor: as(person), action: { type: 'text.write' as const, text } }] : [];
				});
	const thanks =
		config.writing !== 'none' && config.addressed && first && second
			? [
					{
						actor: as(first),
						action: { type: 'thanks.write' as const, text: THANKS[language], to: [second] }
					}
				]
			: [];
	const turns: RoundAction[] = people.slice(0, 4).map(() => ({ type: 'turn.done' }));
	return [
		...written,
		...thanks,
		...([{ type: 'turns.start' }, ...turns] as RoundAction[]).map((action) => ({
			actor: facilitator,
			action
		}))
	];
}

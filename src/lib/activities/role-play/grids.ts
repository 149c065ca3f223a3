import type { Language, Localised } from '$lib/core/kernel/instant';
import type { GridPoint, Way } from './config';

/** A ready observer grid, to be taken as it is or edited. */
export interface GridTemplate {
	readonly key: string;
	readonly title: Localised;
	points(language: Language): readonly GridPoint[] & GridPoint[];
}

function grid(
	key: string,
	title: Localised,
	points: readonly (readonly [Way, string, string])[]
): GridTemplate {
	return {
		key,
		title,
		points: (language) =>
			points.map(([way, it, en], index) => ({
				id: `${key}-${index + 1}`,
				way,
				text: language === 'it' ? it : en
			}))
	};
}

/** The grids of the method. */
export const GRIDS: readonly GridTemplate[] = [
	grid('interview', { it: 'Il primo colloquio', en: 'The first interview' }, [
		[
			'seen',
			'Spiega all’inizio a che cosa serve il colloquio e quanto dura',
			'Says at the start what the interview is for and how long it takes'
		],
		['count', 'Domande aperte', 'Open questions'],
		['count', 'Riformula con parole sue ciò che ha sentito', 'Says back in other words what was heard'],
		['count', 'Lascia un silenzio senza riempirlo', 'Lets a silence be, without filling it'],
		['seen', 'Chiede il permesso prima di una domanda delicata', 'Asks leave before a delicate question'],
		[
			'scale',
			'Quanto spazio ha l’altra persona (1 poco, 5 molto)',
			'How much room the other person has (1 little, 5 much)'
		],
		[
			'seen',
			'La scheda resta uno strumento: si guarda la persona, non il foglio',
			'The sheet stays a tool: eyes on the person, not on the paper'
		],
		['quote', 'Una frase che ha aperto', 'A sentence that opened something'],
		['quote', 'Una frase che ha chiuso', 'A sentence that closed something'],
		['seen', 'Si chiude con un passo concreto e una data', 'Ends with a concrete step and a date']
	]),
	grid('positive-no', { it: 'Il no positivo', en: 'The positive no' }, [
		['seen', 'Riconosce la richiesta prima di rispondere', 'Acknowledges the request before answering'],
		['seen', 'Dice un no chiaro, con la parola «no»', 'Says a clear no, with the word ‘no’'],
		['count', 'Giustificazioni di troppo', 'Justifications too many'],
		['seen', 'Offre ciò che può davvero offrire', 'Offers what can truly be offered'],
		[
			'scale',
			'La relazione regge (1 si spezza, 5 esce più forte)',
			'The relation holds (1 it breaks, 5 it comes out stronger)'
		],
		['quote', 'Le parole del no', 'The words of the no']
	]),
	grid('styles', { it: 'Stili che si incontrano', en: 'Styles that meet' }, [
		['count', 'Interrompe', 'Interrupts'],
		['count', 'Chiede che cosa intende l’altra persona', 'Asks what the other person means'],
		[
			'seen',
			'Dice ad alta voce ciò che i due punti di vista hanno in comune',
			'Says aloud what the two points of view have in common'
		],
		['seen', 'Distingue i fatti da ciò che ne pensa', 'Tells facts from what one makes of them'],
		['scale', 'La tensione a metà scena (1 bassa, 5 alta)', 'The tension half-way (1 low, 5 high)'],
		['scale', 'La tensione alla fine (1 bassa, 5 alta)', 'The tension at the end (1 low, 5 high)'],
		['quote', 'Il momento in cui qualcosa è cambiato', 'The moment when something changed']
	]),
	grid('blank', { it: 'Essenziale, da completare', en: 'The bare minimum, to be completed' }, [
		['seen', 'Che cosa aiuta la conversazione', 'Something that helps the conversation'],
		['count', 'Domande aperte', 'Open questions'],
		[
			'scale',
			'Quanto spazio c’è per entrambe le persone (1 poco, 5 molto)',
			'How much room there is for both (1 little, 5 much)'
		],
		['quote', 'Una frase da riportare', 'A sentence worth bringing back']
	])
];

/** The grid of a key. */
export function gridOf(key: string, language: Language): GridPoint[] {
	return [...(GRIDS.find((one) => one.key === key)?.points(language) ?? [])];
}

/** What a new role play starts from. */
export const blankGrid = (language: Language): GridPoint[] => gridOf('blank', language);

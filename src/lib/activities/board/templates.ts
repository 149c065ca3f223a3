import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Language, Localised } from '$lib/core/kernel/instant';
import type { BoardConfig } from './config';

type ColumnWords = readonly [id: string, title: Localised, question: Localised];

function columns(language: Language, words: readonly ColumnWords[]): BoardConfig['columns'] {
	return words.map(([id, title, question]) => ({ id, title: title[language], question: question[language] }));
}

const plain = { authors: 'shown' as const, privately: true, writingMinutes: 8, votes: 0, several: false };

/** Ready boards of the method. */
export const boardTemplates: readonly MethodTemplate<BoardConfig>[] = [
	{
		key: 'debrief',
		title: {
			it: 'Debrief della simulazione, in quattro colonne',
			en: 'Debrief of the role play, in four columns'
		},
		purpose: {
			it: 'Dopo la simulazione ciascuno restituisce ciò che ha vissuto, a partire dalla parte che ha avuto.',
			en: 'After the role play everyone gives back what they lived through, starting from the part they had.'
		},
		minutes: 40,
		people: { from: 3, to: 60 },
		materials: { it: 'La scheda usata nel colloquio.', en: 'The sheet used in the interview.' },
		cautions: {
			it: 'Si parla della scena, non delle persone. Prima chi ha giocato, poi chi ha osservato.',
			en: 'Speak of the scene, not of the people. First those who acted, then those who observed.'
		},
		config: (language) => ({
			...plain,
			columns: columns(language, [
				[
					'discovered',
					{ it: 'Insolito o scoperto', en: 'Unusual or discovered' },
					{
						it: 'Che cosa ti ha sorpreso? Che cosa hai scoperto?',
						en: 'What surprised you? What did you discover?'
					}
				],
				[
					'felt',
					{ it: 'Come mi sentivo', en: 'How I felt' },
					{ it: 'Come stavi nella parte che hai avuto?', en: 'How were you in the part you had?' }
				],
				[
					'easier',
					{ it: 'Facile o difficile', en: 'Easy or hard' },
					{ it: 'Che cosa ha aiutato e che cosa ha ostacolato?', en: 'What helped, and what got in the way?' }
				],
				[
					'sheet-used',
					{ it: 'La scheda', en: 'The sheet' },
					{ it: 'È servita? Che cosa mancava?', en: 'Was it useful? What was missing?' }
				]
			]),
			votes: 3
		})
	},
	{
		key: 'expectations',
		title: { it: 'Aspettative', en: 'Expectations' },
		purpose: {
			it: 'Raccogliere all’inizio ciò che le persone si aspettano, temono, portano.',
			en: 'Gather at the start what people expect, fear and bring.'
		},
		minutes: 20,
		people: { from: 4, to: 200 },
		materials: { it: 'Niente.', en: 'Nothing.' },
		cautions: {
			it: 'Conservatele: alla fine del percorso si rileggono.',
			en: 'Keep them: they are read again at the end of the path.'
		},
		config: (language) => ({
			...plain,
			columns: columns(language, [
				[
					'expect',
					{ it: 'Mi aspetto', en: 'I expect' },
					{ it: 'Che cosa vorresti trovare qui?', en: 'What would you like to find here?' }
				],
				['fear', { it: 'Temo', en: 'I fear' }, { it: 'Che cosa ti preoccupa?', en: 'What worries you?' }],
				[
					'bring',
					{ it: 'Porto', en: 'I bring' },
					{ it: 'Che cosa puoi mettere a disposizione?', en: 'What can you offer?' }
				]
			])
		})
	},
	{
		key: 'left-by-last-time',
		title: { it: 'I pensieri rimasti', en: 'Thoughts left behind' },
		purpose: {
			it: 'Aprire il secondo giorno con ciò che il primo ha lasciato.',
			en: 'Open the second day with what the first left behind.'
		},
		minutes: 15,
		people: { from: 4, to: 100 },
		materials: { it: 'Niente.', en: 'Nothing.' },
		cautions: {
			it: 'Basta una frase a testa; chi non c’era ascolta.',
			en: 'One sentence each is enough; those who were absent listen.'
		},
		config: (language) => ({
			...plain,
			writingMinutes: 5,
			columns: columns(language, [
				[
					'stayed',
					{ it: 'Mi è rimasto', en: 'It stayed with me' },
					{ it: 'Un’immagine, una frase, un’emozione', en: 'An image, a sentence, a feeling' }
				],
				[
					'question',
					{ it: 'Mi chiedo', en: 'I wonder' },
					{ it: 'Una domanda ancora aperta', en: 'A question still open' }
				]
			])
		})
	},
	{
		key: 'keep-change',
		title: { it: 'Tenere, cambiare', en: 'Keep, change' },
		purpose: {
			it: 'Capire che cosa continuare e che cosa fare in altro modo.',
			en: 'Understand what to go on with, and what to do another way.'
		},
		minutes: 30,
		people: { from: 3, to: 100 },
		materials: { it: 'Niente.', en: 'Nothing.' },
		cautions: {
			it: 'Proposte, non giudizi; i nomi non compaiono.',
			en: 'Proposals, not judgements; names are not kept.'
		},
		config: (language) => ({
			...plain,
			authors: 'anonymous',
			votes: 3,
			columns: columns(language, [
				[
					'keep',
					{ it: 'Da tenere', en: 'Keep' },
					{ it: 'Che cosa funziona e vogliamo continuare?', en: 'What works and should go on?' }
				],
				[
					'change',
					{ it: 'Da cambiare', en: 'Change' },
					{ it: 'Che cosa faremmo in altro modo?', en: 'What would we do another way?' }
				],
				[
					'try',
					{ it: 'Da provare', en: 'Try' },
					{ it: 'Che cosa potremmo sperimentare?', en: 'What could we try out?' }
				]
			])
		})
	},
	{
		key: 'gaps',
		title: { it: 'Accordi e vuoti della rete', en: 'Agreements and gaps of the network' },
		purpose: {
			it: 'Dopo il lavoro sulla mappa: chi invia a chi, e che cosa manca.',
			en: 'After the work on the map: who refers to whom, and what is missing.'
		},
		minutes: 35,
		people: { from: 6, to: 100 },
		materials: {
			it: 'I punti scritti dai gruppi, da portare qui.',
			en: 'The points the groups wrote, to be brought here.'
		},
		cautions: {
			it: 'Prima i fili che esistono, poi i buchi.',
			en: 'First the threads that exist, then the holes.'
		},
		config: (language) => ({
			...plain,
			privately: false,
			votes: 3,
			columns: columns(language, [
				[
					'agreements',
					{ it: 'Accordi presi', en: 'Agreements made' },
					{ it: 'Chi, per che cosa, da quando', en: 'Who, for what, from when' }
				],
				[
					'gaps',
					{ it: 'Che cosa manca', en: 'What is missing' },
					{ it: 'Offerte da progettare o da cercare', en: 'Offers to design or look for' }
				],
				[
					'unclear',
					{ it: 'Da chiarire', en: 'To be cleared up' },
					{ it: 'Domande a chi gestisce un servizio', en: 'Questions for those who run a service' }
				]
			])
		})
	},
	{
		key: 'take-aways',
		title: { it: 'Che cosa porto via', en: 'What I take away' },
		purpose: {
			it: 'Chiudere dicendo che cosa si porta via, e grazie a chi.',
			en: 'Close by saying what one takes away, and thanks to whom.'
		},
		minutes: 15,
		people: { from: 3, to: 200 },
		materials: { it: 'Niente.', en: 'Nothing.' },
		cautions: { it: 'Non si commenta: si ringrazia.', en: 'No comments: only thanks.' },
		config: (language) => ({
			...plain,
			writingMinutes: 5,
			columns: columns(language, [
				[
					'take',
					{ it: 'Porto via', en: 'I take away' },
					{ it: 'Che cosa ti porti a casa da oggi?', en: 'What do you take home from today?' }
				],
				[
					'thanks',
					{ it: 'Grazie a', en: 'Thanks to' },
					{ it: 'A chi lo devi, tra le persone qui?', en: 'To whom, among those here, do you owe it?' }
				]
			])
		})
	}
];

import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Language, Localised } from '$lib/core/kernel/instant';
import { blankQuestion, type PollConfig, type Question, type QuestionKind } from './config';

/** Asks in one language; options get their place as id, so that both languages make the same poll. */
function asker(language: Language) {
	return (
		id: string,
		kind: QuestionKind,
		text: Localised,
		more: Partial<Question> = {},
		options: readonly Localised[] = []
	): Question => ({
		...blankQuestion(id, kind, text[language]),
		...more,
		options: options.map((option, index) => ({ id: `${id}-${index + 1}`, text: option[language] }))
	});
}

const anonymous = { names: 'anonymous', results: 'revealed', minimum: 5 } as const;
const named = { names: 'facilitators', results: 'live', minimum: 5 } as const;
const NOTHING: Localised = { it: 'Niente.', en: 'Nothing.' };

/** Ready polls of the method. */
export const pollTemplates: readonly MethodTemplate<PollConfig>[] = [
	{
		key: 'temperature',
		title: { it: 'La temperatura della sala', en: 'The temperature of the room' },
		purpose: {
			it: 'Sentire in un minuto come stanno le persone e quanta energia c’è, prima di cominciare o di proseguire.',
			en: 'Feel in a minute how people are and how much energy there is, before beginning or going on.'
		},
		minutes: 4,
		people: { from: 6, to: 200 },
		materials: NOTHING,
		cautions: {
			it: 'Non si chiede conto a nessuno: si guarda l’insieme e, se serve, si cambia passo.',
			en: 'Nobody is called to account: look at the whole, and change pace if needed.'
		},
		config: (language): PollConfig => {
			const ask = asker(language);
			return {
				...anonymous,
				questions: [
					ask(
						'energy',
						'scale',
						{ it: 'Quanta energia hai adesso?', en: 'How much energy do you have now?' },
						{
							top: 5,
							low: { it: 'a terra', en: 'flat' }[language],
							high: { it: 'piena', en: 'full' }[language]
						}
					),
					ask(
						'pace',
						'choice',
						{ it: 'Il ritmo di oggi, per te, è…', en: 'Today’s pace, for you, is…' },
						{},
						[
							{ it: 'troppo lento', en: 'too slow' },
							{ it: 'giusto', en: 'right' },
							{ it: 'troppo veloce', en: 'too fast' }
						]
					)
				]
			};
		}
	},
	{
		key: 'priorities',
		title: { it: 'Le priorità, a puntini', en: 'Priorities, with dots' },
		purpose: {
			it: 'Vedere dove il gruppo vuole mettere tempo ed energie, tra le cose emerse.',
			en: 'See where the group wants to put time and energy, among the things that came up.'
		},
		minutes: 8,
		people: { from: 5, to: 200 },
		materials: { it: 'L’elenco delle cose emerse.', en: 'The list of what came up.' },
		cautions: {
			it: 'I puntini aprono la discussione, non la chiudono: chiedete perché.',
			en: 'Dots open the discussion, they do not end it: ask why.'
		},
		config: (language): PollConfig => ({
			...anonymous,
			questions: [
				asker(language)(
					'where',
					'dots',
					{
						it: 'Dove mettiamo le nostre energie nei prossimi mesi?',
						en: 'Where do we put our energy in the coming months?'
					},
					{ most: 5 },
					[
						{ it: 'Invii tra enti', en: 'Referring people to one another' },
						{ it: 'Strumenti comuni per i colloqui', en: 'Shared tools for interviews' },
						{ it: 'Rapporti con le aziende', en: 'Relations with employers' },
						{ it: 'Casa', en: 'Housing' },
						{ it: 'Supervisione tra pari', en: 'Supervision among peers' }
					]
				)
			]
		})
	},
	{
		key: 'what-next',
		title: { it: 'Che cosa affrontare adesso', en: 'What to take up next' },
		purpose: {
			it: 'Scegliere insieme l’ordine in cui affrontare i temi: il programma cambia con chi c’è.',
			en: 'Choose together in which order to take the topics up: the plan changes with those present.'
		},
		minutes: 6,
		people: { from: 3, to: 200 },
		materials: NOTHING,
		cautions: {
			it: 'Mettete solo temi per cui c’è davvero tempo, e tenete fede all’esito.',
			en: 'Offer only topics for which there really is time, and keep to the outcome.'
		},
		config: (language): PollConfig => ({
			...named,
			questions: [
				asker(language)('order', 'ranking', { it: 'Da che cosa cominciamo?', en: 'Where do we begin?' }, {}, [
					{ it: 'Un caso portato da qualcuno', en: 'A case that somebody brings' },
					{ it: 'La scheda del progetto formativo', en: 'The training-project sheet' },
					{ it: 'La mappa delle risorse', en: 'The map of resources' },
					{ it: 'Dire di no in modo positivo', en: 'The positive no' }
				])
			]
		})
	},
	{
		key: 'close-feedback',
		title: { it: 'Com’è andata', en: 'How it went' },
		purpose: {
			it: 'Raccogliere alla fine che cosa è stato utile e che cosa cambiare la prossima volta.',
			en: 'Gather at the end what was useful and what to change next time.'
		},
		minutes: 8,
		people: { from: 6, to: 200 },
		materials: NOTHING,
		cautions: {
			it: 'Lasciate il tempo di rispondere prima dei saluti, e dite che cosa ne farete.',
			en: 'Leave time to answer before saying goodbye, and say what you will do with it.'
		},
		config: (language): PollConfig => {
			const ask = asker(language);
			const ends = {
				top: 5,
				low: { it: 'per niente', en: 'not at all' }[language],
				high: { it: 'molto', en: 'very much' }[language]
			};
			return {
				...anonymous,
				questions: [
					ask(
						'useful',
						'scale',
						{ it: 'Quanto ti serve per il tuo lavoro?', en: 'How useful is it for your work?' },
						ends
					),
					ask(
						'at-ease',
						'scale',
						{ it: 'Quanto ti sei sentita o sentito a tuo agio?', en: 'How much at ease did you feel?' },
						ends
					),
					ask('change', 'open', {
						it: 'Che cosa cambieresti la prossima volta?',
						en: 'What would you change next time?'
					})
				]
			};
		}
	},
	{
		key: 'word-of-the-day',
		title: { it: 'La parola del giorno', en: 'The word of the day' },
		purpose: {
			it: 'Chiudere una giornata con una parola a testa e guardarle insieme.',
			en: 'Close a day with one word each, and look at them together.'
		},
		minutes: 4,
		people: { from: 5, to: 200 },
		materials: NOTHING,
		cautions: { it: 'Le parole si leggono, non si commentano.', en: 'Words are read, not commented.' },
		config: (language): PollConfig => ({
			...anonymous,
			questions: [
				asker(language)(
					'word',
					'words',
					{ it: 'Con quale parola esci da qui?', en: 'With which word do you leave?' },
					{ most: 1 }
				)
			]
		})
	},
	{
		key: 'what-we-need',
		title: { it: 'Di che cosa abbiamo bisogno', en: 'What we need' },
		purpose: {
			it: 'Capire su che cosa le persone si sentono meno sicure, per preparare i prossimi incontri.',
			en: 'Understand where people feel less sure, to prepare the next meetings.'
		},
		minutes: 8,
		people: { from: 6, to: 200 },
		materials: NOTHING,
		cautions: {
			it: 'Non è una verifica: ditelo prima di cominciare.',
			en: 'This is no test: say so before you begin.'
		},
		config: (language): PollConfig => {
			const ask = asker(language);
			return {
				...anonymous,
				questions: [
					ask(
						'needs',
						'multiple',
						{ it: 'Su che cosa vorresti lavorare ancora?', en: 'What would you like to work on more?' },
						{ most: 2 },
						[
							{ it: 'Il primo colloquio', en: 'The first interview' },
							{ it: 'Riconoscere le competenze', en: 'Recognising competences' },
							{ it: 'Conflitti nell’équipe', en: 'Conflicts in the team' },
							{ it: 'Le risorse del territorio', en: 'The resources of the territory' }
						]
					),
					ask('else', 'open', { it: 'C’è altro che ti servirebbe?', en: 'Is there anything else you need?' })
				]
			};
		}
	}
];

import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { SheetConfig } from './config';
import { NOTHING, writer } from './template-fields';

/** From looking at one's own work to a project: four blocks, priorities, the training project. */
export const projectTemplates: readonly MethodTemplate<SheetConfig>[] = [
	{
		key: 'four-blocks',
		title: { it: 'Quattro blocchi', en: 'Four blocks' },
		purpose: {
			it: 'Guardare la propria vita, professionale o personale, e dire che cosa cambiare, sviluppare, ridurre o lasciare, mantenere.',
			en: 'Look at one’s life, at work or not, and say what to change, develop, reduce or drop, and keep.'
		},
		minutes: 30,
		people: { from: 1, to: 60 },
		materials: NOTHING,
		cautions: {
			it: 'È un lavoro personale: nessuno è tenuto a leggere ad alta voce. Date tutto il tempo, 15 o 20 minuti di silenzio.',
			en: 'It is personal work: nobody has to read aloud. Give all the time, 15 or 20 minutes of silence.'
		},
		config: (language): SheetConfig => {
			const field = writer(language);
			return {
				fields: [
					field(
						'blocks',
						'blocks',
						{
							it: 'Nella mia vita professionale o personale vorrei…',
							en: 'In my professional or personal life I would like to…'
						},
						{
							help: {
								it: 'Parti da quello che fai adesso: che cosa fai troppo? Che cosa troppo poco? Una cosa per volta, con parole brevi.',
								en: 'Start from what you do now: what do you do too much? What too little? One thing at a time, in few words.'
							},
							places: {
								change: { it: 'Cambiare o trasformare', en: 'Change or transform' },
								develop: { it: 'Sviluppare', en: 'Develop' },
								reduce: { it: 'Ridurre o lasciare', en: 'Reduce or drop' },
								keep: { it: 'Mantenere', en: 'Keep' }
							}
						}
					),
					field(
						'first',
						'text',
						{ it: 'Da dove comincio?', en: 'Where do I begin?' },
						{
							help: {
								it: 'Una cosa sola, piccola, che dipende da te.',
								en: 'One thing only, small, that depends on you.'
							}
						}
					)
				],
				audiences: ['facilitators', 'plenary'],
				counted: true,
				series: { it: 'Quattro blocchi', en: 'Four blocks' }[language],
				groupSize: null,
				together: true
			};
		}
	},
	{
		key: 'priorities',
		title: { it: 'Matrice delle priorità', en: 'Matrix of priorities' },
		purpose: {
			it: 'Distinguere ciò che è urgente da ciò che è importante, e vedere dove va il proprio tempo.',
			en: 'Tell the urgent from the important, and see where one’s time goes.'
		},
		minutes: 25,
		people: { from: 1, to: 60 },
		materials: NOTHING,
		cautions: {
			it: 'Il quadrante «importante, non urgente» è quello che si svuota per primo: chiedete che cosa lo difende.',
			en: 'The quadrant ‘important, not urgent’ is the first to empty: ask what protects it.'
		},
		config: (language): SheetConfig => {
			const field = writer(language);
			return {
				fields: [
					field(
						'matrix',
						'matrix',
						{ it: 'Che cosa ho da fare, e dove sta?', en: 'What do I have to do, and where does it belong?' },
						{
							help: {
								it: 'Scrivi gli impegni di queste settimane, uno per volta. Poi metti ciascuno nel suo quadrante.',
								en: 'Write the commitments of these weeks, one at a time. Then put each in its quadrant.'
							},
							places: {
								both: { it: 'Importante e urgente: lo faccio', en: 'Important and urgent: I do it' },
								important: {
									it: 'Importante, non urgente: gli do un tempo',
									en: 'Important, not urgent: I give it a time'
								},
								urgent: {
									it: 'Urgente, non importante: chi mi aiuta?',
									en: 'Urgent, not important: who helps me?'
								},
								neither: { it: 'Né l’uno né l’altro: lo lascio', en: 'Neither: I let it go' }
							}
						}
					),
					field('seen', 'text', {
						it: 'Che cosa vedo, guardando i quattro quadranti?',
						en: 'What do I see, looking at the four quadrants?'
					}),
					field('defend', 'text', {
						it: 'Una cosa importante e non urgente che voglio difendere: quando e come?',
						en: 'One important, not urgent thing that I want to protect: when and how?'
					})
				],
				audiences: ['facilitators', 'plenary'],
				counted: true,
				series: { it: 'Priorità', en: 'Priorities' }[language],
				groupSize: null,
				together: true
			};
		}
	},
	{
		key: 'training-project',
		title: { it: 'Progetto formativo', en: 'Training project' },
		purpose: {
			it: 'Scrivere un progetto passo per passo: perché ci sono, che cosa voglio, quali servizi, quando, con chi, e il risultato.',
			en: 'Write a project step by step: why I am here, what I want, which services, when, with whom, and the result.'
		},
		minutes: 45,
		people: { from: 1, to: 40 },
		materials: {
			it: 'La mappa delle risorse o il catalogo delle attività.',
			en: 'The map of resources or the catalogue of activities.'
		},
		cautions: {
			it: 'Il progetto è della persona: chi accompagna chiede e riformula, non compila al suo posto.',
			en: 'The project is the person’s: whoever accompanies asks and rephrases, and does not fill it in for them.'
		},
		config: (language): SheetConfig => {
			const field = writer(language);
			return {
				fields: [
					field('start', 'section', { it: 'Da dove parto', en: 'Where I start from' }),
					field('why', 'text', {
						it: 'Perché sono qui e che cosa mi aspetto',
						en: 'Why I am here and what I expect'
					}),
					field('fears', 'text', { it: 'Che cosa mi preoccupa', en: 'What worries me' }),
					field('aim', 'section', { it: 'Dove voglio andare', en: 'Where I want to go' }),
					field('want', 'text', { it: 'Che cosa voglio fare', en: 'What I want to do' }),
					field('work', 'text', { it: 'Il mio obiettivo di lavoro', en: 'My work goal' }),
					field('way', 'section', { it: 'La strada', en: 'The way' }),
					field(
						'steps',
						'table',
						{ it: 'I passi', en: 'The steps' },
						{
							help: {
								it: 'Una riga per ogni servizio o attività. Aggiungi le righe che ti servono.',
								en: 'One row for each service or activity. Add as many rows as you need.'
							},
							columns: {
								service: { it: 'Quale servizio', en: 'Which service' },
								where: { it: 'Dove e come', en: 'Where and how' },
								when: { it: 'Quando', en: 'When' },
								whom: { it: 'Chi contattare', en: 'Whom to contact' }
							}
						}
					),
					field('result', 'text', {
						it: 'Il risultato da raggiungere alla fine',
						en: 'The result to reach at the end'
					})
				],
				audiences: ['facilitators'],
				counted: false,
				series: { it: 'Progetto formativo', en: 'Training project' }[language],
				groupSize: null,
				together: false
			};
		}
	}
];

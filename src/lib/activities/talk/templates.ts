import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { EMPTY_TALK, type TalkConfig } from './config';

const questions = (when: TalkConfig['questions']['when'], minutes = 10) => ({
	when,
	names: 'shown' as const,
	minutes
});

/** Ready talks of the method. */
export const talkTemplates: readonly MethodTemplate<TalkConfig>[] = [
	{
		key: 'opening',
		title: { it: 'Apertura: perché siamo qui', en: 'Opening: why we are here' },
		purpose: {
			it: 'Chi facilita apre in coppia, dice gli obiettivi dell’incontro e come si lavorerà.',
			en: 'The facilitators open as a pair, share the goals of the meeting and how the work will go.'
		},
		minutes: 15,
		people: { from: 4, to: 200 },
		materials: { it: 'Obiettivi scritti in poche righe.', en: 'The goals in a few lines.' },
		cautions: {
			it: 'Pochi obiettivi, detti con parole di tutti i giorni; lasciate spazio a chi arriva.',
			en: 'Few goals, in everyday words; leave room for those who are still arriving.'
		},
		config: (language) => ({
			...EMPTY_TALK,
			prompt: {
				it: 'Che cosa vogliamo portare a casa da oggi?',
				en: 'What do we want to take home from today?'
			}[language],
			text: {
				it: 'Gli obiettivi di oggi\n– conoscerci attraverso il lavoro\n– mettere in comune ciò che già esiste\n– vedere che cosa manca',
				en: 'Today’s goals\n– get to know one another through the work\n– put together what already exists\n– see what is missing'
			}[language]
		})
	},
	{
		key: 'map-overview',
		title: { it: 'La mappa delle risorse: uno sguardo per aree', en: 'The resource map: a look by area' },
		purpose: {
			it: 'Prima di entrare nelle singole voci, tutti vedono il quadro: formazione, lavoro, casa.',
			en: 'Before going into single entries everybody sees the whole: training, work, housing.'
		},
		minutes: 25,
		people: { from: 6, to: 100 },
		materials: {
			it: 'Le mappe preparate dalle schede raccolte.',
			en: 'The maps prepared from the sheets collected.'
		},
		cautions: {
			it: 'Prima si collegano i fili che ci sono; i buchi si vedono dopo, senza cercare di chi è la colpa.',
			en: 'First connect the threads that exist; holes are seen afterwards, without looking for blame.'
		},
		config: (language) => ({
			...EMPTY_TALK,
			prompt: {
				it: 'Una rete che sostiene o una rete che trattiene?',
				en: 'A net that holds us up, or one that holds us back?'
			}[language],
			text: {
				it: 'Guardiamo insieme le tre aree.\nChe cosa conosciamo già? Che cosa ci sorprende?',
				en: 'Let us look at the three areas together.\nWhat do we know already? What surprises us?'
			}[language],
			questions: questions('throughout')
		})
	},
	{
		key: 'trust',
		title: { it: 'Prima della simulazione: fiducia e regole', en: 'Before role play: trust and rules' },
		purpose: {
			it: 'Dire insieme come si sta in una simulazione, per chi gioca e per chi osserva.',
			en: 'Say together how to be in a role play, for those who act and those who observe.'
		},
		minutes: 10,
		people: { from: 3, to: 60 },
		materials: { it: 'I copioni e la scheda che si userà.', en: 'The scripts, and the sheet to be used.' },
		cautions: {
			it: 'Niente caricature, niente giudizi sulle persone. Ciò che si dice qui resta qui.',
			en: 'No caricatures, no judging of people. What is said here stays here.'
		},
		config: (language) => ({
			...EMPTY_TALK,
			prompt: { it: 'Una scena vera, senza esagerare', en: 'A true scene, without exaggeration' }[language],
			text: {
				it: '– chi gioca resta nella parte, con semplicità\n– chi osserva guarda, annota, non interrompe\n– ciascuno restituisce ciò che ha vissuto, senza giudicare',
				en: '– those who act stay in their part, simply\n– those who observe watch and take notes, without interrupting\n– everyone gives back what they lived through, without judging'
			}[language],
			questions: questions('after', 5)
		})
	},
	{
		key: 'presentation',
		title: { it: 'Una presentazione, con i punti fermi', en: 'A presentation, with key points' },
		purpose: {
			it: 'Portare un contributo teorico con le pagine sullo schermo e sui telefoni, fissare quello che resta, raccogliere le domande intanto.',
			en: 'Bring a piece of theory with its pages on the stage and on phones, pin what is to stay, gather questions meanwhile.'
		},
		minutes: 30,
		people: { from: 4, to: 200 },
		materials: {
			it: 'La presentazione in PDF; due o tre punti fermi già scritti.',
			en: 'The presentation as a PDF; two or three key points already written.'
		},
		cautions: {
			it: 'Poche pagine, lettere grandi. Fermatevi sulle domande: la presentazione serve al lavoro, non il contrario.',
			en: 'Few pages, large letters. Stop for questions: the presentation serves the work, not the other way round.'
		},
		config: (language) => ({
			...EMPTY_TALK,
			prompt: {
				it: 'Che cosa ci serve, di questo, nel lavoro di ogni giorno?',
				en: 'What of this do we need in our everyday work?'
			}[language],
			questions: questions('throughout')
		})
	},
	{
		key: 'film',
		title: { it: 'Un breve filmato, poi le domande', en: 'A short film, then questions' },
		purpose: {
			it: 'Guardare insieme una situazione e raccogliere i punti critici incontrati nella pratica.',
			en: 'Watch a situation together and gather the critical points met in practice.'
		},
		minutes: 30,
		people: { from: 4, to: 100 },
		materials: {
			it: 'Il filmato (mp4 o webm) o il suo link; casse audio in sala.',
			en: 'The film (mp4 or webm) or its link; loudspeakers in the room.'
		},
		cautions: {
			it: 'Avvisate prima se il filmato tocca esperienze dolorose; chi vuole può non guardare.',
			en: 'Say beforehand if the film touches painful experiences; nobody has to watch.'
		},
		config: (language) => ({
			...EMPTY_TALK,
			prompt: {
				it: 'Che cosa riconosci della tua pratica?',
				en: 'What do you recognise from your own practice?'
			}[language],
			link: { url: '', label: { it: 'Guarda il filmato', en: 'Watch the film' }[language] },
			questions: questions('after', 15)
		})
	}
];

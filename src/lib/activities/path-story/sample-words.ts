import type { Language } from '$lib/core/kernel/instant';

interface SampleWords {
	readonly title: string;
	readonly aims: string;
	readonly phases: readonly string[];
	readonly sessions: readonly string[];
	readonly areas: readonly string[];
	readonly gaps: readonly (readonly [area: string, territory: string, subject: string, state: string])[];
	readonly agreements: readonly (readonly [subject: string, state: string])[];
	readonly products: readonly (readonly [heading: string, text: string])[];
	readonly voices: readonly { readonly text: string; readonly by: string }[];
	readonly change: {
		readonly title: string;
		readonly note: string;
		readonly columns: readonly string[];
		readonly rows: readonly (readonly string[])[];
	};
}

/** The words of the invented path. */
export const SAMPLE_WORDS: Readonly<Record<Language, SampleWords>> = {
	it: {
		title: 'Reti che accolgono',
		aims: 'Conoscersi attraverso il lavoro, inviare bene le persone, tenere viva una rete.',
		phases: ['Conoscersi', 'La mappa', 'Fare insieme', 'Restituire'],
		sessions: [
			'Perché siamo qui',
			'Sei modi di pensare',
			'Le nostre storie di lavoro',
			'Simulare un primo colloquio',
			'La mappa, prima mezza giornata',
			'La mappa, seconda mezza giornata',
			'Gli invii che funzionano',
			'Casi a più mani',
			'Il lavoro con le aziende',
			'Abitare: che cosa manca',
			'Progettare una risposta',
			'Che cosa abbiamo imparato',
			'Chiudere, e continuare'
		],
		areas: ['Formazione', 'Lavoro', 'Casa', 'Salute', 'Diritti', 'Socialità'],
		gaps: [
			['Casa', 'Asti', 'posti letto per donne con bambini', 'Aperta'],
			['Formazione', 'Cuneo', 'corsi di sera, per chi lavora', 'Si progetta'],
			['Lavoro', 'Biella', 'chi accompagna nei primi mesi', 'Si progetta'],
			['Salute', '', 'mediazione in ambulatorio', 'Trovata risposta']
		],
		agreements: [
			['tirocini in azienda', 'In corso'],
			['alloggi di transizione', 'Confermato'],
			['corso di italiano', 'In corso'],
			['garanzia per l’affitto', 'Proposto'],
			['sportello legale', 'In corso']
		],
		products: [
			['Sintesi della plenaria', 'Un invio è un dono: si prepara, si accompagna, si ascolta com’è andata.'],
			['Punti fermi sulla mappa', 'Prima di cercare altro, guardiamo chi c’è già a un’ora da noi.']
		],
		voices: [
			{ text: 'Adesso, quando ho una persona davanti, so chi chiamare.', by: 'Amina Diallo' },
			{
				text: 'Ho scoperto che il mio ufficio e il vostro facevano la stessa fatica, a due strade di distanza.',
				by: 'Bruno Ferrero'
			}
		],
		change: {
			title: 'Autovalutazione, dall’inizio alla fine',
			note: 'Medie di tutte le persone che hanno risposto, da 1 a 5.',
			columns: ['Area', 'All’inizio', 'A metà', 'Alla fine'],
			rows: [
				['Ascolto', '3,1', '3,6', '4,2'],
				['Conoscenza dei servizi', '2,2', '3,4', '4,1'],
				['Lavoro in rete', '2,0', '3,0', '3,9'],
				['Cura di sé', '2,8', '2,9', '3,4']
			]
		}
	},
	en: {
		title: 'Welcoming networks',
		aims: 'Get to know one another through work, refer people well, keep a network alive.',
		phases: ['Getting to know', 'The map', 'Doing together', 'Handing back'],
		sessions: [
			'Why we are here',
			'Six ways of thinking',
			'Our working stories',
			'A first interview in role play',
			'The map, first half day',
			'The map, second half day',
			'Referrals that work',
			'Cases by many hands',
			'Working with companies',
			'Housing: what is missing',
			'Designing an answer',
			'What we have learnt',
			'Closing, and going on'
		],
		areas: ['Training', 'Work', 'Housing', 'Health', 'Rights', 'Company'],
		gaps: [
			['Housing', 'Asti', 'places for women with children', 'Open'],
			['Training', 'Cuneo', 'evening courses for those who work', 'Being designed'],
			['Work', 'Biella', 'somebody at one’s side in the first months', 'Being designed'],
			['Health', '', 'mediation in surgeries', 'Answered']
		],
		agreements: [
			['traineeships in companies', 'Running'],
			['transition flats', 'Agreed'],
			['Italian course', 'Running'],
			['rent guarantee', 'Proposed'],
			['legal advice', 'Running']
		],
		products: [
			['The plenary’s summary', 'A referral is a gift: prepare it, go along with it, hear how it went.'],
			['Key points on the map', 'Before looking for more, let us see who is there an hour from us.']
		],
		voices: [
			{ text: 'Now, when somebody sits in front of me, I know whom to call.', by: 'Amina Diallo' },
			{
				text: 'I found out that my office and yours were struggling with the same thing, two streets apart.',
				by: 'Bruno Ferrero'
			}
		],
		change: {
			title: 'Self-assessment, from beginning to end',
			note: 'Means of everybody who answered, from 1 to 5.',
			columns: ['Area', 'At the start', 'Midway', 'At the end'],
			rows: [
				['Listening', '3.1', '3.6', '4.2'],
				['Knowing the services', '2.2', '3.4', '4.1'],
				['Working as a network', '2.0', '3.0', '3.9'],
				['Taking care of oneself', '2.8', '2.9', '3.4']
			]
		}
	}
};

import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { ordinaryRound, type RoundConfig } from './config';

const NOTHING = { it: 'Niente: bastano i telefoni.', en: 'Nothing: phones are enough.' };

/** Ready rounds of the method. */
export const roundTemplates: readonly MethodTemplate<RoundConfig>[] = [
	{
		key: 'check-in',
		title: { it: 'Giro di apertura', en: 'Check-in' },
		purpose: {
			it: 'Una parola a testa prima di cominciare: arrivare davvero, e sentire tutte le voci, anche quelle online.',
			en: 'A word each before starting: to really arrive, and to hear every voice, online ones too.'
		},
		minutes: 15,
		people: { from: 3, to: 25 },
		materials: NOTHING,
		cautions: {
			it: 'Si può passare senza spiegare perché. Non si commenta ciò che dicono gli altri. Oltre venticinque persone, meglio in piccoli gruppi.',
			en: 'One may pass without saying why. Nobody comments on what others say. Beyond twenty-five people, better in small groups.'
		},
		config: (language) => ({ ...ordinaryRound(language), seconds: 45 })
	},
	{
		key: 'since-last-time',
		title: { it: 'Pensieri dall’ultima volta', en: 'Thoughts since last time' },
		purpose: {
			it: 'Il secondo giorno si apre con ciò che il primo ha lasciato: si rilegge, poi ognuno dice che cosa è rimasto o è cambiato.',
			en: 'The second day opens with what the first left: it is read again, then each says what stayed or changed.'
		},
		minutes: 30,
		people: { from: 3, to: 25 },
		materials: {
			it: 'I pensieri lasciati nel giro di chiusura: arrivano qui da soli.',
			en: 'The thoughts left in the closing round: they come here by themselves.'
		},
		cautions: {
			it: 'Lasciate il tempo di rileggere. Chi l’ultima volta non c’era parla di come arriva.',
			en: 'Leave time to read again. Those who were not there last time say how they arrive.'
		},
		config: (language) => ({
			...ordinaryRound(language),
			question: {
				it: 'Che cosa è rimasto con te dall’ultima volta? Che cosa hai provato a fare?',
				en: 'What stayed with you since last time? What have you tried?'
			}[language],
			seconds: 90,
			piece: 'leaf',
			writing: 'before',
			earlier: true
		})
	},
	{
		key: 'takeaway',
		title: { it: 'Che cosa porto a casa', en: 'What I take home' },
		purpose: {
			it: 'La chiusura, data al gruppo: ognuno dice che cosa porta via, anche grazie a ciò che altri hanno portato. Chi è ringraziato lo ritrova sul telefono.',
			en: 'The closing, given to the group: each says what they take away, also thanks to what others brought. Those who are thanked find it on their phone.'
		},
		minutes: 25,
		people: { from: 3, to: 25 },
		materials: NOTHING,
		cautions: {
			it: 'Nessuno deve ringraziare nessuno per forza. Ciò che è scritto a una persona lo legge solo lei, alla fine.',
			en: 'Nobody has to thank anybody. What is written to a person is read by that person alone, at the end.'
		},
		config: (language) => ({
			...ordinaryRound(language),
			question: {
				it: 'Che cosa porti a casa, e grazie a chi?',
				en: 'What do you take home, and thanks to whom?'
			}[language],
			seconds: 60,
			piece: 'shell',
			writing: 'before',
			addressed: true
		})
	}
];

import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { ordinaryCase, type CaseConfig } from './config';

/** Ready ways of working on a case. */
export const caseTemplates: readonly MethodTemplate<CaseConfig>[] = [
	{
		key: 'supervision',
		title: { it: 'Un caso in supervisione', en: 'A case in supervision' },
		purpose: {
			it: 'L’équipe pensa insieme a una situazione vera: chi la porta la racconta, ascolta domande, risonanze, ipotesi e strade, poi risponde.',
			en: 'The team thinks together about a real situation: whoever brings it tells it, listens to questions, feelings, hypotheses and ways forward, then answers.'
		},
		minutes: 60,
		people: { from: 3, to: 14 },
		materials: {
			it: 'Nomi inventati, scelti prima. Un posto tranquillo, anche per chi è online.',
			en: 'Invented names, chosen beforehand. A quiet place, also for those online.'
		},
		cautions: {
			it: 'Mai nomi, luoghi o date vere: l’app avverte se ne riconosce uno, ma la cura è di chi racconta. Nessun giudizio su chi porta il caso. Le ipotesi non sono diagnosi. Se la storia tocca qualcuno, ci si ferma.',
			en: 'Never real names, places or dates: the app warns when it recognises one, but the care is the teller’s. No judging of whoever brings the case. Hypotheses are not diagnoses. If the story touches somebody, stop.'
		},
		config: ordinaryCase
	},
	{
		key: 'short',
		title: { it: 'Un caso in mezz’ora', en: 'A case in half an hour' },
		purpose: {
			it: 'Lo stesso percorso in breve: domande, ipotesi e strade, quando il tempo è poco o i casi sono due.',
			en: 'The same path in short: questions, hypotheses and ways forward, when time is short or there are two cases.'
		},
		minutes: 30,
		people: { from: 3, to: 8 },
		materials: { it: 'Nomi inventati, scelti prima.', en: 'Invented names, chosen beforehand.' },
		cautions: {
			it: 'In poco tempo è facile correre alle soluzioni: tenete il tempo delle domande. Nomi inventati sempre.',
			en: 'With little time it is easy to run to solutions: keep the time for questions. Invented names always.'
		},
		config: (language) => ({
			...ordinaryCase(language),
			seconds: 45,
			minutes: { tell: 6, clarify: 5, feelings: 0, hypotheses: 7, ways: 7, answer: 5 }
		})
	}
];

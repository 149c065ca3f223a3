import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import { ordinaryGroups, type SmallGroupsConfig } from './config';

function groups(
	language: Language,
	objective: string,
	product: string,
	minutes: number,
	rest: Partial<SmallGroupsConfig> = {}
): SmallGroupsConfig {
	return { ...ordinaryGroups(language), mandate: { objective, product, minutes }, ...rest };
}

/** Ready group works of the method. */
export const smallGroupsTemplates: readonly MethodTemplate<SmallGroupsConfig>[] = [
	{
		key: 'on-the-map',
		title: { it: 'Sulla mappa delle risorse', en: 'On the resource map' },
		purpose: {
			it: 'Gruppi di enti diversi leggono nel dettaglio le voci di un’area e avviano accordi per inviarsi le persone.',
			en: 'Groups of different organisations read the entries of an area in detail and start agreements on referring people.'
		},
		minutes: 60,
		people: { from: 6, to: 60 },
		materials: {
			it: 'Le mappe delle aree, una per gruppo.',
			en: 'The maps of the areas, one for each group.'
		},
		cautions: {
			it: 'Dite la consegna prima di dividervi. Un accordo ha un nome e una data, altrimenti è un’intenzione.',
			en: 'State the mandate before splitting. An agreement has a name and a date; otherwise it is an intention.'
		},
		config: (language) =>
			groups(
				language,
				{
					it: 'Leggete insieme le voci della vostra area. Che cosa vi è chiaro, che cosa no? Con chi potete accordarvi già oggi?',
					en: 'Read the entries of your area together. What is clear, what is not? With whom can you agree on something today?'
				}[language],
				{
					it: 'Almeno due accordi: chi invia a chi, per che cosa, da quando',
					en: 'At least two agreements: who refers to whom, for what, from when'
				}[language],
				35,
				{
					differing: {
						it: [
							'Area formazione: leggete le voci, chiarite i dubbi, cercate accordi.',
							'Area lavoro: leggete le voci, chiarite i dubbi, cercate accordi.',
							'Area casa: leggete le voci, chiarite i dubbi, cercate accordi.'
						],
						en: [
							'Training: read the entries, clear up doubts, look for agreements.',
							'Work: read the entries, clear up doubts, look for agreements.',
							'Housing: read the entries, clear up doubts, look for agreements.'
						]
					}[language]
				}
			)
	},
	{
		key: 'gaps',
		title: { it: 'Che cosa manca nella rete', en: 'What the network lacks' },
		purpose: {
			it: 'Dopo aver collegato ciò che c’è, rendere visibili i vuoti: da progettare o da cercare nel territorio.',
			en: 'After connecting what exists, make the gaps visible: to be designed, or looked for in the territory.'
		},
		minutes: 45,
		people: { from: 6, to: 60 },
		materials: {
			it: 'La mappa aggiornata e gli accordi presi.',
			en: 'The map as it is now, and the agreements made.'
		},
		cautions: {
			it: 'Un vuoto non è una colpa: è un posto dove lavorare.',
			en: 'A gap is nobody’s fault: it is a place to work on.'
		},
		config: (language) =>
			groups(
				language,
				{
					it: 'Pensate a una persona che accompagnate: di che cosa avrebbe bisogno che oggi nella mappa non c’è?',
					en: 'Think of a person you accompany: what would they need that is not on the map today?'
				}[language],
				{
					it: 'Tre vuoti, e per ciascuno chi potrebbe muoversi',
					en: 'Three gaps, and for each who could take a step'
				}[language],
				25
			)
	},
	{
		key: 'expectations',
		title: { it: 'Le aspettative, al primo incontro', en: 'Expectations, at the first meeting' },
		purpose: {
			it: 'Conoscersi in gruppi piccoli e dire che cosa ci si aspetta dal percorso e che cosa si porta.',
			en: 'Get to know one another in small groups, and say what one expects of the path and what one brings.'
		},
		minutes: 40,
		people: { from: 6, to: 80 },
		materials: { it: 'Nessuno.', en: 'None.' },
		cautions: {
			it: 'Le aspettative che non si potranno soddisfare vanno dette subito, con franchezza.',
			en: 'Expectations that cannot be met are to be named at once, frankly.'
		},
		config: (language) =>
			groups(
				language,
				{
					it: 'Presentatevi: chi sei, da dove vieni, che cosa ti aspetti da questo percorso e che cosa puoi portare agli altri.',
					en: 'Introduce yourselves: who you are, where you come from, what you expect of this path and what you can bring to the others.'
				}[language],
				{ it: 'Le tre aspettative che avete in comune', en: 'The three expectations you share' }[language],
				20,
				{ shape: { kind: 'size', size: 3 }, reporting: { on: true, minutes: 2 } }
			)
	},
	{
		key: 'left-by-last-time',
		title: { it: 'I pensieri rimasti dall’ultima volta', en: 'Thoughts left by last time' },
		purpose: {
			it: 'Riaprire un laboratorio da ciò che il primo giorno ha lasciato.',
			en: 'Reopen a laboratory with what its first day left behind.'
		},
		minutes: 25,
		people: { from: 4, to: 60 },
		materials: { it: 'Ciò che è stato scritto la volta scorsa.', en: 'What was written last time.' },
		cautions: {
			it: 'Si accolgono anche dubbi e fatiche, senza risolverli subito.',
			en: 'Doubts and strains are welcome too, without solving them at once.'
		},
		config: (language) =>
			groups(
				language,
				{
					it: 'Che cosa ti è rimasto dell’altra volta? Un’immagine, una domanda, qualcosa che hai provato a fare.',
					en: 'What stayed with you from last time? An image, a question, something you tried out.'
				}[language],
				{ it: 'Due o tre pensieri da riportare a tutti', en: 'Two or three thoughts to bring back to all' }[
					language
				],
				12,
				{ shape: { kind: 'size', size: 3 }, reporting: { on: true, minutes: 1 } }
			)
	},
	{
		key: 'critical-points',
		title: { it: 'Accogliere una richiesta: i punti critici', en: 'Taking in a request: critical points' },
		purpose: {
			it: 'Mettere in comune le difficoltà incontrate nell’ascolto: domande aperte, riformulazione.',
			en: 'Share the difficulties met in listening: open questions, reformulation.'
		},
		minutes: 50,
		people: { from: 6, to: 60 },
		materials: {
			it: 'Un breve filmato visto insieme, se c’è.',
			en: 'A short film seen together, if there is one.'
		},
		cautions: {
			it: 'Casi veri, senza nomi: ciò che si dice nel gruppo resta nel gruppo.',
			en: 'True cases, without names: what is said in the group stays there.'
		},
		config: (language) =>
			groups(
				language,
				{
					it: 'Ricordate un primo colloquio difficile: in quale momento si è inceppato? Quale domanda avrebbe aiutato?',
					en: 'Remember a difficult first interview: when did it get stuck? Which question would have helped?'
				}[language],
				{
					it: 'I momenti critici e una domanda utile per ciascuno',
					en: 'The critical moments, and one useful question for each'
				}[language],
				30
			)
	}
];

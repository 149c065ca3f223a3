import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { ordinaryMap, type ResourceMapConfig } from './config';

/** The two half days on the map. */
export const resourceMapTemplates: readonly MethodTemplate<ResourceMapConfig>[] = [
	{
		key: 'first-half-day',
		title: { it: 'La mappa: prima mezza giornata', en: 'The map: first half day' },
		purpose: {
			it: 'Gruppi di enti diversi leggono le voci di un’area, chiariscono i dubbi e avviano accordi per inviarsi le persone.',
			en: 'Groups of different organisations read the entries of an area, clear up doubts and start agreements on referring people.'
		},
		minutes: 110,
		people: { from: 6, to: 60 },
		materials: {
			it: 'Le voci raccolte prima dell’incontro e messe sulla mappa; il catalogo stampato per chi preferisce la carta.',
			en: 'The entries, collected before the meeting and put on the map; the printed catalogue for those who prefer paper.'
		},
		cautions: {
			it: 'Raccogliete le schede almeno una settimana prima. Un accordo ha un contatto e una data, altrimenti è un’intenzione.',
			en: 'Collect the entries a week ahead at least. An agreement has a contact and a date; otherwise it is an intention.'
		},
		config: (language) => ({ ...ordinaryMap(language), minutes: 60 })
	},
	{
		key: 'second-half-day',
		title: { it: 'La mappa: seconda mezza giornata', en: 'The map: second half day' },
		purpose: {
			it: 'Si riprendono gli accordi e le mancanze della prima volta: che cosa vale ancora, che cosa è cambiato, che cosa si progetta.',
			en: 'Agreements and gaps of the first time are taken up again: what still holds, what has changed, what is to be designed.'
		},
		minutes: 110,
		people: { from: 6, to: 60 },
		materials: {
			it: 'Niente da preparare: gli accordi della prima mezza giornata tornano da soli.',
			en: 'Nothing to prepare: the agreements of the first half day come back by themselves.'
		},
		cautions: {
			it: 'Un accordo che non ha funzionato non è una colpa: chiedete che cosa lo ha reso difficile.',
			en: 'An agreement that did not work is nobody’s fault: ask what made it difficult.'
		},
		config: (language) => ({
			...ordinaryMap(language),
			earlier: true,
			minutes: 50,
			objective: {
				it: 'Che cosa manca nella vostra area? Che cosa si può progettare insieme, e chi se ne occupa?',
				en: 'What is missing in your area? What can be designed together, and who sees to it?'
			}[language]
		})
	}
];

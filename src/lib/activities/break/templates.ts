import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { BreakConfig } from './config';

/** Ready breaks. */
export const breakTemplates: readonly MethodTemplate<BreakConfig>[] = [
	{
		key: 'coffee',
		title: { it: 'Pausa caffè', en: 'Coffee break' },
		purpose: {
			it: 'Riposare, e parlare con chi non si è ancora incontrato.',
			en: 'Rest, and talk with someone you have not met yet.'
		},
		minutes: 15,
		people: { from: 2, to: 1000 },
		materials: {
			it: 'Acqua, caffè; chi è online resta collegato se vuole.',
			en: 'Water, coffee; people online stay connected if they like.'
		},
		cautions: {
			it: 'Dite l’ora del rientro, non solo i minuti.',
			en: 'Say the time to be back, not only the minutes.'
		},
		config: (language) => ({
			sentence: {
				it: 'Parla con una persona che oggi non hai ancora incontrato.',
				en: 'Talk with someone you have not met yet today.'
			}[language],
			showNext: true
		})
	},
	{
		key: 'stretch',
		title: { it: 'Due minuti per sgranchirsi', en: 'Two minutes to stretch' },
		purpose: {
			it: 'Cambiare posizione e riprendere fiato tra due lavori.',
			en: 'Change position and breathe between two pieces of work.'
		},
		minutes: 3,
		people: { from: 2, to: 1000 },
		materials: { it: 'Niente.', en: 'Nothing.' },
		cautions: { it: 'Ciascuno si muove come può e come vuole.', en: 'Everyone moves as they can and wish.' },
		config: (language) => ({
			sentence: { it: 'Alzati, apri le spalle, respira.', en: 'Stand up, open your shoulders, breathe.' }[
				language
			],
			showNext: false
		})
	}
];

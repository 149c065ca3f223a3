import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import { CHAPTERS, type StoryConfig } from './config';

/** The last page's sentence, to be rewritten. */
export const CLOSING_WORDS: Readonly<Record<Language, string>> = {
	it: 'La rete ora c’è: sta a noi tenerla viva.',
	en: 'The network is here now: it is up to us to keep it alive.'
};

/** Ready stories of the method. */
export const storyTemplates: readonly MethodTemplate<StoryConfig>[] = [
	{
		key: 'closing-meeting',
		title: {
			it: 'Incontro di chiusura: il percorso restituito',
			en: 'Closing meeting: the path handed back'
		},
		purpose: {
			it: 'Rivedere insieme tutto il cammino e restituirlo a chi lo ha fatto: che cosa è cresciuto, che cosa resta aperto, con quali voci.',
			en: 'See the whole way again together and hand it back to those who made it: what has grown, what stays open, in whose words.'
		},
		minutes: 40,
		people: { from: 6, to: 100 },
		materials: {
			it: 'Prodotti e voci scelti prima, nei risultati del percorso.',
			en: 'Products and voices chosen beforehand, in the path’s results.'
		},
		cautions: {
			it: 'Lasciate un silenzio dopo la rete e dopo ogni voce. Prima di scegliere una voce, chiedete il consenso.',
			en: 'Leave a silence after the network and after each voice. Ask for consent before choosing a voice.'
		},
		config: (language) => ({ chapters: [...CHAPTERS], holes: true, closing: CLOSING_WORDS[language] })
	},
	{
		key: 'midway',
		title: { it: 'A metà strada: uno sguardo indietro', en: 'Midway: a look back' },
		purpose: {
			it: 'Aprire un incontro con ciò che c’è già: incontri fatti, rete, mappa; e con i fili che ancora mancano.',
			en: 'Open a meeting with what is there already: meetings held, network, map; and with the threads still missing.'
		},
		minutes: 15,
		people: { from: 6, to: 100 },
		materials: {
			it: 'Nessuno: le pagine si compongono da sole dagli incontri fatti.',
			en: 'None: the pages make themselves from the meetings held.'
		},
		cautions: {
			it: 'Prima i fili che ci sono, poi quelli che mancano, senza cercare di chi è la colpa.',
			en: 'First the threads that are there, then those that are missing, without looking for blame.'
		},
		config: (language) => ({
			chapters: ['opening', 'timeline', 'network', 'map', 'gaps', 'closing'],
			holes: true,
			closing: { it: 'Da qui, dove andiamo?', en: 'From here, where do we go?' }[language]
		})
	}
];

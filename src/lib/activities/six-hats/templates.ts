import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Localised } from '$lib/core/kernel/instant';
import { ordinaryHats, type SixHatsConfig } from './config';

const PROBLEM: Localised = {
	it: 'Una donna seguita da due enti da otto mesi ha trovato un lavoro a tempo determinato. Il turno comincia alle cinque, il primo autobus passa alle sei, e la casa in cui vive va lasciata tra tre mesi. Ieri ha detto che vuole rinunciare. Che cosa proponete?',
	en: 'A woman accompanied by two organisations for eight months has found a fixed-term job. The shift begins at five, the first bus comes at six, and she has to leave the house she lives in within three months. Yesterday she said that she wants to give up. What do you propose?'
};

const MATERIALS: Localised = {
	it: 'Un telefono a testa. Le carte dei cappelli, da stampare, se volete tenerle in mano.',
	en: 'A phone each. The hat cards, to print, if you like to hold them.'
};

const CAUTIONS: Localised = {
	it: 'Lo stile è di chi risponde: non si indovina e non si dice quello degli altri. Il cappello si indossa sul serio, senza farne una caricatura. Nessuno stile è migliore: a una squadra servono tutti. Nel confronto si parla dei modi di pensare, non delle persone.',
	en: 'A style belongs to whoever answers: it is neither guessed nor told by others. The hat is worn in earnest, never as a caricature. No style is better: a team needs all of them. When comparing, talk about ways of thinking, not about people.'
};

/** Ready versions of the method's exercise on styles. */
export const sixHatsTemplates: readonly MethodTemplate<SixHatsConfig>[] = [
	{
		key: 'style',
		title: {
			it: 'Che stile hai come operatore o operatrice sociale?',
			en: 'What style do you have as a social worker?'
		},
		purpose: {
			it: 'Riconoscere il proprio stile, pensare con quello più lontano e scoprire perché a una squadra servono tutti.',
			en: 'Recognise one’s own style, think with the one farthest from it, and find out why a team needs all of them.'
		},
		minutes: 80,
		people: { from: 12, to: 60 },
		materials: MATERIALS,
		cautions: CAUTIONS,
		config: (language) => ({ ...ordinaryHats(language), problem: PROBLEM[language] })
	},
	{
		key: 'short',
		title: { it: 'Sei cappelli, versione breve', en: 'Six hats, short version' },
		purpose: {
			it: 'Un assaggio: si mettono in ordine i sei modi di pensare, poi un quarto d’ora con il più lontano.',
			en: 'A taste: the six ways of thinking are put in order, then a quarter of an hour with the farthest.'
		},
		minutes: 40,
		people: { from: 6, to: 40 },
		materials: MATERIALS,
		cautions: CAUTIONS,
		config: (language) => ({
			...ordinaryHats(language),
			recognise: 'ranking',
			problem: {
				it: 'Il gruppo si trova ogni mese, ma da due volte viene solo metà delle persone. Che cosa fate?',
				en: 'The group meets every month, but the last two times only half of the people came. What do you do?'
			}[language],
			work: 15
		})
	},
	{
		key: 'four',
		title: { it: 'Quattro cappelli, per gruppi piccoli', en: 'Four hats, for small groups' },
		purpose: {
			it: 'Quando si è in pochi: fatti, emozioni, pessimismo e ottimismo a confronto sullo stesso problema.',
			en: 'When people are few: facts, emotions, pessimism and optimism compared on the same problem.'
		},
		minutes: 65,
		people: { from: 8, to: 24 },
		materials: MATERIALS,
		cautions: {
			it: `${CAUTIONS.it} Con quattro cappelli per qualcuno il più lontano non c’è: la proposta dice quanto si perde.`,
			en: `${CAUTIONS.en} With four hats some people’s farthest is not there: the proposal says how much is lost.`
		},
		config: (language) => ({
			...ordinaryHats(language),
			hats: ['white', 'red', 'black', 'yellow'],
			problem: PROBLEM[language],
			work: 25
		})
	}
];

import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { ordinaryRolePlay, type RolePlayConfig } from '../config';
import { gridOf } from '../grids';

/** Groups write a scene for one another, then play the one they were dealt. */
export const freeScene: MethodTemplate<RolePlayConfig> = {
	key: 'free-scene',
	title: { it: 'Una scena libera, scritta dai gruppi', en: 'A free scene, written by the groups' },
	purpose: {
		it: 'Ogni gruppo scrive una situazione e due copioni presi dal proprio lavoro; chi facilita li dà a un altro gruppo, che li porta in scena.',
		en: 'Each group writes a situation and two scripts out of its own work; the facilitator deals them to another group, which plays them.'
	},
	minutes: 95,
	people: { from: 6, to: 48 },
	materials: {
		it: 'Niente: basta l’esperienza di chi c’è.',
		en: 'Nothing: the experience of those present is enough.'
	},
	cautions: {
		it: 'Casi veri resi irriconoscibili: nomi, luoghi e storie si cambiano. Una scena né estrema né caricaturale, e una sfida che si può affrontare.',
		en: 'Real cases made unrecognisable: names, places and stories are changed. A scene neither extreme nor a caricature, and a challenge one can meet.'
	},
	config: (language) => {
		const it = language === 'it';
		return {
			...ordinaryRolePlay(language),
			format: 'free',
			size: 4,
			scripts: 'cowritten',
			scene: {
				title: it ? 'Una scena dal nostro lavoro' : 'A scene out of our work',
				situation: it
					? 'Un momento vero e ordinario in cui la conversazione può prendere due strade: un inizio, un rifiuto, un ritorno, un saluto.'
					: 'A true and ordinary moment in which the conversation can take two ways: a beginning, a refusal, a return, a goodbye.',
				place: it ? 'Lo sceglie chi scrive.' : 'Chosen by those who write.',
				challenge: it
					? 'Abbastanza difficile da far pensare, abbastanza possibile da provarci.'
					: 'Hard enough to make one think, possible enough to try.'
			},
			roles: [
				{
					id: 'one',
					name: it ? 'Chi arriva' : 'Who comes',
					look: it ? 'Ha una richiesta, detta o non detta.' : 'Has a request, spoken or not.',
					script: ''
				},
				{
					id: 'other',
					name: it ? 'Chi accoglie' : 'Who receives',
					look: it ? 'Ha un compito e poco tempo.' : 'Has a task and little time.',
					script: ''
				}
			],
			grid: gridOf('blank', language),
			materials: [],
			minutes: { opening: 5, writing: 20, prepare: 5, play: 15, share: 25, plenary: 25 }
		};
	}
};

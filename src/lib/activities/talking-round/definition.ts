import type { ActivityContext, Legacy, Step } from '$lib/core/agenda/activity-definition';
import { defineActivity } from '../define';
import { TURN_RIGHTS } from '../turn-actions';
import { roundAction } from './actions';
import { ordinaryRound, roundConfig, type RoundConfig } from './config';
import { sampleRound } from './sample';
import { keptByPerson, shownToEveryone, shownToFacilitators, shownToPerson, thoughts } from './shown';
import { ROUND_BEGIN, actInRound, type RoundState } from './state';
import { roundTemplates } from './templates';

/** Everyone in turn, in the room and online. Rules: SPEC.md. */
export const round = defineActivity<typeof roundConfig, RoundState, typeof roundAction>({
	kind: 'talking-round',
	version: 1,
	name: { it: 'Giro di parola', en: 'Round' },
	summary: {
		it: 'Una parola a testa, in sala e online: l’ordine è sorteggiato, ognuno sa quando tocca.',
		en: 'Everyone in turn, in the room and online: the order is drawn, everybody knows when it is theirs.'
	},
	config: roundConfig,
	action: roundAction,
	rights: {
		...TURN_RIGHTS,
		'text.write': ['participant'],
		'text.hide': ['facilitator'],
		'thanks.write': ['participant'],
		'thanks.edit': ['participant'],
		'thanks.remove': ['participant']
	},
	minutes: 20,
	defaults: ordinaryRound,
	steps,
	initial: () => ROUND_BEGIN,
	act: actInRound,
	views: {
		everyone: shownToEveryone,
		group: () => null,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownToEveryone
	},
	keeps: keptByPerson,
	leaves,
	inherits: ({ earlier }, { kind, legacy }) => earlier && kind === 'talking-round' && legacy.texts.length > 0,
	showsEarlier: true,
	templates: roundTemplates,
	sample: ({ people, language, config }) => sampleRound(config, people, language)
});

function steps({ writing }: RoundConfig, minutes: number): readonly Step[] {
	const alone = writing === 'before' ? Math.min(5, Math.max(1, Math.round(minutes / 4))) : 0;
	const speaking: Step = {
		key: 'round',
		place: 'plenary',
		minutes: Math.max(1, minutes - alone),
		title: { it: 'Una parola a testa', en: 'Everyone in turn' },
		instruction: { it: '', en: '' },
		timed: false
	};
	if (alone === 0) return [speaking];
	const before: Step = {
		key: 'write',
		place: 'alone',
		minutes: alone,
		title: { it: 'Un momento per sé', en: 'A moment alone' },
		instruction: {
			it: 'Scrivi poche parole: tra poco le dirai, se vuoi.',
			en: 'Write a few words: you may say them in a moment.'
		},
		timed: true
	};
	return [before, speaking];
}

/** The words that everybody could read, without names (G8). */
function leaves(state: RoundState, context: ActivityContext<RoundConfig>): Legacy {
	const texts = thoughts(state, context, ({ hidden, text }) => (hidden ? null : text)).map(({ text }) => ({
		heading: '',
		text
	}));
	return { texts, own: null };
}

import type { Step } from '$lib/core/agenda/activity-definition';
import { defineActivity } from '../define';
import { actOnBoard } from './act';
import { boardAction, type BoardAction } from './actions';
import { boardConfig, ordinaryBoard, writtenPrivately, type BoardConfig } from './config';
import { eraseFromBoard } from './erase';
import { shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { boardLeaves } from './leaves';
import { boardKeepsPromises } from './promises';
import { sampleBoard } from './sample';
import { BOARD_BEGIN, type BoardState } from './state';
import { boardTemplates } from './templates';

const ANONYMOUS: readonly BoardAction['type'][] = ['card.add', 'card.edit', 'card.remove'];

/** Columns with questions, cards from phones, reveal, clusters, votes. Rules: SPEC.md. */
export const board = defineActivity<typeof boardConfig, BoardState, typeof boardAction>({
	kind: 'board',
	version: 1,
	name: { it: 'Bacheca', en: 'Board' },
	summary: {
		it: 'Domande in colonne, cartellini dai telefoni, raggruppati e votati insieme.',
		en: 'Questions in columns, cards from phones, clustered and voted together.'
	},
	config: boardConfig,
	action: boardAction,
	rights: {
		'card.add': ['facilitator', 'participant'],
		'card.edit': ['facilitator', 'participant'],
		'card.remove': ['facilitator', 'participant'],
		'card.collect': ['facilitator'],
		'card.move': ['facilitator'],
		'card.hide': ['facilitator'],
		'card.merge': ['facilitator'],
		'card.split': ['facilitator'],
		'stack.make': ['facilitator'],
		'stack.rename': ['facilitator'],
		'stack.move': ['facilitator'],
		'stack.dissolve': ['facilitator'],
		'cards.reveal': ['facilitator'],
		'board.lock': ['facilitator'],
		'board.sort': ['facilitator'],
		'board.spotlight': ['facilitator'],
		'vote.set': ['participant'],
		'vote.close': ['facilitator'],
		'vote.show': ['facilitator']
	},
	minutes: 30,
	defaults: ordinaryBoard,
	steps,
	initial: () => BOARD_BEGIN,
	anonymous: (config, action) => config.authors === 'anonymous' && ANONYMOUS.includes(action.type),
	act: actOnBoard,
	views: {
		everyone: shownToEveryone,
		group: () => null,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownToEveryone
	},
	collector: {
		anonymous: ({ authors }) => authors === 'anonymous',
		columns: (config) => config.columns.map(({ id, title }) => ({ id, title })),
		put: ({ column, text, origin }) => ({ type: 'card.collect', column, text, origin })
	},
	keepsPromises: boardKeepsPromises,
	leaves: boardLeaves,
	erase: eraseFromBoard,
	templates: boardTemplates,
	sample: ({ config, people, language }) => sampleBoard(config, people, language)
});

function steps(config: BoardConfig, minutes: number): readonly Step[] {
	const privately = writtenPrivately(config);
	const voting = config.votes > 0 ? Math.max(1, Math.min(5, Math.round(minutes / 6))) : 0;
	const writing = Math.max(1, Math.min(config.writingMinutes, minutes - voting - 1));
	const write: Step = {
		key: 'write',
		place: privately ? 'alone' : 'plenary',
		minutes: writing,
		title: { it: 'Si scrive', en: 'Writing' },
		instruction: privately
			? {
					it: 'Scrivi i tuoi cartellini: si vedranno tutti insieme, quando avremo finito.',
					en: 'Write your cards: they will all be seen together, when everyone has finished.'
				}
			: { it: 'Scrivi i tuoi cartellini: si vedono subito.', en: 'Write your cards: they are seen at once.' },
		timed: true
	};
	const share: Step = {
		key: 'share',
		place: 'plenary',
		minutes: Math.max(1, minutes - writing - voting),
		title: { it: 'Si guarda insieme', en: 'Looking together' },
		instruction: {
			it: 'Leggiamo insieme e mettiamo vicino ciò che si somiglia.',
			en: 'We read together and put side by side what is alike.'
		},
		timed: false
	};
	const vote: Step = {
		key: 'vote',
		place: 'plenary',
		minutes: voting,
		title: { it: 'Si vota', en: 'Voting' },
		instruction: {
			it: 'Dai i tuoi voti a ciò che per te conta di più.',
			en: 'Give your votes to what matters most to you.'
		},
		timed: true
	};
	return voting > 0 ? [write, share, vote] : [write, share];
}

import type { Localised } from '$lib/core/kernel/instant';

/** The six, each beside those nearest to it in the ring of `distance.ts`. */
export const HAT_KEYS = ['white', 'yellow', 'green', 'red', 'black', 'blue'] as const;

export type HatKey = (typeof HAT_KEYS)[number];

/** A hat in words: a name, a way of thinking, and what whoever wears it does with a problem. */
export interface Hat {
	readonly name: Localised;
	/** The way of thinking in one or two words. */
	readonly thinks: Localised;
	readonly looksAt: Localised;
	readonly asks: readonly Localised[];
	readonly leavesOut: Localised;
}

export const HATS: Readonly<Record<HatKey, Hat>> = {
	white: {
		name: { it: 'Cappello bianco', en: 'White hat' },
		thinks: { it: 'I fatti', en: 'Facts' },
		looksAt: {
			it: 'Ciò che si sa di certo: dati, date, parole dette davvero. Distingue i fatti dalle supposizioni.',
			en: 'What is known for certain: figures, dates, words really said. It tells facts from guesses.'
		},
		asks: [
			{ it: 'Che cosa sappiamo?', en: 'What do we know?' },
			{ it: 'Che cosa ci manca, e chi lo sa?', en: 'What is missing, and who knows it?' },
			{ it: 'È un fatto o un’opinione?', en: 'Is it a fact or an opinion?' }
		],
		leavesOut: {
			it: 'Emozioni, giudizi, interpretazioni.',
			en: 'Emotions, judgements, interpretations.'
		}
	},
	yellow: {
		name: { it: 'Cappello giallo', en: 'Yellow hat' },
		thinks: { it: 'L’ottimismo', en: 'Optimism' },
		looksAt: {
			it: 'Ciò che può andare bene: risorse, vantaggi, possibilità. Cerca il valore in ogni idea, con ragioni.',
			en: 'What can go well: resources, benefits, chances. It looks for the value in every idea, with reasons.'
		},
		asks: [
			{ it: 'Che cosa c’è di buono qui?', en: 'What is good here?' },
			{ it: 'Su quali risorse possiamo contare?', en: 'Which resources can we count on?' },
			{ it: 'Che cosa si guadagna, se funziona?', en: 'What is gained if it works?' }
		],
		leavesOut: { it: 'Ostacoli, rischi, dubbi.', en: 'Obstacles, risks, doubts.' }
	},
	green: {
		name: { it: 'Cappello verde', en: 'Green hat' },
		thinks: { it: 'La creatività', en: 'Creativity' },
		looksAt: {
			it: 'Ciò che ancora non c’è: idee nuove, alternative, strade laterali. Propone senza fermarsi a giudicare.',
			en: 'What is not there yet: new ideas, alternatives, side roads. It proposes without stopping to judge.'
		},
		asks: [
			{ it: 'In quale altro modo si può fare?', en: 'How else could it be done?' },
			{ it: 'E se facessimo il contrario?', en: 'What if we did the opposite?' },
			{ it: 'Che cosa non abbiamo mai provato?', en: 'What have we never tried?' }
		],
		leavesOut: {
			it: 'Critiche, abitudini, «si è sempre fatto così».',
			en: 'Criticism, habits, “we have always done it this way”.'
		}
	},
	red: {
		name: { it: 'Cappello rosso', en: 'Red hat' },
		thinks: { it: 'Le emozioni', en: 'Emotions' },
		looksAt: {
			it: 'Ciò che si sente: emozioni, intuizioni, simpatie e fastidi. Non deve dare spiegazioni.',
			en: 'What is felt: emotions, hunches, liking and dislike. It owes nobody an explanation.'
		},
		asks: [
			{ it: 'Che cosa sento, adesso?', en: 'What do I feel now?' },
			{ it: 'Che cosa prova l’altra persona?', en: 'What does the other person feel?' },
			{ it: 'Che cosa mi dice l’intuito?', en: 'What does my instinct say?' }
		],
		leavesOut: { it: 'Prove, calcoli, giustificazioni.', en: 'Proof, sums, justifications.' }
	},
	black: {
		name: { it: 'Cappello nero', en: 'Black hat' },
		thinks: { it: 'Il pessimismo', en: 'Pessimism' },
		looksAt: {
			it: 'Ciò che può andare male: rischi, punti deboli, regole da rispettare. È prudente, e dice perché.',
			en: 'What can go wrong: risks, weak points, rules to respect. It is careful, and says why.'
		},
		asks: [
			{ it: 'Che cosa può andare storto?', en: 'What can go wrong?' },
			{ it: 'Chi ci rimette?', en: 'Who would lose by it?' },
			{ it: 'Perché finora non ha funzionato?', en: 'Why has it not worked so far?' }
		],
		leavesOut: { it: 'Speranze, vantaggi, entusiasmo.', en: 'Hopes, benefits, enthusiasm.' }
	},
	blue: {
		name: { it: 'Cappello blu', en: 'Blue hat' },
		thinks: { it: 'La visione d’insieme', en: 'The overview' },
		looksAt: {
			it: 'Il lavoro nel suo insieme: obiettivo, passi, tempi, chi fa che cosa. Mette ordine tra i pensieri.',
			en: 'The work as a whole: aim, steps, times, who does what. It puts the thoughts in order.'
		},
		asks: [
			{ it: 'Dove vogliamo arrivare?', en: 'Where do we want to get to?' },
			{ it: 'Qual è il primo passo, e chi lo fa?', en: 'What is the first step, and who takes it?' },
			{ it: 'Come sapremo di esserci?', en: 'How shall we know that we are there?' }
		],
		leavesOut: {
			it: 'Il singolo dettaglio, la reazione del momento.',
			en: 'The single detail, the reaction of the moment.'
		}
	}
};

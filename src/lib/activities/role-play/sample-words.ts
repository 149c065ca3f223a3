import type { Language } from '$lib/core/kernel/instant';

interface SampleWords {
	readonly quotes: readonly string[];
	readonly note: string;
	readonly situation: string;
	readonly scripts: readonly string[];
	readonly reflections: {
		readonly playing: readonly [readonly string[], readonly string[]];
		readonly observing: readonly string[];
	};
}

/** What people might write and mark, for previews. */
export const SAMPLE_WORDS: Readonly<Record<Language, SampleWords>> = {
	it: {
		quotes: [
			'«Prima di parlare del corso: com’è andata la mattina?»',
			'«Se non vuole rispondere va bene, ci torniamo.»',
			'«Allora scriviamo lavoro, così la casella è piena.»',
			'«Posso dirle che cosa ho capito, e mi corregge?»'
		],
		note: 'A metà la voce si abbassa, e da lì il colloquio cambia: meno domande, più attesa. La scheda resta sul tavolo ma nessuno la guarda.',
		situation:
			'Una persona torna allo sportello dopo due settimane di silenzio. Il tirocinio comincia lunedì e mancano due documenti.',
		scripts: [
			'Sei tornata perché ti vergogni di non aver risposto alle chiamate. Il tirocinio ti interessa, ma hai paura del turno serale. Non lo dici subito.',
			'Vuoi che il tirocinio parta. Hai due caselle vuote e poco tempo. Scopri che cosa c’è dietro il silenzio prima di parlare di documenti.'
		],
		reflections: {
			playing: [
				[
					'Quando mi ha chiesto il permesso prima della domanda sulla casa, mi sono fidata. Prima rispondevo solo per cortesia.',
					'Mi sono accorta di quanto sia faticoso raccontare di nuovo le stesse cose a chi non conosci.',
					'Nel silenzio ho avuto il tempo di scegliere che cosa dire.'
				],
				[
					'La scheda mi rassicurava, ma appena l’ho messa da parte è cominciato il colloquio vero.',
					'Ho fatto tre domande di fila senza aspettare la risposta: non me ne ero accorto.',
					'Reggere il silenzio è stato più difficile che trovare la domanda giusta.'
				]
			],
			observing: [
				'Da fuori si vede subito quando una domanda serve a chi la fa e non a chi risponde.',
				'Il momento più bello è stato quando nessuno dei due ha guardato l’orologio.'
			]
		}
	},
	en: {
		quotes: [
			'‘Before we talk about the course: how was your morning?’',
			'‘If you would rather not answer, that is fine; we can come back to it.’',
			'‘Let us put work, then the box is filled in.’',
			'‘May I tell you what I understood, and you correct me?’'
		],
		note: 'Half-way the voice drops, and from there the interview changes: fewer questions, more waiting. The sheet stays on the table, but nobody looks at it.',
		situation:
			'Somebody comes back to the office after two weeks of silence. The placement starts on Monday and two documents are missing.',
		scripts: [
			'You came back because you are ashamed of not having answered the calls. The placement interests you, but the evening shift frightens you. You do not say so at once.',
			'You want the placement to start. You have two empty boxes and little time. Find out what is behind the silence before you speak of documents.'
		],
		reflections: {
			playing: [
				[
					'When I was asked leave before the question about housing, I began to trust. Until then I had answered out of courtesy.',
					'I noticed how tiring it is to tell the same things again to somebody one does not know.',
					'In the silence I had the time to choose what to say.'
				],
				[
					'The sheet reassured me, but the real interview began when I put it aside.',
					'I asked three questions in a row without waiting for the answer: I had not noticed.',
					'Bearing the silence was harder than finding the right question.'
				]
			],
			observing: [
				'From outside one sees at once when a question serves whoever asks it and not whoever answers.',
				'The best moment was when neither of them looked at the clock.'
			]
		}
	}
};

// @ts-check

/**
 * Cases as teams bring them: pseudonyms, and what is said at each step. Invented, and told with respect: the person is never the problem.
 */
export const CASES = {
	it: [
		{
			question: 'Come accompagno «Mariposa» al colloquio di lavoro senza decidere al posto suo?',
			clarify: ['Da quanto vi incontrate?', 'Chi altro la conosce?'],
			feelings: ['Sento la fretta', 'Un po’ di paura di deluderla'],
			hypotheses: [
				'Forse rimanda perché il posto le ricorda qualcosa',
				'Forse aspetta che qualcuno le creda'
			],
			ways: [
				'Andare a vedere il posto, senza candidarsi',
				'Chiederle che cosa le serve per dire di sì, o di no'
			],
			answer: 'Parto dalla domanda: che cosa ti serve per scegliere?'
		},
		{
			question: 'Quando «Sole» non viene agli appuntamenti, che cosa mi sta dicendo?',
			clarify: ['A che ora sono?', 'Come ci si arriva?'],
			feelings: ['Stanchezza', 'Il timore di essere di troppo'],
			hypotheses: ['L’orario cade quando dorme dopo il turno', 'Non venire è l’unico no che può dire'],
			ways: ['Proporre tre orari e far scegliere', 'Nominare il no come una possibilità'],
			answer: 'Le propongo di decidere insieme quando, e anche se.'
		},
		{
			question: 'Come tengo insieme i tempi del servizio e i tempi di «Quercia»?',
			clarify: ['Che scadenza c’è?', 'Chi l’ha decisa?'],
			feelings: ['Rabbia verso la scadenza', 'Responsabilità'],
			hypotheses: ['La scadenza protegge anche noi', 'Il suo tempo è già veloce, solo non lo vediamo'],
			ways: ['Scrivere insieme che cosa è già cambiato', 'Chiedere una proroga motivata'],
			answer: 'Chiedo la proroga, e intanto guardiamo i passi fatti.'
		},
		{
			question: 'Come dico a «Onda» che quel corso non c’è più, dopo averlo promesso?',
			clarify: ['Che cosa le era stato detto, con quali parole?', 'C’è un’alternativa vicina?'],
			feelings: ['Vergogna', 'Dispiacere'],
			hypotheses: ['Può reggere la verità meglio della vaghezza', 'La promessa era anche un nostro bisogno'],
			ways: ['Dirlo presto e di persona', 'Guardare la mappa insieme a lei'],
			answer: 'Lo dico domani, e apro la mappa con lei.'
		},
		{
			question: 'In squadra «vediamo» due persone diverse in «Airone»: come ci accordiamo?',
			clarify: ['In quali momenti lo incontra ciascuno?', 'Che cosa chiede a ciascuno?'],
			feelings: ['Confusione', 'Sollievo nel dirlo'],
			hypotheses: ['Porta a ognuno una parte vera', 'Stiamo usando due cappelli diversi'],
			ways: ['Un colloquio in due, una volta', 'Un solo foglio condiviso, letto anche da lui'],
			answer: 'Proviamo il colloquio in due, con il foglio in mezzo.'
		}
	],
	en: [
		{
			question: 'How do I walk with “Mariposa” to the job interview without deciding for her?',
			clarify: ['How long have you been meeting?', 'Who else knows her?'],
			feelings: ['I feel the hurry', 'A little fear of letting her down'],
			hypotheses: [
				'She may put it off because the place reminds her of something',
				'She may be waiting for somebody to believe her'
			],
			ways: ['Go and see the place, without applying', 'Ask her what she needs in order to say yes, or no'],
			answer: 'I begin with the question: what do you need in order to choose?'
		},
		{
			question: 'When “Sole” does not come to appointments, what is she telling me?',
			clarify: ['At what time are they?', 'How does one get there?'],
			feelings: ['Tiredness', 'The fear of being too much'],
			hypotheses: ['The hour falls when she sleeps after her shift', 'Not coming is the only no she can say'],
			ways: ['Offer three times and let her choose', 'Name the no as a possibility'],
			answer: 'I will propose that we decide together when, and also whether.'
		},
		{
			question: 'How do I hold together the service’s pace and the pace of “Quercia”?',
			clarify: ['What deadline is there?', 'Who set it?'],
			feelings: ['Anger at the deadline', 'Responsibility'],
			hypotheses: ['The deadline protects us too', 'Their pace is fast already, we just do not see it'],
			ways: ['Write down together what has changed already', 'Ask for more time, with reasons'],
			answer: 'I ask for more time, and meanwhile we look at the steps taken.'
		},
		{
			question: 'How do I tell “Onda” that the course is no longer there, after promising it?',
			clarify: ['What had been said, in which words?', 'Is there an alternative nearby?'],
			feelings: ['Shame', 'Sorrow'],
			hypotheses: ['She may bear the truth better than vagueness', 'The promise was also a need of ours'],
			ways: ['Say it soon and in person', 'Look at the map together with her'],
			answer: 'I will say it tomorrow, and open the map with her.'
		},
		{
			question: 'In our team we “see” two different people in “Airone”: how do we agree?',
			clarify: ['When does each of us meet him?', 'What does he ask of each?'],
			feelings: ['Confusion', 'Relief in saying it'],
			hypotheses: ['He brings each of us a true part', 'We are wearing two different hats'],
			ways: ['One talk with both of us, once', 'One shared sheet, read by him too'],
			answer: 'We try the talk with both, with the sheet in the middle.'
		}
	]
};

/** What people write beside their wheel, and say at the beginning and at the end. */
export const TEAM_WORDS = {
	it: {
		title: [
			'Supervisione 1: arrivare',
			'Supervisione 2: un caso, molti sguardi',
			'Supervisione 3: che cosa è cambiato',
			'Supervisione 4: tenere il filo'
		],
		aims: 'Guardare insieme un caso, e noi mentre lo seguiamo. Quello che si dice qui resta qui.',
		place: 'Presso la sede della squadra',
		notes: [
			'Ho bisogno di meno urgenze e di più confronto.',
			'Chiedo aiuto prima, e i colloqui mi pesano meno.',
			'Mi manca un orario per scrivere.',
			'So a chi telefonare, e lo faccio.'
		],
		round: [
			'Da allora abbiamo provato i tre orari',
			'Una settimana densa, ma insieme',
			'Ho detto un no che non ha chiuso la porta',
			'Porto una domanda, non una risposta'
		],
		takeaway: [
			'Il silenzio, quando serve',
			'Una telefonata da fare domani',
			'Il foglio in mezzo',
			'La fiducia di questa squadra'
		],
		emerged: 'La squadra regge bene il non sapere; fatica con le scadenze.',
		next: 'Riprendere il caso tra due mesi, e portare la matrice delle priorità.'
	},
	en: {
		title: [
			'Supervision 1: arriving',
			'Supervision 2: one case, many eyes',
			'Supervision 3: what has changed',
			'Supervision 4: keeping the thread'
		],
		aims: 'Look at a case together, and at ourselves while we follow it. What is said here stays here.',
		place: 'At the team’s own place',
		notes: [
			'I need fewer emergencies and more exchange.',
			'I ask for help earlier, and interviews weigh less on me.',
			'I lack an hour for writing.',
			'I know whom to call, and I do.'
		],
		round: [
			'Since then we have tried the three times',
			'A dense week, but together',
			'I said a no that did not close the door',
			'I bring a question, not an answer'
		],
		takeaway: [
			'Silence, when it helps',
			'A call to make tomorrow',
			'The sheet in the middle',
			'The trust of this team'
		],
		emerged: 'The team bears not knowing well; deadlines are hard for them.',
		next: 'Take the case up again in two months, and bring the matrix of priorities.'
	}
};

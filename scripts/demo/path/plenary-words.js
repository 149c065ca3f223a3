// @ts-check

/** The programme and its thirteen plenary meetings in words: title, aims, what groups write, what is put on the board, what is noted. */
export const PATH_WORDS = {
	it: {
		title: 'Reti che accompagnano',
		aims: 'Ventidue mesi per fare squadra tra chi accompagna persone uscite dalla tratta: conoscersi, affinare gli strumenti, costruire una mappa comune e accordi che tengono.',
		phases: [
			'Conoscersi e darsi fiducia',
			'La mappa delle risorse',
			'Competenze e strumenti',
			'Consolidare e restituire'
		],
		place: 'Casa del Quartiere, Torino',
		rooms: ['Sala grande', 'Biblioteca', 'Cucina', 'Sala del camino', 'Portico', 'Laboratorio'],
		individual: ['Accompagnamento individuale', 'Mettere a fuoco una domanda professionale, con calma.'],
		titles: [
			['Ci presentiamo', 'Dire gli obiettivi, raccogliere le aspettative, scoprire chi c’è.'],
			['Fiducia e stili', 'Riconoscere il proprio stile e provare quello più lontano.'],
			['Il primo colloquio', 'Provare un colloquio vero, osservarlo, parlarne senza giudizio.'],
			[
				'La mappa delle risorse, prima mezza giornata',
				'Conoscere da vicino i servizi che ci sono e avviare accordi.'
			],
			[
				'La mappa delle risorse, seconda mezza giornata',
				'Riprendere gli accordi, guardare i buchi, cominciare a progettare.'
			],
			['Un no che non chiude', 'Esercitare un no positivo e capire quando serve.'],
			['A metà del cammino', 'Fermarsi: che cosa è cambiato, che cosa tenere, che cosa lasciare.'],
			[
				'Laboratorio sulle competenze, prima parte',
				'Accogliere una richiesta: domande aperte, riformulazione, ascolto.'
			],
			[
				'Laboratorio sulle competenze, seconda parte',
				'Dare parole alle competenze, con la scheda e i quattro riquadri.'
			],
			['Il progetto formativo', 'Costruire il progetto con la persona, non per la persona.'],
			['La mappa delle risorse, un anno dopo', ''],
			['Accordi che tengono', 'Rivedere gli accordi che funzionano e quelli da lasciare.'],
			['Restituire il percorso', 'Riguardare insieme tutto il cammino, e dirsi che cosa resta.']
		],
		points: [
			'Conoscere di persona chi risponde al telefono',
			'Avere meno fogli e più tempo',
			'Non sentirsi in solitudine nelle decisioni difficili',
			'Chi è lontano da Torino resta spesso fuori: serve il collegamento',
			'Ascoltare prima di proporre',
			'Un contatto diretto per ogni servizio',
			'Nominare la fatica senza farne una colpa',
			'La persona sceglie quanto dire, e quando',
			'Tenere aperta più di una strada',
			'Un colloquio a tre per ogni invio',
			'Scrivere gli obiettivi con le parole della persona',
			'Chiedere: che cosa hai già provato, che ha funzionato?',
			'La sera e nelle valli mancano risposte',
			'Rivedersi tra un mese, anche solo mezz’ora',
			'Il silenzio è una domanda anche lui',
			'Dire presto quello che non possiamo fare'
		],
		cards: [
			[
				'Le stesse parole, usate in modi diversi',
				'Si può stare zitti e il colloquio va avanti',
				'Chi è online vede cose che in sala sfuggono'
			],
			[
				'A mio agio, più di quanto pensassi',
				'Osservare è faticoso quanto parlare',
				'Mi sono sentita ascoltata'
			],
			['Ha aiutato avere tempo', 'Difficile non consigliare subito', 'La consegna precisa'],
			['Utile, ma troppo lunga', 'Mancava lo spazio per le paure', 'Da rifare in italiano semplice']
		],
		keep: [
			['I gruppi misti', 'Le restituzioni brevi', 'La cucina a metà mattina'],
			['Finire in orario', 'Più tempo per chi è online'],
			['Una telefonata al mese tra enti', 'Portare un caso anche in plenaria']
		],
		moments: [
			'In questo gruppo si ride, e si lavora',
			'Chi è online ha tenuto il filo per tutto il gruppo',
			'Un «non lo so» detto bene',
			'Due enti scoprono di seguire la stessa valle',
			'Lungo silenzio, poi la frase giusta',
			'Hanno cambiato portavoce da sé'
		],
		questions: [
			'Possiamo mettere anche servizi che non sono nella mappa?',
			'Ci aiutate con i tempi?',
			'Che cosa si intende con «accordo»?'
		],
		round: [
			'Porto a casa il silenzio',
			'Ho capito che la mappa è un modo di telefonarsi',
			'Un nome e un numero: è già molto',
			'Mi porto la domanda, ancora senza risposta',
			'Il mio stile non è l’unico'
		],
		change: [
			'Ho cominciato a telefonare prima di scrivere.',
			'Riconosco il mio stile, e quello di chi ho davanti.',
			'Mi sento parte di qualcosa.',
			'Aspetto meglio.'
		],
		gaps: [
			['housing', 'Novara', 'Nessun posto per chi ha appena un contratto'],
			['work', 'Valli di Lanzo', 'Trasporti la sera e la notte'],
			['training', 'Asti', 'Nessun corso di italiano il pomeriggio'],
			['other', 'Torino', 'Mediazione linguistica in bengali']
		],
		doubts: ['Serve la residenza?', 'Chi paga i trasporti?', 'Ci sono posti adesso?'],
		owner: 'Cooperativa Melograno',
		emerged: [
			'Molte aspettative sul «fare rete», poche su di sé. Chi viene da lontano ha parlato per ultimo.',
			'Lo stile rosso è il più diffuso; il nero fa paura. Le squadre miste si divertono.',
			'La triade funziona se chi osserva ha la griglia in mano. Quattro persone hanno chiesto di rifarla.',
			'La mappa non basta leggerla: gli accordi nascono dove c’è un nome.',
			'I buchi si vedono meglio insieme. Casa e trasporti tornano in ogni gruppo.',
			'Il no positivo ha toccato corde personali: lasciare più tempo dopo.',
			'A metà si vede la strada fatta. Tre enti chiedono più incontri di équipe.',
			'La riformulazione sembra facile finché non si prova.',
			'I quattro riquadri piacciono; la matrice delle priorità meno.',
			'Il progetto formativo si scrive in due, o resta un modulo.'
		],
		next: [
			'Far cominciare i giri da chi è online.',
			'Riprendere i cappelli in équipe.',
			'Preparare copioni più brevi.',
			'Chiedere a ogni ente un contatto con nome e orario.',
			'Invitare chi si occupa di casa nei comuni.',
			'Aprire la prossima volta con un giro di parola.',
			'Portare l’autovalutazione in ogni équipe.',
			'Un filmato più corto.',
			'Usare la matrice solo su richiesta.',
			'Riaprire la mappa: è passato un anno.'
		],
		products: [
			['Aspettative', 'Conoscere di persona chi risponde al telefono'],
			['Primo colloquio', 'La persona sceglie quanto dire, e quando'],
			['Mappa', 'Un colloquio a tre per ogni invio'],
			['A metà', 'Ci chiamiamo già senza passare da nessuno'],
			['Competenze', 'Scrivere gli obiettivi con le parole della persona']
		],
		voices: [
			'Ora so chi chiamare, e chiamo.',
			'Ho imparato ad aspettare senza sparire.',
			'Il mio stile non è l’unico: è una fortuna.'
		]
	},
	en: {
		title: 'Networks that accompany',
		aims: 'Twenty-two months to become one team among those who walk with people out of trafficking: get to know one another, sharpen tools, build a common map and agreements that hold.',
		phases: [
			'Getting to know and trust one another',
			'The map of resources',
			'Competences and tools',
			'Making it last and giving it back'
		],
		place: 'Neighbourhood house, Turin',
		rooms: ['Great hall', 'Library', 'Kitchen', 'Fireside room', 'Porch', 'Workshop'],
		individual: ['Individual support', 'Bring a professional question into focus, calmly.'],
		titles: [
			['We introduce ourselves', 'Say the goals, collect expectations, find out who is here.'],
			['Trust and styles', 'Recognise one’s own style and try the one farthest away.'],
			['The first interview', 'Try a real interview, observe it, speak of it without judgement.'],
			['The map of resources, first half day', 'Get to know the services that exist and start agreements.'],
			[
				'The map of resources, second half day',
				'Take the agreements up again, look at the holes, begin to design.'
			],
			['A no that does not close', 'Practise a positive no and see when it helps.'],
			['Halfway', 'Pause: what has changed, what to keep, what to let go.'],
			['Competence laboratory, first part', 'Take in a request: open questions, reformulation, listening.'],
			[
				'Competence laboratory, second part',
				'Find words for competences, with the sheet and the four blocks.'
			],
			['The training project', 'Build the project with the person, not for the person.'],
			['The map of resources, a year later', ''],
			['Agreements that hold', 'Look again at agreements that work and those to let go.'],
			['Giving the path back', 'Look at the whole way together, and say what remains.']
		],
		points: [
			'Know in person whoever answers the phone',
			'Have fewer papers and more time',
			'Not be alone in hard decisions',
			'Those far from Turin often stay outside: the link is needed',
			'Listen before proposing',
			'A direct contact for every service',
			'Name the effort without making it a fault',
			'The person chooses how much to say, and when',
			'Keep more than one way open',
			'A first meeting of three for every referral',
			'Write the aims in the person’s own words',
			'Ask: what have you tried already that worked?',
			'In the evening and in the valleys answers are missing',
			'Meet again in a month, if only for half an hour',
			'Silence is a question too',
			'Say early what we cannot do'
		],
		cards: [
			[
				'The same words, used differently',
				'One can be silent and the interview goes on',
				'Those online see what escapes the room'
			],
			['At ease, more than I thought', 'Observing is as tiring as speaking', 'I felt listened to'],
			['Having time helped', 'Hard not to advise at once', 'The precise mandate'],
			['Useful, but too long', 'There was no room for fears', 'To be redone in plain Italian']
		],
		keep: [
			['The mixed groups', 'Short syntheses', 'The kitchen at mid-morning'],
			['Ending on time', 'More time for those online'],
			['A call a month among organisations', 'Bring a case to the plenary too']
		],
		moments: [
			'This group laughs, and works',
			'Whoever is online held the thread for the group',
			'An “I do not know”, well said',
			'Two organisations find they follow the same valley',
			'A long silence, then the right sentence',
			'They changed spokesperson by themselves'
		],
		questions: [
			'May we add services that are not on the map?',
			'Can you help us with the time?',
			'What is meant by “agreement”?'
		],
		round: [
			'I take the silence home',
			'I understood that the map is a way of calling one another',
			'A name and a number: that is much already',
			'I take the question, still without an answer',
			'My style is not the only one'
		],
		change: [
			'I have begun to call before writing.',
			'I recognise my style, and that of whoever is before me.',
			'I feel part of something.',
			'I wait better.'
		],
		gaps: [
			['housing', 'Novara', 'No place for those who only just have a contract'],
			['work', 'Valli di Lanzo', 'Transport in the evening and at night'],
			['training', 'Asti', 'No Italian course in the afternoon'],
			['other', 'Torino', 'Language mediation in Bengali']
		],
		doubts: ['Does one have to be resident?', 'Who pays for transport?', 'Are there places now?'],
		owner: 'Cooperativa Melograno',
		emerged: [
			'Many expectations about “making a network”, few about oneself. Those from afar spoke last.',
			'The red style is the most common; black frightens. Mixed teams enjoy themselves.',
			'The triad works when the observer holds the grid. Four people asked to do it again.',
			'Reading the map is not enough: agreements grow where there is a name.',
			'Holes are seen better together. Housing and transport come back in every group.',
			'The positive no touched personal chords: leave more time afterwards.',
			'Halfway one sees the way already gone. Three organisations ask for more team meetings.',
			'Reformulating seems easy until one tries.',
			'The four blocks are liked; the matrix of priorities less so.',
			'The training project is written by two, or it stays a form.'
		],
		next: [
			'Let those online begin the rounds.',
			'Take the hats up again in the teams.',
			'Prepare shorter scripts.',
			'Ask every organisation for a contact with name and hours.',
			'Invite those who deal with housing in the towns.',
			'Open next time with a talking round.',
			'Take the self-assessment to every team.',
			'A shorter film.',
			'Use the matrix only on request.',
			'Open the map again: a year has passed.'
		],
		products: [
			['Expectations', 'Know in person whoever answers the phone'],
			['First interview', 'The person chooses how much to say, and when'],
			['Map', 'A first meeting of three for every referral'],
			['Midway', 'We already call one another without asking anybody'],
			['Competences', 'Write the aims in the person’s own words']
		],
		voices: [
			'Now I know whom to call, and I call.',
			'I learnt to wait without disappearing.',
			'My style is not the only one: that is lucky.'
		]
	}
};

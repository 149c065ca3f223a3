// @ts-check

/** @typedef {'it' | 'en'} Language */
/** @typedef {{ kind: string, title: string, minutes: number, config: unknown }} Item */

/** The half day on the map of resources: three exercises with new groups each, and a debrief. */
const WORDS = {
	it: {
		title: 'La mappa delle risorse, prima mezza giornata',
		aims: 'Conoscere da vicino i servizi che ci sono, avviare accordi di invio tra gli enti, vedere insieme che cosa manca.',
		place: 'Casa del Quartiere, Torino',
		rooms: ['Sala grande', 'Biblioteca', 'Cucina', 'Sala del camino', 'Portico', 'Laboratorio'],
		welcome: ['Benvenute e benvenuti', 'Una rete può salvare o può imprigionare. Com’è la nostra?'],
		welcomeText: 'Prima leghiamo i fili che ci sono. Poi, insieme, guardiamo dove sono i buchi.',
		first: [
			'Entrare nelle schede',
			'Leggete tre schede della mappa: che cosa offre ogni servizio, a chi, come si arriva?',
			'Tre cose che non sapevate, e una da chiarire'
		],
		break: ['Pausa', 'Caffè in cucina. Chi è online può restare in collegamento.'],
		second: [
			'Accordi di invio',
			'Scrivete almeno due accordi: chi invia a chi, per che cosa, con quale contatto.',
			'Due accordi, con un nome e una data'
		],
		third: [
			'Le maglie che mancano',
			'Per quali bisogni oggi non sapreste a chi rivolgervi? Che cosa si può progettare insieme?',
			'I buchi della rete, e una prima idea'
		],
		debrief: 'Che cosa riportiamo in plenaria',
		columns: [
			['known', 'Che cosa ho scoperto', 'Un servizio, una persona, un modo di lavorare'],
			['agreed', 'Che cosa abbiamo concordato', 'Chi fa che cosa, da quando'],
			['missing', 'Che cosa manca', 'Un territorio, un bisogno, una competenza'],
			['next', 'Il prossimo passo', 'Qualcosa di piccolo, entro un mese']
		],
		closing: ['Che cosa porto via', 'Con quale pensiero torni al lavoro, domani?']
	},
	en: {
		title: 'The map of resources, first half day',
		aims: 'Get to know the services that exist, start agreements on referring people to one another, see together what is missing.',
		place: 'Neighbourhood house, Turin',
		rooms: ['Great hall', 'Library', 'Kitchen', 'Fireside room', 'Porch', 'Workshop'],
		welcome: ['Welcome', 'A net can save you or hold you back. What is ours like?'],
		welcomeText: 'First we tie the threads that exist. Then, together, we look for the holes.',
		first: [
			'Into the entries',
			'Read three entries of the map: what does each service offer, to whom, how does one get there?',
			'Three things you did not know, and one to clear up'
		],
		break: ['Break', 'Coffee in the kitchen. Those online are welcome to stay connected.'],
		second: [
			'Agreements on referring',
			'Write at least two agreements: who refers whom, for what, through which contact.',
			'Two agreements, with a name and a date'
		],
		third: [
			'The missing threads',
			'For which needs would you not know where to turn today? What could be designed together?',
			'The holes in the net, and a first idea'
		],
		debrief: 'What we bring back',
		columns: [
			['known', 'What I discovered', 'A service, a person, a way of working'],
			['agreed', 'What we agreed', 'Who does what, from when'],
			['missing', 'What is missing', 'A territory, a need, a competence'],
			['next', 'The next step', 'Something small, within a month']
		],
		closing: ['What I take away', 'With which thought do you go back to work tomorrow?']
	}
};

/** What simulated people write in their groups, ask, and put on the board. */
export const VOICES = {
	it: {
		points: [
			'Lo sportello di Novara accompagna anche alla patente: non lo sapevamo.',
			'Il corso di italiano del pomeriggio ha posti fino a marzo.',
			'Serve un contatto diretto, non il numero generale.',
			'L’orto sociale prende due persone per volta, con una borsa lavoro.',
			'Da chiarire: chi paga i trasporti verso le valli?',
			'Per l’alloggio temporaneo bisogna chiamare prima delle 12.',
			'Inviamo noi la scheda, con il consenso della persona.',
			'Un referente per ente, con nome e mattine in cui risponde.',
			'Nelle valli non c’è niente per chi lavora di notte.',
			'Una lista comune delle disponibilità, aggiornata ogni lunedì.',
			'Il colloquio insieme, la prima volta, cambia tutto.',
			'Manca un posto dove portare i bambini durante i corsi.'
		],
		questions: [
			'Possiamo mettere anche servizi che non sono nella mappa?',
			'Abbiamo dubbi su che cosa vuol dire “accordo”.',
			'Ci aiutate con i tempi?'
		],
		cards: {
			known: [
				'La ciclofficina fa anche formazione',
				'Con Giorgio ci sentivamo da anni senza esserci mai visti',
				'Chi è online conosce servizi che noi in città ignoriamo'
			],
			agreed: [
				'Melograno invia a La Spola per la sartoria, da lunedì',
				'Un colloquio a tre per ogni invio',
				'Il Ponte tiene due posti al mese per le valli'
			],
			missing: [
				'Trasporti la sera',
				'Un posto per i bambini durante i corsi',
				'Mediazione linguistica in bengali'
			],
			next: [
				'Chiamare Nadia entro venerdì',
				'Aggiungere due schede alla mappa',
				'Trovarci online tra un mese, mezz’ora'
			]
		}
	},
	en: {
		points: [
			'The Novara desk also helps with the driving licence: we did not know.',
			'The afternoon language course has places until March.',
			'We need a direct contact, not the general number.',
			'The community garden takes two people at a time, with a work grant.',
			'To clear up: who pays for transport to the valleys?',
			'For temporary housing one has to call before noon.',
			'We send the sheet ourselves, with the person’s consent.',
			'One contact per organisation, with a name and mornings when they answer.',
			'In the valleys there is nothing for people who work at night.',
			'A shared list of free places, brought up to date every Monday.',
			'Meeting together the first time changes everything.',
			'There is nowhere to bring children during the courses.'
		],
		questions: [
			'May we add services that are not on the map?',
			'We are not sure what counts as an agreement.',
			'Could you help us with the time?'
		],
		cards: {
			known: [
				'The bicycle workshop also trains people',
				'Giorgio and I had talked for years without ever meeting',
				'Those online know services that we in the city do not'
			],
			agreed: [
				'Melograno refers to La Spola for tailoring, from Monday',
				'A first meeting of three for every referral',
				'Il Ponte keeps two places a month for the valleys'
			],
			missing: [
				'Transport in the evening',
				'A place for children during courses',
				'Language mediation in Bengali'
			],
			next: ['Call Nadia by Friday', 'Add two entries to the map', 'Meet online in a month, for half an hour']
		}
	}
};

/** @param {Language} language */
export function about(language) {
	const { title, aims, place } = WORDS[language];
	return {
		title,
		aims,
		place,
		startsAt: soon(),
		mode: /** @type {const} */ ('mixed'),
		language,
		link: 'https://meet.example.org/plenaria-demo'
	};
}

/** The next five minutes on the clock, so that planned and real times lie side by side as they would on the day. */
function soon() {
	const at = new Date(Math.ceil(Date.now() / 300_000) * 300_000);
	return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** @param {Language} language @returns {string[]} */
export function roomNames(language) {
	return WORDS[language].rooms;
}

/** @param {Language} language @returns {Item[]} the agenda, four hours with a break */
export function agenda(language) {
	const words = WORDS[language];
	const talk = (/** @type {string[]} */ [title, prompt], minutes = 15, text = '', questions = 'never') => ({
		kind: 'talk',
		title: String(title),
		minutes,
		config: {
			prompt,
			text,
			pages: [],
			film: null,
			points: [],
			link: { url: '', label: '' },
			questions: { when: questions, names: 'shown', minutes: 5 }
		}
	});
	const groups = (
		/** @type {string[]} */ [title, objective, product],
		/** @type {number} */ minutes,
		/** @type {number} */ work,
		/** @type {number} */ size
	) => ({
		kind: 'small-groups',
		title: String(title),
		minutes,
		config: {
			mandate: { objective, product, minutes: work },
			differing: [],
			shape: { kind: 'size', size },
			online: 'spread',
			naming: 'session',
			reporting: { on: true, minutes: 3 }
		}
	});
	return [
		talk(words.welcome, 15, words.welcomeText, 'throughout'),
		groups(words.first, 50, 25, 4),
		{
			kind: 'break',
			title: String(words.break[0]),
			minutes: 15,
			config: { sentence: words.break[1], showNext: true }
		},
		groups(words.second, 50, 25, 4),
		groups(words.third, 45, 20, 4),
		{
			kind: 'board',
			title: words.debrief,
			minutes: 40,
			config: {
				columns: words.columns.map(([id, title, question]) => ({ id, title, question })),
				authors: 'shown',
				privately: true,
				writingMinutes: 8,
				votes: 3,
				several: false
			}
		},
		talk(words.closing, 15)
	];
}

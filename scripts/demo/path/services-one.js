// @ts-check

/** @typedef {'training' | 'work' | 'housing' | 'other'} Area */
/** @typedef {readonly [it: string, en: string]} Both */
/**
 * Organisation, area, status, delivery (p in person, o online, i individual, g group), name, description, objectives, duration,
 * contact's first name.
 * @typedef {readonly [number, Area, 'running' | 'designing' | 'planned', string, Both, Both, Both, Both, string]} Service
 */

/** What the first eight partners offer. @type {readonly Service[]} */
export const SERVICES_ONE = [
	[
		0,
		'training',
		'running',
		'pg',
		['Italiano in cucina', 'Italian in the kitchen'],
		[
			'Corso di italiano che si impara cucinando, con un’ora di lessico del lavoro.',
			'An Italian course learnt while cooking, with an hour of words for work.'
		],
		['Capire una ricetta, un turno, un contratto.', 'Understand a recipe, a shift, a contract.'],
		['3 mesi, due mattine', '3 months, two mornings'],
		'Amina'
	],
	[
		0,
		'work',
		'running',
		'pi',
		['Tirocini in cucina', 'Traineeships in the kitchen'],
		[
			'Sei mesi in mensa con borsa lavoro e affiancamento.',
			'Six months in a canteen with a work grant and somebody alongside.'
		],
		['Tenere un orario, lavorare in squadra.', 'Keep hours, work in a team.'],
		['6 mesi', '6 months'],
		'Bruno'
	],
	[
		0,
		'housing',
		'designing',
		'pi',
		['Due stanze verso casa', 'Two rooms towards home'],
		['Convivenza per chi ha un primo contratto.', 'Shared flat for those with a first contract.'],
		['Gestire una spesa, un vicinato.', 'Manage expenses and neighbours.'],
		['12 mesi', '12 months'],
		'Amina'
	],
	[
		1,
		'work',
		'running',
		'pi',
		['Sportello lavoro Porto', 'Porto job desk'],
		[
			'Colloqui su appuntamento: curriculum, candidature, prime telefonate fatte insieme.',
			'Interviews by appointment: CV, applications, first calls made together.'
		],
		['Raccontare le proprie competenze.', 'Tell one’s own competences.'],
		['Da 4 a 8 colloqui', '4 to 8 interviews'],
		'Carla'
	],
	[
		1,
		'housing',
		'running',
		'pi',
		['Accoglienza di transizione', 'Transition housing'],
		['Sei posti, si chiama prima delle 12.', 'Six places; call before noon.'],
		['Un tetto sicuro mentre si decide.', 'A safe roof while deciding.'],
		['Fino a 6 mesi', 'Up to 6 months'],
		'Carla'
	],
	[
		1,
		'other',
		'running',
		'pog',
		['Mediazione linguistica', 'Language mediation'],
		[
			'Nove lingue, anche al telefono. Manca il bengali.',
			'Nine languages, by telephone too. Bengali is missing.'
		],
		['Farsi capire nei momenti che contano.', 'Be understood when it matters.'],
		['Su richiesta', 'On request'],
		'Daniel'
	],
	[
		2,
		'work',
		'running',
		'pg',
		['Orto sociale delle valli', 'Social garden of the valleys'],
		[
			'Due persone per volta, con borsa lavoro e trasporto.',
			'Two people at a time, with a work grant and transport.'
		],
		['Cura, ritmo, stagioni.', 'Care, rhythm, seasons.'],
		['Da marzo a ottobre', 'March to October'],
		'Fatou'
	],
	[
		2,
		'training',
		'planned',
		'og',
		['Patente, anche online', 'Driving licence, online too'],
		['Teoria in piccolo gruppo, con mediazione.', 'Theory in a small group, with mediation.'],
		['Muoversi dove non passa l’autobus.', 'Get about where no bus goes.'],
		['4 mesi', '4 months'],
		'Elisa'
	],
	[
		3,
		'work',
		'running',
		'pg',
		['Sartoria La Spola', 'La Spola tailoring'],
		['Laboratorio di cucito con commesse vere.', 'Sewing workshop with real orders.'],
		['Precisione, consegna, prezzo.', 'Precision, delivery, price.'],
		['6 mesi', '6 months'],
		'Giorgio'
	],
	[
		3,
		'training',
		'running',
		'pg',
		['Macchine da cucire, livello base', 'Sewing machines, basics'],
		['Quaranta ore per chi non ha mai cucito.', 'Forty hours for those who have never sewn.'],
		['Scoprire se piace.', 'Find out whether one likes it.'],
		['5 settimane', '5 weeks'],
		'Helena'
	],
	[
		4,
		'housing',
		'running',
		'pi',
		['Casa Ginestra', 'Casa Ginestra'],
		['Accoglienza per donne, anche con bambine e bambini.', 'Shelter for women, also with children.'],
		['Protezione e tempo.', 'Protection and time.'],
		['12 mesi, rinnovabili', '12 months, renewable'],
		'Jole'
	],
	[
		4,
		'other',
		'running',
		'pi',
		['Ascolto psicologico', 'Psychological support'],
		['Colloqui individuali con interprete di fiducia.', 'Individual talks with a trusted interpreter.'],
		['Riprendere fiato.', 'Catch one’s breath.'],
		['A cadenza settimanale', 'Weekly'],
		'Ivan'
	],
	[
		5,
		'training',
		'running',
		'pog',
		['Competenze digitali di base', 'Basic digital skills'],
		[
			'Posta, identità digitale, portali. Computer in prestito.',
			'Mail, digital identity, portals. Computers on loan.'
		],
		['Fare da sé una domanda.', 'File an application alone.'],
		['30 ore', '30 hours'],
		'Karim'
	],
	[
		5,
		'work',
		'designing',
		'pi',
		['Primo giorno insieme', 'First day together'],
		['Una persona accompagna nel primo giorno di lavoro.', 'Somebody comes along on the first day at work.'],
		['Non sentirsi fuori posto.', 'Not feel out of place.'],
		['Una giornata', 'One day'],
		'Lucia'
	],
	[
		6,
		'work',
		'running',
		'pg',
		['Ciclofficina', 'Bicycle workshop'],
		['Riparazioni e vendita; fa anche formazione.', 'Repairs and sales; it trains people too.'],
		['Mani, cassa, clienti.', 'Hands, till, customers.'],
		['4 mesi', '4 months'],
		'Marta'
	],
	[
		6,
		'training',
		'running',
		'pg',
		['Scuola del pomeriggio', 'Afternoon school'],
		[
			'Licenza media per persone adulte, con posti fino a marzo.',
			'Lower secondary certificate for adults, places until March.'
		],
		['Un titolo che apre porte.', 'A certificate that opens doors.'],
		['9 mesi', '9 months'],
		'Nadia'
	],
	[
		7,
		'other',
		'running',
		'pi',
		['Microcredito Chiaraluce', 'Chiaraluce microcredit'],
		['Piccoli prestiti per cauzioni, patente, attrezzi.', 'Small loans for deposits, licences, tools.'],
		['Un passo possibile.', 'A possible step.'],
		['24 rate', '24 instalments'],
		'Oscar'
	],
	[
		7,
		'housing',
		'planned',
		'pi',
		['Garanzia per l’affitto', 'Rent guarantee'],
		['La fondazione garantisce i primi sei mesi.', 'The foundation guarantees the first six months.'],
		['Un contratto a proprio nome.', 'A contract in one’s own name.'],
		['6 mesi', '6 months'],
		'Paola'
	]
];

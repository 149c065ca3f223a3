// @ts-check

/** @typedef {import('./services-one.js').Service} Service */

/** What the other seven partners offer. @type {readonly Service[]} */
export const SERVICES_TWO = [
	[
		8,
		'work',
		'running',
		'poi',
		['Orientamento al Ponte', 'Guidance at Il Ponte'],
		[
			'Bilancio di competenze individuale, anche online la sera.',
			'Individual review of competences, also online in the evening.'
		],
		['Dare un nome a ciò che si sa fare.', 'Name what one can do.'],
		['5 incontri', '5 meetings'],
		'Rosa'
	],
	[
		8,
		'training',
		'running',
		'pg',
		['Sicurezza sul lavoro', 'Safety at work'],
		['Attestato valido, in italiano semplice.', 'A valid certificate, in plain Italian.'],
		['Lavorare senza farsi male.', 'Work without getting hurt.'],
		['12 ore', '12 hours'],
		'Samuele'
	],
	[
		9,
		'work',
		'running',
		'pi',
		['Il Filo con le aziende', 'Il Filo with companies'],
		['Undici aziende tessili che accolgono tirocini.', 'Eleven textile companies that take trainees.'],
		['Un’occasione vera.', 'A real chance.'],
		['3 mesi', '3 months'],
		'Teresa'
	],
	[
		9,
		'other',
		'designing',
		'pg',
		['Spazio bimbi durante i corsi', 'Children’s room during courses'],
		['Una stanza, due educatrici o educatori, quattro mattine.', 'A room, two educators, four mornings.'],
		['Poter frequentare.', 'Be able to attend.'],
		['Da gennaio', 'From January'],
		'Ugo'
	],
	[
		10,
		'work',
		'running',
		'pg',
		['Frutta e trasformati', 'Fruit and preserves'],
		['Raccolta e laboratorio, contratto stagionale.', 'Harvest and workshop, seasonal contract.'],
		['Un reddito, una squadra.', 'An income, a team.'],
		['Da giugno a novembre', 'June to November'],
		'Valeria'
	],
	[
		10,
		'housing',
		'running',
		'pi',
		['Foresteria dei frutteti', 'Orchard lodging'],
		['Quattro posti per chi lavora in stagione.', 'Four places for seasonal workers.'],
		['Dormire vicino al lavoro.', 'Sleep near work.'],
		['Stagionale', 'Seasonal'],
		'Wanda'
	],
	[
		11,
		'training',
		'running',
		'og',
		['Italiano online del lago', 'Italian online from the lake'],
		['Due sere a settimana, in piccolo gruppo.', 'Two evenings a week, in a small group.'],
		['Conversare, scrivere messaggi.', 'Converse, write messages.'],
		['4 mesi', '4 months'],
		'Yasmine'
	],
	[
		11,
		'work',
		'planned',
		'pi',
		['Alberghi in rete', 'Hotels as a network'],
		['Accordo con sei alberghi, in progettazione.', 'An agreement with six hotels, being designed.'],
		['Un lavoro non solo di notte.', 'Work not only at night.'],
		['Stagionale', 'Seasonal'],
		'Zeno'
	],
	[
		12,
		'work',
		'running',
		'pg',
		['Lavanderia Mani d’Acqua', 'Mani d’Acqua laundry'],
		['Inserimenti brevi con valutazione condivisa.', 'Short placements, assessed together.'],
		['Ritmo e qualità.', 'Pace and quality.'],
		['3 mesi', '3 months'],
		'Ylenia'
	],
	[
		12,
		'training',
		'designing',
		'pg',
		['Assertività: dire un buon no', 'Assertiveness: saying a good no'],
		['Laboratorio di quattro incontri.', 'A workshop of four meetings.'],
		['Chiedere, rifiutare, restare in relazione.', 'Ask, refuse, stay in touch.'],
		['4 incontri', '4 meetings'],
		'Zahra'
	],
	[
		13,
		'other',
		'running',
		'poi',
		['Consulenza legale', 'Legal advice'],
		['Documenti, denunce, ricongiungimenti.', 'Papers, complaints, family reunion.'],
		['Conoscere i propri diritti.', 'Know one’s rights.'],
		['Su appuntamento', 'By appointment'],
		'Diana'
	],
	[
		13,
		'training',
		'running',
		'pg',
		['Assistenza familiare', 'Home care'],
		['Corso riconosciuto, con tirocinio.', 'A recognised course, with traineeship.'],
		['Prendersi cura, con tutele.', 'Care, with protection.'],
		['200 ore', '200 hours'],
		'Franca'
	],
	[
		14,
		'housing',
		'running',
		'pi',
		['Casa delle Stagioni', 'Casa delle Stagioni'],
		['Appartamenti per nuclei, con affiancamento leggero.', 'Flats for families, with light support.'],
		['Abitare da soli, non in solitudine.', 'Live independently, not alone.'],
		['18 mesi', '18 months'],
		'Grazia'
	],
	[
		14,
		'work',
		'planned',
		'pi',
		['Manutenzioni di quartiere', 'Neighbourhood repairs'],
		[
			'Piccoli lavori per condomini, da sviluppare nel percorso.',
			'Small jobs for condominiums, to be developed along the path.'
		],
		['Un mestiere visibile.', 'A visible trade.'],
		['Da definire', 'To be defined'],
		'Leone'
	]
];

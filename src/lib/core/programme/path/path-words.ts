import type { Language } from '../../kernel/instant';

interface PathWords {
	readonly path: string;
	readonly from: string;
	readonly to: string;
	readonly organisations: string;
	readonly people: string;
	readonly sessionsHeld: string;
	readonly aims: string;
	readonly done: string;
	readonly phase: string;
	readonly noPhase: string;
	readonly plenaries: string;
	readonly teams: string;
	readonly individuals: string;
	readonly date: string;
	readonly session: string;
	readonly mode: string;
	readonly modes: Readonly<Record<'room' | 'online' | 'mixed', string>>;
	readonly presence: string;
	readonly presenceNote: string;
	readonly present: string;
	readonly online: string;
	readonly organisation: string;
	readonly territory: string;
	readonly attended: string;
	readonly ofPlenaries: string;
	readonly network: string;
	readonly networkNote: string;
	readonly pairs: string;
	readonly across: string;
	readonly ties: string;
	readonly possible: string;
	readonly holes: string;
	readonly noHoles: string;
	readonly map: string;
	readonly area: string;
	readonly total: string;
	readonly mapGrowth: string;
	readonly entries: string;
	readonly agreements: string;
	readonly noAgreements: string;
	readonly refers: string;
	readonly toWhom: string;
	readonly subject: string;
	readonly state: string;
	readonly gaps: string;
	readonly noGaps: string;
	readonly change: string;
	readonly changeNote: string;
	readonly noChange: string;
	readonly products: string;
	readonly voices: string;
	readonly text: string;
	readonly by: string;
	readonly nothingYet: string;
	readonly and: (shown: string, more: number) => string;
}

const it: PathWords = {
	path: 'Il percorso',
	from: 'Inizio',
	to: 'Fine',
	organisations: 'Enti coinvolti',
	people: 'Persone che hanno partecipato',
	sessionsHeld: 'Incontri svolti',
	aims: 'Obiettivi',
	done: 'Che cosa si è fatto',
	phase: 'Fase',
	noPhase: 'Fuori dalle fasi',
	plenaries: 'In plenaria',
	teams: 'In équipe',
	individuals: 'Individualizzati',
	date: 'Data',
	session: 'Incontro',
	mode: 'Modalità',
	modes: { room: 'in presenza', online: 'online', mixed: 'modalità mista' },
	presence: 'Chi c’era',
	presenceNote: 'Si contano gli incontri in plenaria. Un ente c’era quando c’era almeno una sua persona.',
	present: 'Persone presenti',
	online: 'Di cui online',
	organisation: 'Ente',
	territory: 'Territorio',
	attended: 'Incontri con presenza',
	ofPlenaries: 'Su incontri svolti',
	network: 'La rete che è cresciuta',
	networkNote:
		'Due persone sono legate quando hanno lavorato almeno una volta nello stesso gruppo; due enti quando lo sono due loro persone. Ogni riga comprende le fasi prima.',
	pairs: 'Coppie di persone',
	across: 'Di enti diversi',
	ties: 'Coppie di enti',
	possible: 'Coppie possibili',
	holes: 'Enti che non hanno ancora lavorato insieme',
	noHoles: 'Ogni ente ha lavorato con ogni altro.',
	map: 'La mappa delle risorse',
	area: 'Area',
	total: 'Totale',
	mapGrowth: 'Schede raccolte alla fine di ogni fase',
	entries: 'Schede',
	agreements: 'Accordi di invio',
	noAgreements: 'Non ci sono ancora accordi.',
	refers: 'Chi invia',
	toWhom: 'A chi',
	subject: 'Per che cosa',
	state: 'A che punto è',
	gaps: 'Che cosa manca',
	noGaps: 'Non sono state segnate mancanze.',
	change: 'Il cambiamento, come lo vede chi ha partecipato',
	changeNote:
		'Dalle autovalutazioni, senza nomi e solo dove hanno risposto abbastanza persone da non riconoscere nessuno.',
	noChange: 'Non ci sono ancora abbastanza risposte per un profilo anonimo.',
	products: 'Che cosa è stato prodotto',
	voices: 'Voci',
	text: 'Testo',
	by: 'Di chi',
	nothingYet: 'Ancora niente.',
	and: (shown, more) => `${shown} e altre ${more} coppie`
};

const en: PathWords = {
	path: 'The path',
	from: 'Beginning',
	to: 'End',
	organisations: 'Organisations involved',
	people: 'People who took part',
	sessionsHeld: 'Sessions held',
	aims: 'Aims',
	done: 'What was done',
	phase: 'Phase',
	noPhase: 'Outside the phases',
	plenaries: 'Plenary',
	teams: 'Single teams',
	individuals: 'Individual',
	date: 'Date',
	session: 'Session',
	mode: 'Mode',
	modes: { room: 'in person', online: 'online', mixed: 'mixed' },
	presence: 'Who was there',
	presenceNote:
		'Plenary sessions are counted. An organisation was there when at least one of its people was.',
	present: 'People present',
	online: 'Of these, online',
	organisation: 'Organisation',
	territory: 'Territory',
	attended: 'Sessions attended',
	ofPlenaries: 'Of sessions held',
	network: 'The network that grew',
	networkNote:
		'Two people are tied once they have worked in one group; two organisations once two of their people are. Each row includes the phases before.',
	pairs: 'Pairs of people',
	across: 'Across organisations',
	ties: 'Pairs of organisations',
	possible: 'Possible pairs',
	holes: 'Organisations that have not worked together yet',
	noHoles: 'Every organisation has worked with every other.',
	map: 'The map of resources',
	area: 'Area',
	total: 'Total',
	mapGrowth: 'Entries gathered by the end of each phase',
	entries: 'Entries',
	agreements: 'Agreements on referring people',
	noAgreements: 'There are no agreements yet.',
	refers: 'Who refers',
	toWhom: 'To whom',
	subject: 'For what',
	state: 'Where it stands',
	gaps: 'What is missing',
	noGaps: 'No gaps were marked.',
	change: 'The change, as those who took part see it',
	changeNote:
		'From self-assessments, without names, and only where enough people answered that nobody can be recognised.',
	noChange: 'There are not enough answers yet for an anonymous profile.',
	products: 'What was produced',
	voices: 'Voices',
	text: 'Text',
	by: 'By',
	nothingYet: 'Nothing yet.',
	and: (shown, more) => `${shown} and ${more} more pairs`
};

export const PATH_WORDS: Readonly<Record<Language, PathWords>> = { it, en };

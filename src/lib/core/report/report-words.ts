import type { Language } from '../kernel/instant';

interface ReportWords {
	readonly aims: string;
	readonly noAims: string;
	readonly people: string;
	readonly date: string;
	readonly place: string;
	readonly mode: string;
	readonly modes: Readonly<Record<'room' | 'online' | 'mixed', string>>;
	readonly facilitators: string;
	readonly present: string;
	readonly room: string;
	readonly online: string;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: string;
	readonly arrived: string;
	readonly standing: string;
	readonly standings: Readonly<Record<'present' | 'leftEarly' | 'missing' | 'removed', string>>;
	readonly nobody: string;
	readonly missing: string;
	readonly activity: string;
	readonly kind: string;
	readonly groups: string;
	readonly group: string;
	readonly round: string;
	readonly where: string;
	readonly members: string;
	readonly spokesperson: string;
	readonly function: string;
	readonly mandate: string;
	readonly page: string;
	readonly number: string;
	readonly text: string;
	readonly unknownKind: string;
	readonly keptHere: string;
	readonly noPoints: string;
	readonly times: string;
	readonly plannedStart: string;
	readonly plannedMinutes: string;
	readonly realStart: string;
	readonly realMinutes: string;
	readonly difference: string;
	readonly skipped: string;
	readonly total: string;
	readonly moments: string;
	readonly momentsNote: string;
	readonly momentsPut: string;
	readonly momentsKept: string;
	readonly putOn: string;
	readonly at: string;
	readonly by: string;
	readonly yes: string;
	readonly no: string;
}

const it: ReportWords = {
	aims: 'Obiettivi',
	noAims: 'Non sono stati scritti obiettivi.',
	people: 'Chi c’era',
	date: 'Quando',
	place: 'Dove',
	mode: 'Modalità',
	modes: { room: 'in presenza', online: 'online', mixed: 'mista' },
	facilitators: 'Conduzione',
	present: 'Presenze',
	room: 'in sala',
	online: 'online',
	name: 'Nome',
	organisation: 'Ente',
	attendance: 'Presenza',
	arrived: 'Arrivo',
	standing: 'Nota',
	standings: {
		present: '',
		leftEarly: 'via prima della fine',
		missing: 'assente',
		removed: 'fuori dall’incontro'
	},
	nobody: 'Non c’era ancora nessuno.',
	missing: 'Attese e assenti',
	activity: 'Attività',
	kind: 'Tipo',
	groups: 'I gruppi',
	group: 'Gruppo',
	round: 'Turno',
	where: 'Dove',
	members: 'Persone',
	spokesperson: 'Portavoce',
	function: 'Funzione',
	mandate: 'Consegna',
	page: 'Pagina',
	number: 'N.',
	text: 'Testo',
	unknownKind:
		'Questa versione non conosce il tipo di attività: restano i gruppi e quello che è stato scritto.',
	keptHere: 'Riservato a chi c’era: ciò che si è detto qui resta qui. Non passatelo ad altri.',
	noPoints: 'Nessun punto scritto.',
	times: 'Tempi previsti ed effettivi',
	plannedStart: 'Inizio previsto',
	plannedMinutes: 'Minuti previsti',
	realStart: 'Inizio effettivo',
	realMinutes: 'Minuti effettivi',
	difference: 'Differenza',
	skipped: 'saltata',
	total: 'Totale',
	moments: 'Momenti colti',
	momentsNote: 'Solo per chi ha facilitato: togli questa parte prima di dare il resoconto ad altre persone.',
	momentsPut: 'Portati alla restituzione',
	momentsKept: 'Rimasti tra chi facilita',
	putOn: 'Portato su',
	at: 'Ora',
	by: 'Di',
	yes: 'sì',
	no: 'no'
};

const en: ReportWords = {
	aims: 'Aims',
	noAims: 'No aims were written.',
	people: 'Who was there',
	date: 'When',
	place: 'Where',
	mode: 'Mode',
	modes: { room: 'in person', online: 'online', mixed: 'mixed' },
	facilitators: 'Facilitation',
	present: 'Present',
	room: 'in the room',
	online: 'online',
	name: 'Name',
	organisation: 'Organisation',
	attendance: 'Attendance',
	arrived: 'Arrived',
	standing: 'Note',
	standings: {
		present: '',
		leftEarly: 'left early',
		missing: 'did not come',
		removed: 'taken out of the session'
	},
	nobody: 'Nobody was there yet.',
	missing: 'Expected and did not come',
	activity: 'Activity',
	kind: 'Kind',
	groups: 'The groups',
	group: 'Group',
	round: 'Round',
	where: 'Where',
	members: 'People',
	spokesperson: 'Spokesperson',
	function: 'Function',
	mandate: 'Mandate',
	page: 'Page',
	number: 'No.',
	text: 'Text',
	unknownKind: 'This version does not know this kind of activity: its groups and what was written remain.',
	keptHere: 'For those who were there alone: what was said here stays here. Do not pass it on.',
	noPoints: 'No points written.',
	times: 'Planned and real times',
	plannedStart: 'Planned start',
	plannedMinutes: 'Planned minutes',
	realStart: 'Real start',
	realMinutes: 'Real minutes',
	difference: 'Difference',
	skipped: 'skipped',
	total: 'Total',
	moments: 'Moments noticed',
	momentsNote: 'For the facilitators only: take this part out before you pass the report on.',
	momentsPut: 'Brought to the debrief',
	momentsKept: 'Kept among facilitators',
	putOn: 'Put on',
	at: 'Time',
	by: 'By',
	yes: 'yes',
	no: 'no'
};

/** The fixed words of a report, by language: data, because reports are built where no page's messages are at hand. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { it, en };

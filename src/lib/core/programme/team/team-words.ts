import type { Language } from '../../kernel/instant';

interface TeamWords {
	readonly note: string;
	readonly team: string;
	readonly path: string;
	readonly held: string;
	readonly coming: string;
	readonly sessions: string;
	readonly session: string;
	readonly date: string;
	readonly time: string;
	readonly mode: string;
	readonly modes: Readonly<Record<'room' | 'online' | 'mixed', string>>;
	readonly whoWasThere: string;
	readonly present: string;
	readonly name: string;
	readonly none: string;
	readonly nothing: string;
	readonly made: string;
	readonly change: string;
	readonly changeNote: string;
	readonly agreements: string;
	readonly from: string;
	readonly to: string;
	readonly subject: string;
	readonly contact: string;
	readonly since: string;
	readonly somebody: string;
	readonly state: string;
	readonly states: { readonly held: string; readonly coming: string };
	more(count: number): string;
	unnamed(count: number): string;
}

/** The fixed words of a team's report. */
export const TEAM_WORDS: Readonly<Record<Language, TeamWords>> = {
	it: {
		note: 'Riservato alla squadra e a chi la segue: non passatelo ad altri.',
		team: 'La squadra',
		path: 'Percorso',
		held: 'Incontri fatti',
		coming: 'Incontri in calendario',
		sessions: 'Gli incontri',
		session: 'Incontro',
		date: 'Quando',
		time: 'Ora',
		mode: 'Modalità',
		modes: { room: 'in presenza', online: 'online', mixed: 'mista' },
		whoWasThere: 'Chi c’era',
		present: 'Presenze',
		name: 'Nome',
		none: 'Non c’è ancora nessun incontro.',
		nothing: 'Di questo incontro non resta niente di scritto per tutta la squadra.',
		made: 'Che cosa resta',
		change: 'Come cambia la squadra',
		changeNote: 'Profili senza nomi, di chi ha accettato di farsi contare.',
		agreements: 'Gli accordi dell’ente',
		from: 'Da',
		to: 'A',
		subject: 'Per che cosa',
		contact: 'Riferimento',
		since: 'Dal',
		somebody: 'una persona',
		state: 'Stato',
		states: { held: 'fatto', coming: 'in calendario' },
		more: (count) => (count === 1 ? 'un’altra persona' : `altre ${count} persone`),
		unnamed: (count) => (count === 1 ? 'una persona' : `${count} persone`)
	},
	en: {
		note: 'For the team and those who work with it: do not pass it on.',
		team: 'The team',
		path: 'Path',
		held: 'Sessions held',
		coming: 'Sessions to come',
		sessions: 'The sessions',
		session: 'Session',
		date: 'When',
		time: 'Time',
		mode: 'Mode',
		modes: { room: 'in person', online: 'online', mixed: 'mixed' },
		whoWasThere: 'Who was there',
		present: 'Present',
		name: 'Name',
		none: 'There is no session yet.',
		nothing: 'Nothing written for the whole team remains of this session.',
		made: 'What remains',
		change: 'How the team changes',
		changeNote: 'Profiles without names, of those who agreed to be counted.',
		agreements: 'The organisation’s agreements',
		from: 'From',
		to: 'To',
		subject: 'For what',
		contact: 'Contact',
		since: 'From',
		somebody: 'one person',
		state: 'State',
		states: { held: 'held', coming: 'to come' },
		more: (count) => (count === 1 ? 'one other person' : `${count} other people`),
		unnamed: (count) => (count === 1 ? 'one person' : `${count} people`)
	}
};

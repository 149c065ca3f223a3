import type { Inherited } from '../agenda/activity-definition';
import type { Language, Localised } from '../kernel/instant';
import type { Attendance } from './state';

/** Title of the sample session. */
export const sampleTitle: Localised = { it: 'Un incontro di prova', en: 'A sample session' };

interface SamplePerson {
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
}

/** Twelve invented people of six organisations, four of them online. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
	{ name: 'Amina Diallo', organisation: 'Cooperativa Il Ponte', attendance: 'room' },
	{ name: 'Bruno Ferrero', organisation: 'Associazione Tessere', attendance: 'room' },
	{ name: 'Chiara Gallo', organisation: 'Casa delle Reti', attendance: 'online' },
	{ name: 'Davide Conti', organisation: 'Cooperativa Il Ponte', attendance: 'room' },
	{ name: 'Elena Moretti', organisation: 'Sportello Lavoro Valli', attendance: 'online' },
	{ name: 'Fatou Ndiaye', organisation: 'Associazione Tessere', attendance: 'room' },
	{ name: 'Giulia Rinaldi', organisation: 'Centro Girasole', attendance: 'room' },
	{ name: 'Hassan El Amrani', organisation: 'Casa delle Reti', attendance: 'room' },
	{ name: 'Irene Sala', organisation: 'Sportello Lavoro Valli', attendance: 'online' },
	{ name: 'Luca Barbero', organisation: 'Centro Girasole', attendance: 'room' },
	{ name: 'Marta Vitale', organisation: 'Rete Accoglienza Nord', attendance: 'online' },
	{ name: 'Nadia Costa', organisation: 'Rete Accoglienza Nord', attendance: 'room' }
];

/** What an earlier meeting of the same kind left, for activities that take up such things. */
export function sampleEarlier(
	{ kind, name }: { readonly kind: string; readonly name: Localised },
	language: Language
): Inherited {
	const texts = {
		it: [
			'Ho provato a lasciare più silenzio nei colloqui, e ha funzionato',
			'Mi è rimasta la mappa: non sapevo di quanti servizi ci sono vicino a noi',
			'Vorrei capire meglio come dire un no che non chiude la porta'
		],
		en: [
			'I tried leaving more silence in interviews, and it worked',
			'The map stayed with me: I did not know how many services there are near us',
			'I would like to learn how to say a no that does not close the door'
		]
	}[language];
	return {
		sessionId: 'sample-earlier',
		sessionTitle: { it: 'Primo incontro', en: 'First meeting' }[language],
		date: '2026-11-10',
		activityId: 'sample-earlier-activity',
		kind,
		title: name[language],
		legacy: { texts: texts.map((text) => ({ heading: '', text })), own: null }
	};
}

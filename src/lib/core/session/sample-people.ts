import type { Localised } from '../kernel/instant';
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

import { boardTemplates } from '../../../src/lib/activities/board/templates';
import { rolePlayTemplates } from '../../../src/lib/activities/role-play/templates';
import { method } from './method';
import type { Invited, Planned } from './theatre';

/** Two triads; one person comes online. */
export const PEOPLE: readonly Invited[] = [
	{ name: 'Amina Conti', organisation: 'Melograno', attendance: 'room' },
	{ name: 'Bruno Ferrero', organisation: 'Porto Aperto', attendance: 'room' },
	{ name: 'Carla Mondino', organisation: 'Melograno', attendance: 'room' },
	{ name: 'Daniel Okoro', organisation: 'Terre Alte', attendance: 'online' },
	{ name: 'Elisa Gallo', organisation: 'Porto Aperto', attendance: 'room' },
	{ name: 'Fatou Diop', organisation: 'Terre Alte', attendance: 'room' }
];

export const AGENDA: readonly Planned[] = [
	method('role-play', rolePlayTemplates, 'first-interview'),
	method('board', boardTemplates, 'debrief')
];

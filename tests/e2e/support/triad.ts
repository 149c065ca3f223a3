import { boardTemplates } from '../../../src/lib/activities/board/templates';
import { rolePlayTemplates } from '../../../src/lib/activities/role-play/templates';
import { method } from './method';
import type { Invited, Planned } from './theatre';

/** Two triads; one person comes online. */
export const PEOPLE: readonly Invited[] = [
	{ name: 'Amina Conti', attendance: 'room' },
	{ name: 'Bruno Ferrero', attendance: 'room' },
	{ name: 'Carla Mondino', attendance: 'room' },
	{ name: 'Daniel Okoro', attendance: 'online' },
	{ name: 'Elisa Gallo', attendance: 'room' },
	{ name: 'Fatou Diop', attendance: 'room' }
];

export const AGENDA: readonly Planned[] = [
	method('role-play', rolePlayTemplates, 'first-interview'),
	method('board', boardTemplates, 'debrief')
];

import { assessmentTemplates } from '../../../src/lib/activities/self-assessment/templates';
import { pollTemplates } from '../../../src/lib/activities/poll/templates';
import { sheetTemplates } from '../../../src/lib/activities/sheet/templates';
import { sixHatsTemplates } from '../../../src/lib/activities/six-hats/templates';
import { roundTemplates } from '../../../src/lib/activities/talking-round/templates';
import { method } from './method';
import type { Invited, Planned } from './theatre';

/** Six people, of whom one comes online. */
export const PEOPLE: readonly Invited[] = [
	{ name: 'Amina Conti', attendance: 'room' },
	{ name: 'Bruno Ferrero', attendance: 'room' },
	{ name: 'Carla Mondino', attendance: 'room' },
	{ name: 'Daniel Okoro', attendance: 'online' },
	{ name: 'Elisa Gallo', attendance: 'room' },
	{ name: 'Fatou Diop', attendance: 'room' }
];

export const FIRST_DAY: readonly Planned[] = [
	method('six-hats', sixHatsTemplates, 'style', { hats: ['white', 'red', 'yellow'] }),
	method('sheet', sheetTemplates, 'four-blocks'),
	method('sheet', sheetTemplates, 'priorities', { together: false }),
	method('talking-round', roundTemplates, 'takeaway')
];

export const SECOND_DAY: readonly Planned[] = [
	method('talking-round', roundTemplates, 'since-last-time', { writing: 'none' }),
	method('sheet', sheetTemplates, 'four-blocks', { together: false }),
	method('self-assessment', assessmentTemplates, 'practice'),
	method('poll', pollTemplates, 'word-of-the-day'),
	method('talking-round', roundTemplates, 'check-in')
];

/** What the second day's self-assessment asks. */
export const AREAS = assessmentTemplates.find(({ key }) => key === 'practice')!.config('it').areas;

import { refuse } from '$lib/core/kernel/result';
import type { App } from '../app';
import { erasePersonData } from './erase-person';

type Parts = Pick<App, 'people' | 'programmes'>;

/** The people of a programme whom somebody who facilitates it may know of (rule PA12), in the order in which they came. */
export async function peopleInSight(app: Parts, facilitatorId: string, programmeId: string) {
	const open = await app.programmes.sessionsOf(facilitatorId, programmeId);
	return app.people.inSight(
		programmeId,
		open.map(({ id }) => id)
	);
}

/** Erases one person's data, asked by somebody who facilitates the programme: of whom they may not know they erase nothing. */
export async function eraseInSight(
	app: App,
	facilitatorId: string,
	programmeId: string,
	personId: string,
	keepWords: boolean
): ReturnType<typeof erasePersonData> {
	const people = await peopleInSight(app, facilitatorId, programmeId);
	if (!people.some(({ id }) => id === personId)) return refuse('person/unknown');
	return erasePersonData(app, programmeId, personId, keepWords);
}

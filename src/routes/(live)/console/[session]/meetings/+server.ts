import { error, json } from '@sveltejs/kit';
import type { PastMeetings } from '$lib/console/past-meetings';
import { getApp } from '$lib/server/app';
import { roundHistory } from '$lib/server/store/round-history';
import { readToEnrol } from '$lib/server/usecases/enrol-present';
import type { RequestHandler } from './$types';

/** The rounds of the programme's other sessions that whoever asks may open, and who was in them, for this session's facilitators. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const app = await getApp();
	const { facilitator } = locals;
	const found = facilitator && (await app.programmes.sessionFor(facilitator.id, params.session));
	if (!facilitator || !found) error(404);
	const { db } = app.database;
	// That a team met, when and who was there, is the team's: the rotation weighs it, and shows it to those who may know.
	const open = (await app.programmes.sessionsOf(facilitator.id, found.programme.id)).map(({ id }) => id);
	const rounds = await roundHistory(db, found.programme.id, params.session, app.now(), open);
	const people = (await app.people.inSight(found.programme.id, open)).map(({ id, name, organisation }) => {
		return { id, name, organisation };
	});
	const strangers = (await readToEnrol(app, facilitator.id, params.session))?.people.length ?? 0;
	return json({ rounds, strangers, people } satisfies PastMeetings);
};

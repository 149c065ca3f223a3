import { error, json } from '@sveltejs/kit';
import type { PastMeetings } from '$lib/console/past-meetings';
import { getApp } from '$lib/server/app';
import { peopleOfProgramme, roundHistory } from '$lib/server/store/round-history';
import type { RequestHandler } from './$types';

/** The rounds of the programme's other sessions and who was in them, for this session's facilitators. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const app = await getApp();
	const found =
		locals.facilitator && (await app.programmes.sessionFor(locals.facilitator.id, params.session));
	if (!found) error(404);
	const { db } = app.database;
	const [rounds, people] = [
		await roundHistory(db, found.programme.id, params.session, app.now()),
		await peopleOfProgramme(db, found.programme.id)
	];
	return json({ rounds, people } satisfies PastMeetings);
};

import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { earlierFor, stillOpen } from '$lib/server/usecases/earlier-sessions';
import { noteOpening } from '$lib/server/usecases/note-opening';
import type { RequestHandler } from './$types';

/**
 * What earlier sessions left and an activity of this one may take up (`?activity=`), for facilitators to choose from, and which of them
 * were not closed and so leave nothing yet (`InheritDialog`, `StillOpen`).
 */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const app = await getApp();
	const { facilitator } = locals;
	const mine = facilitator && (await app.programmes.sessionFor(facilitator.id, params.session));
	if (!mine) error(404);
	await noteOpening(app, facilitator, mine.session, 'plan');
	const activity = url.searchParams.get('activity');
	const [earlier, open] = await Promise.all([
		activity ? earlierFor(app, params.session, activity) : [],
		stillOpen(app, facilitator.id, mine.session)
	]);
	// What is one person's alone does not leave the server: only how many texts there are, and these.
	const told = earlier.map(({ legacy, ...from }) => ({ ...from, texts: legacy.texts }));
	return json({ earlier: told, open }, { headers: { 'cache-control': 'no-store' } });
};

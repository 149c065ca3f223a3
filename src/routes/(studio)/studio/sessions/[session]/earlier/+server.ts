import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { noteOpening } from '$lib/server/usecases/note-opening';
import type { RequestHandler } from './$types';

/** What earlier sessions left and this one may take up: its texts, for facilitators to choose from (`InheritDialog`). */
export const GET: RequestHandler = async ({ params, locals }) => {
	const app = await getApp();
	const { facilitator } = locals;
	const mine = facilitator && (await app.programmes.sessionFor(facilitator.id, params.session));
	if (!mine) error(404);
	await noteOpening(app, facilitator, mine.session, 'plan');
	const earlier = (await app.rooms.refreshEarlier(params.session))
		.filter(({ legacy }) => legacy.texts.length > 0)
		.map(({ legacy, ...from }) => ({ ...from, texts: legacy.texts }));
	return json({ earlier: earlier.toReversed() }, { headers: { 'cache-control': 'no-store' } });
};

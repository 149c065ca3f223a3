import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { listMethods, saveMethod } from '$lib/server/usecases/own-methods';
import type { RequestHandler } from './$types';

/** The methods of the session's programme, for the agenda's library. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (!locals.facilitator) error(401);
	const app = await getApp();
	const found = await app.programmes.sessionFor(locals.facilitator.id, params.session);
	if (!found) error(404);
	return json(await listMethods(app, locals.facilitator.id, found.programme.id));
};

/** Keeps an activity of the agenda as a method: `{ activityId, title, purpose, materials, cautions }`. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	if (!locals.facilitator) error(401);
	const sent = (await request.json().catch(() => null)) as { activityId?: unknown } | null;
	const kept = await saveMethod(
		await getApp(),
		locals.facilitator.id,
		params.session,
		String(sent?.activityId),
		sent
	);
	if (kept.ok) return json({ id: kept.value });
	return json({ code: kept.code }, { status: kept.code === 'session/unknown' ? 404 : 400 });
};

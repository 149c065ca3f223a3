import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { IMAGE_LIMITS, keepImage } from '$lib/server/usecases/keep-image';
import type { RequestHandler } from './$types';

/** A facilitator's image for one of the session's activities. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const app = await getApp();
	const mine =
		locals.facilitator && (await app.programmes.facilitatesSession(locals.facilitator.id, params.session));
	if (!mine) error(404);
	if (Number(request.headers.get('content-length') ?? 0) > IMAGE_LIMITS.bytes + 10_000) error(413);
	const sent = (await request.formData()).get('file');
	if (!(sent instanceof File)) error(400);
	const id = await keepImage(app, params.session, new Uint8Array(await sent.arrayBuffer()));
	if (!id) error(415);
	return json({ id });
};

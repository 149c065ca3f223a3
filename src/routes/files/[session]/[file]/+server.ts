import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { readPrincipal } from '$lib/server/auth/read-principal';
import { filmResponse } from '$lib/server/http/film-response';
import { findFile, findFileOfMethod } from '$lib/server/usecases/find-file';
import type { RequestHandler } from './$types';

/** A picture or film, to those who are in the session, or of a method to whom it is theirs. Sandboxed: even a file that lies about itself runs nothing. */
export const GET: RequestHandler = async ({ request, params, locals }) => {
	const app = await getApp();
	const who = await readPrincipal(app, request.headers.get('cookie') ?? undefined, params.session);
	const there = who.facilitator || who.person || who.stage;
	const found = there
		? await findFile(app, params.session, params.file)
		: locals.facilitator && (await findFileOfMethod(app, locals.facilitator.id, params.session, params.file));
	if (!found) error(404);
	const headers = {
		'content-type': found.mime,
		'content-security-policy': "default-src 'none'; sandbox",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, max-age=86400, immutable'
	};
	if (found.size > 0) return filmResponse(app.files, found, request.headers.get('range'), headers);
	return new Response(new Uint8Array(found.data), { headers });
};

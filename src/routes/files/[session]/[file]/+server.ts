import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { readPrincipal } from '$lib/server/auth/read-principal';
import type { RequestHandler } from './$types';

/** An image, to those who are in the session. Sandboxed: even a file that lies about itself runs nothing. */
export const GET: RequestHandler = async ({ request, params }) => {
	const app = await getApp();
	const who = await readPrincipal(app, request.headers.get('cookie') ?? undefined, params.session);
	const found =
		who.facilitator || who.person || who.stage ? await app.files.find(params.file, params.session) : null;
	if (!found) error(404);
	return new Response(new Uint8Array(found.data), {
		headers: {
			'content-type': found.mime,
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, max-age=86400, immutable'
		}
	});
};

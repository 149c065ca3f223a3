import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { isStage, stageCookie } from '$lib/server/auth/read-principal';
import { keepCookie } from '$lib/server/http/seat-cookie';
import type { RequestHandler } from './$types';

/** Exchanges the stage's token, which came behind the # of its link, for a cookie. */
export const POST: RequestHandler = async (event) => {
	const token = String((await event.request.formData()).get('token') ?? '').slice(0, 100);
	const app = await getApp();
	if (!token || !(await isStage(app, token, event.params.session))) error(403);
	keepCookie(event, stageCookie(event.params.session), token);
	return new Response(null, { status: 204 });
};

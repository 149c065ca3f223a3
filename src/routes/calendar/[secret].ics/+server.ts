import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { publicAddress } from '$lib/server/http/public-address';
import { makeCalendar } from '$lib/server/usecases/calendar';
import type { RequestHandler } from './$types';

/** A programme's calendar to subscribe to. Calendar programs have no cookies: the address is the proof, too long to be guessed. */
export const GET: RequestHandler = async ({ params, url }) => {
	const app = await getApp();
	const text = await makeCalendar(app, params.secret, publicAddress(app.environment, url));
	if (!text) error(404);
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'inline; filename="plenaria.ics"'
		}
	});
};

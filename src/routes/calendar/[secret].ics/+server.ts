import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { addressKey } from '$lib/server/http/address-key';
import { publicAddress } from '$lib/server/http/public-address';
import { makeCalendar } from '$lib/server/usecases/calendar';
import type { RequestHandler } from './$types';

/** A programme's calendar to subscribe to. Calendar programs have no cookies: the address is the proof, and guessing is slowed. */
export const GET: RequestHandler = async ({ params, url, getClientAddress }) => {
	const app = await getApp();
	const address = addressKey(getClientAddress());
	if ((await app.doorGuard.wait(address)) > 0) error(429);
	const text = await makeCalendar(app, params.secret, publicAddress(app.environment, url));
	if (!text) {
		await app.doorGuard.failed(address);
		error(404);
	}
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'inline; filename="plenaria.ics"'
		}
	});
};

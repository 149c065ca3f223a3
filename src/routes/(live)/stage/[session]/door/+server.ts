import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { readPrincipal } from '$lib/server/auth/read-principal';
import { addressKey } from '$lib/server/http/address-key';
import { publicAddress } from '$lib/server/http/public-address';
import type { RequestHandler } from './$types';

/** What the QR code on the stage opens: the door, with its own secret behind the #. */
export const GET: RequestHandler = async ({ request, params, url, getClientAddress }) => {
	const app = await getApp();
	const who = await readPrincipal(app, request.headers.get('cookie') ?? undefined, params.session);
	const row = who.stage || who.facilitator ? await app.sessions.find(params.session) : null;
	if (!row) error(404);
	// The code stands on a wall here: those in front of it are not to wait for somebody beside them who guesses codes.
	await app.doorGuard.know(addressKey(getClientAddress()), row.code);
	return json({ link: `${publicAddress(app.environment, url)}/join/${row.code}#${row.joinSecret}` });
};

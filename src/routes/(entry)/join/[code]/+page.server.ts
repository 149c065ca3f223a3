import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { lookForm } from '$lib/contract/entry';
import { getApp } from '$lib/server/app';
import { readPrincipal, seatCookie } from '$lib/server/auth/read-principal';
import { addressKey } from '$lib/server/http/address-key';
import { keepCookie } from '$lib/server/http/seat-cookie';
import { takeOwnPlace } from '$lib/server/usecases/enter-as-person';
import { findDoor, type Knock } from '$lib/server/usecases/find-door';
import { joinSession, readDoor } from '$lib/server/usecases/join-session';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const knockOf = ({ params, getClientAddress }: RequestEvent): Knock => ({
	code: params.code,
	address: addressKey(getClientAddress())
});

export const load: PageServerLoad = async (event) => {
	const { request } = event;
	const app = await getApp();
	const { sessionId, ...door } = await readDoor(app, knockOf(event));
	if (sessionId) {
		// Who opened their personal link on this phone need not say who they are, and is nobody else, whoever used the phone before.
		const cookies = request.headers.get('cookie') ?? undefined;
		const place = await takeOwnPlace(app, cookies, sessionId);
		if (place.ok && place.token) keepCookie(event, seatCookie(sessionId), place.token);
		// The same phone is the same person: it goes straight to its place.
		if (place.ok || (await readPrincipal(app, cookies, sessionId)).person)
			redirect(303, `/room/${sessionId}`);
	}
	return door;
};

export const actions: Actions = {
	default: async (event) => {
		const fields = Object.fromEntries(await event.request.formData());
		const app = await getApp();
		const look = v.safeParse(lookForm, fields);
		if (look.success) {
			await findDoor(app, { ...knockOf(event), secret: look.output.secret });
			return;
		}
		const joined = await joinSession(app, knockOf(event), fields);
		if (!joined.ok) return fail(joined.answer.refusal === 'join/wait' ? 429 : 400, joined.answer);
		keepCookie(event, seatCookie(joined.sessionId), joined.token);
		redirect(303, `/room/${joined.sessionId}`);
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { readPrincipal, seatCookie } from '$lib/server/auth/read-principal';
import { publicAddress } from '$lib/server/http/public-address';
import { dropCookie } from '$lib/server/http/seat-cookie';
import { offerSeat } from '$lib/server/usecases/hand-over-seat';
import { comeBack } from '$lib/server/usecases/join-session';
import { hasMapOfSession } from '$lib/server/usecases/map-at-hand';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function seated({ request, params }: Pick<RequestEvent, 'request' | 'params'>) {
	const app = await getApp();
	const { person } = await readPrincipal(app, request.headers.get('cookie') ?? undefined, params.session);
	return { app, person };
}

export const load: PageServerLoad = async (event) => {
	const { app, person } = await seated(event);
	if (!person) redirect(303, '/');
	await comeBack(app, event.params.session, person);
	return { map: await hasMapOfSession(app, event.params.session) };
};

export const actions: Actions = {
	handOver: async (event) => {
		const { app, person } = await seated(event);
		const secret = person && (await offerSeat(app, event.params.session, person));
		if (!secret) return fail(403);
		return { link: `${publicAddress(app.environment, event.url)}/hand-over/${secret}` };
	},
	leave: async (event) => {
		dropCookie(event, seatCookie(event.params.session));
		return {};
	}
};

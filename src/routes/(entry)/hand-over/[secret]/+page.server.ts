import { redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { seatCookie } from '$lib/server/auth/read-principal';
import { keepCookie } from '$lib/server/http/seat-cookie';
import { readOffer, takeOffer } from '$lib/server/usecases/hand-over-seat';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	seat: await readOffer(await getApp(), params.secret)
});

export const actions: Actions = {
	default: async (event) => {
		const app = await getApp();
		const taken = await takeOffer(app, event.params.secret);
		if (!taken) redirect(303, event.url.pathname);
		keepCookie(event, seatCookie(taken.sessionId), taken.token);
		redirect(303, `/room/${taken.sessionId}`);
	}
};

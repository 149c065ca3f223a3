import { fail, redirect } from '@sveltejs/kit';
import { dayAt } from '$lib/core/programme/dates';
import { getApp } from '$lib/server/app';
import { readPeople } from '$lib/server/auth/person-device';
import { seatCookie } from '$lib/server/auth/read-principal';
import { dropCookie, keepCookie } from '$lib/server/http/seat-cookie';
import { publicAddress } from '$lib/server/http/public-address';
import { personalCalendar } from '$lib/server/usecases/calendar';
import { takeOwnPlace } from '$lib/server/usecases/enter-as-person';
import { forgetPhone } from '$lib/server/usecases/forget-phone';
import { ownPath } from '$lib/server/usecases/own-path';
import type { Actions, PageServerLoad } from './$types';

const cookiesOf = (request: Request) => request.headers.get('cookie') ?? undefined;

export const load: PageServerLoad = async ({ request, url }) => {
	const app = await getApp();
	const people = await readPeople(app.links, cookiesOf(request));
	if (people.length === 0) redirect(303, '/');
	const allOpenings = url.searchParams.get('openings') === 'all';
	const origin = publicAddress(app.environment, url);
	const paths = await Promise.all(
		people.map(async (person) => {
			const path = await ownPath(app, person, allOpenings);
			return path && { ...path, calendar: origin + personalCalendar(app, person) };
		})
	);
	return {
		paths: paths.filter((path) => path !== null),
		allOpenings,
		today: dayAt(app.now(), app.environment.timeZone)
	};
};

export const actions: Actions = {
	/** Takes one's place in a session, or reads a closed one again. */
	enter: async (event) => {
		const app = await getApp();
		const session = String((await event.request.formData()).get('session') ?? '');
		const place = await takeOwnPlace(app, cookiesOf(event.request), session);
		if (!place.ok) {
			const locked = place.code === 'locked';
			return fail(locked ? 403 : 404, { locked });
		}
		if (place.token) keepCookie(event, seatCookie(session), place.token);
		redirect(303, `/room/${session}`);
	},
	/** This phone is nobody's any more. */
	forget: async (event) => {
		const app = await getApp();
		for (const name of await forgetPhone(app, cookiesOf(event.request))) dropCookie(event, name);
		redirect(303, '/');
	}
};

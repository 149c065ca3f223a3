import { fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { deviceCookie, readPeople } from '$lib/server/auth/person-device';
import { readPrincipal, seatCookie } from '$lib/server/auth/read-principal';
import { dropCookie, keepCookie } from '$lib/server/http/seat-cookie';
import { enterAsPerson } from '$lib/server/usecases/enter-as-person';
import { ownPath } from '$lib/server/usecases/own-path';
import type { Actions, PageServerLoad } from './$types';

const cookiesOf = (request: Request) => request.headers.get('cookie') ?? undefined;

export const load: PageServerLoad = async ({ request }) => {
	const app = await getApp();
	const people = await readPeople(app.links, cookiesOf(request));
	if (people.length === 0) redirect(303, '/');
	const paths = await Promise.all(people.map((person) => ownPath(app, person)));
	return { paths: paths.filter((path) => path !== null) };
};

export const actions: Actions = {
	/** Takes one's place in a session, or reads a closed one again. */
	enter: async (event) => {
		const app = await getApp();
		const session = String((await event.request.formData()).get('session') ?? '');
		const cookies = cookiesOf(event.request);
		const people = await readPeople(app.links, cookies);
		const { person: seated } = await readPrincipal(app, cookies, session);
		if (seated && people.some(({ personId }) => personId === seated)) redirect(303, `/room/${session}`);
		for (const person of people) {
			const entered = await enterAsPerson(app, person, session);
			if (entered.ok) {
				keepCookie(event, seatCookie(session), entered.token);
				redirect(303, `/room/${session}`);
			}
			if (entered.code === 'locked') return fail(403, { locked: true });
		}
		return fail(404, { locked: false });
	},
	/** This phone is nobody's any more. */
	forget: async (event) => {
		const app = await getApp();
		for (const person of await readPeople(app.links, cookiesOf(event.request))) {
			const token = event.cookies.get(deviceCookie(person.programmeId));
			if (token) await app.links.forget(token);
			dropCookie(event, deviceCookie(person.programmeId));
		}
		redirect(303, '/');
	}
};

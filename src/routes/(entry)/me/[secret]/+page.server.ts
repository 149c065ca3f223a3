import { redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { deviceCookie } from '$lib/server/auth/person-device';
import { keepCookie } from '$lib/server/http/seat-cookie';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Whose link this is. Its secret is too long to be guessed: nobody has to wait here for those who try. */
async function personOf({ params }: Pick<RequestEvent, 'params'>) {
	const app = await getApp();
	return { app, person: await app.links.find(params.secret) };
}

export const load: PageServerLoad = async (event) => {
	const { app, person } = await personOf(event);
	const programme = person && (await app.plans.details(person.programmeId));
	return { person: person && programme ? { name: person.name, programme: programme.title } : null };
};

export const actions: Actions = {
	default: async (event) => {
		const { app, person } = await personOf(event);
		if (!person) redirect(303, event.url.pathname);
		keepCookie(event, deviceCookie(person.programmeId), await app.links.addDevice(person.linkId));
		redirect(303, '/me');
	}
};

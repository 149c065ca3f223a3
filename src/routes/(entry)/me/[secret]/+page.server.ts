import { redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { deviceCookie } from '$lib/server/auth/person-device';
import { addressKey } from '$lib/server/http/address-key';
import { keepCookie } from '$lib/server/http/seat-cookie';
import type { LinkedPerson } from '$lib/server/store/link-store';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Whose link this is. Guessing is slowed as at the sessions' doors. */
async function personOf({ params, getClientAddress }: Pick<RequestEvent, 'params' | 'getClientAddress'>) {
	const app = await getApp();
	const address = addressKey(getClientAddress());
	if ((await app.doorGuard.wait(address)) > 0) return { app, person: null as LinkedPerson | null };
	const person = await app.links.find(params.secret);
	if (!person) await app.doorGuard.failed(address);
	return { app, person };
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

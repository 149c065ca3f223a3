import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getApp, type App } from '../app';
import { readPeople } from '../auth/person-device';
import type { LinkedPerson } from '../store/link-store';

type Asked = Pick<RequestEvent, 'request'> & { readonly params: { readonly programme: string } };

/** Who this device is in a programme; a device that is nobody there is sent away. Pages of one's own path begin here. */
export async function guardOwnProgramme({
	request,
	params
}: Asked): Promise<{ readonly app: App; readonly person: LinkedPerson }> {
	const app = await getApp();
	const people = await readPeople(app.links, request.headers.get('cookie') ?? undefined);
	if (people.length === 0) redirect(303, '/');
	const person = people.find(({ programmeId }) => programmeId === params.programme);
	if (!person) error(404, m.programme_unknown());
	return { app, person };
}

import { error, fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { publicAddress, stageLink } from '$lib/server/http/public-address';
import { offerSeat } from '$lib/server/usecases/hand-over-seat';
import { inviteFacilitator } from '$lib/server/usecases/invite-facilitator';
import { bringRoster } from '$lib/server/usecases/bring-roster';
import { noteOpening } from '$lib/server/usecases/note-opening';
import { m } from '$lib/paraglide/messages';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The session, if this facilitator is one of its programme's; else null, as if there were none. */
async function mine({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
	const app = await getApp();
	const { facilitator } = locals;
	const found = facilitator && (await app.programmes.sessionFor(facilitator.id, params.session));
	return found ? { app, facilitator, ...found } : null;
}

export const load: PageServerLoad = async (event) => {
	const { facilitator } = event.locals;
	if (!facilitator) redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname)}`);
	const found = await mine(event);
	if (!found) error(404, m.studio_session_unknown());
	await bringRoster(found.app, found.session.id);
	await noteOpening(found.app, facilitator, found.session, 'console');
	return {
		title: found.session.title,
		facilitator: { id: facilitator.id, name: facilitator.name },
		stageLink: stageLink(found.app.environment, event.url, found.session.id, found.secrets.stageSecret)
	};
};

export const actions: Actions = {
	handOver: async (event) => {
		const found = await mine(event);
		const personId = String((await event.request.formData()).get('personId') ?? '');
		const secret = found && (await offerSeat(found.app, found.session.id, personId));
		if (!found || !secret) return fail(404);
		return { link: `${publicAddress(found.app.environment, event.url)}/hand-over/${secret}` };
	},
	invite: async (event) => {
		const found = await mine(event);
		if (!found) return fail(404);
		const secret = await inviteFacilitator(found.app, found.programme.id, found.facilitator);
		return { link: `${publicAddress(found.app.environment, event.url)}/invite/${secret}` };
	}
};

import { error, fail } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { publicAddress } from '$lib/server/http/public-address';
import { keepLeads, possibleLeads } from '$lib/server/usecases/keep-leads';
import { inviteFacilitator } from '$lib/server/usecases/invite-facilitator';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { programme, session } = await parent();
	const app = await getApp();
	const [facilitators, possible, now] = await Promise.all([
		app.programmes.facilitatorsOf(programme.id),
		possibleLeads(app, session),
		app.rooms.stateOf(session.id)
	]);
	return { facilitators, possible, leads: (now?.leads ?? []).map(({ id }) => id) };
};

export const actions: Actions = {
	/** Who leads this session. */
	leads: async ({ locals, params, request }) => {
		if (!locals.facilitator) error(401);
		const wanted = (await request.formData()).getAll('leads').map(String);
		const kept = await keepLeads(await getApp(), locals.facilitator, params.session, wanted);
		return kept.ok ? { saved: true } : fail(kept.code === 'session/unknown' ? 404 : 409, kept);
	},
	invite: async ({ locals, params, url }) => {
		if (!locals.facilitator) error(401);
		const app = await getApp();
		const found = await app.programmes.sessionFor(locals.facilitator.id, params.session);
		if (!found) return fail(404, { code: 'session/unknown' as const });
		const secret = await inviteFacilitator(app, found.programme.id, locals.facilitator);
		return { link: `${publicAddress(app.environment, url)}/invite/${secret}` };
	}
};

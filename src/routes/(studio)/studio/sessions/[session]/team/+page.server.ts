import { error, fail } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { publicAddress } from '$lib/server/http/public-address';
import { inviteFacilitator } from '$lib/server/usecases/invite-facilitator';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { programme } = await parent();
	return { facilitators: await (await getApp()).programmes.facilitatorsOf(programme.id) };
};

export const actions: Actions = {
	default: async ({ locals, params, url }) => {
		if (!locals.facilitator) error(401);
		const app = await getApp();
		const found = await app.programmes.sessionFor(locals.facilitator.id, params.session);
		if (!found) return fail(404);
		const secret = await inviteFacilitator(app, found.programme.id, locals.facilitator);
		return { link: `${publicAddress(app.environment, url)}/invite/${secret}` };
	}
};

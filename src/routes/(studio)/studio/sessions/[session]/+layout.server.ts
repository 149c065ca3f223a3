import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { bringRoster } from '$lib/server/usecases/bring-roster';
import { noteOpening } from '$lib/server/usecases/note-opening';
import { m } from '$lib/paraglide/messages';
import type { LayoutServerLoad } from './$types';

/** A session of another programme is answered as one that does not exist. */
export const load: LayoutServerLoad = async ({ parent, params }) => {
	const { facilitator } = await parent();
	const app = await getApp();
	const found = await app.programmes.sessionFor(facilitator.id, params.session);
	if (!found) error(404, m.studio_session_unknown());
	await bringRoster(app, found.session.id);
	await noteOpening(app, facilitator, found.session, 'plan');
	return found;
};

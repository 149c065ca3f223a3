import { guardProgramme } from '$lib/server/http/programme-guard';
import { showHeld } from '$lib/server/usecases/show-held';
import { showNetwork } from '$lib/server/usecases/show-network';
import type { PageServerLoad } from './$types';

/** The network session by session. Coordinators are sent organisations, and nobody of them. */
export const load: PageServerLoad = async (event) => {
	const { app, details, standing, facilitator } = await guardProgramme(event, 'results');
	if (standing.role !== 'facilitator')
		return { film: await showNetwork(app, details.id, 'coordinator'), held: null, strangers: [] };
	const [film, held, strangers] = await Promise.all([
		showNetwork(app, details.id, 'facilitator'),
		showHeld(app, details.id, facilitator.id),
		app.people.strangersBySession(details.id)
	]);
	return { film, held, strangers };
};

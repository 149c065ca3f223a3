import { guardProgramme } from '$lib/server/http/programme-guard';
import { showNetwork } from '$lib/server/usecases/show-network';
import type { PageServerLoad } from './$types';

/** The network session by session. Coordinators are sent organisations, and nobody of them. */
export const load: PageServerLoad = async (event) => {
	const { app, details, standing } = await guardProgramme(event, 'results');
	const reader = standing.role === 'facilitator' ? 'facilitator' : 'coordinator';
	return { film: await showNetwork(app, details.id, reader) };
};

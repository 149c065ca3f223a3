import { openMap } from '$lib/server/usecases/open-map';
import type { LayoutServerLoad } from './$types';

/** The map of another's programme is answered as one that does not exist. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	const programmes = await app.programmes.programmesOf(locals.facilitator!.id);
	return {
		programme: { id: programmeId, title: programmes.find(({ id }) => id === programmeId)?.title ?? '' }
	};
};

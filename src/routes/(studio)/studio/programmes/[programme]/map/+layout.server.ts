import { openMap } from '$lib/server/usecases/open-map';
import type { LayoutServerLoad } from './$types';

/** The map is content: whoever may see results alone is told that there is none. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	await openMap(locals.facilitator, params.programme);
};

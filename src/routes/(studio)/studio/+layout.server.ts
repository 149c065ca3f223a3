import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The studio is for facilitators: whoever is not signed in goes to the door, and comes back here afterwards. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	if (!locals.facilitator) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
	return { facilitator: locals.facilitator };
};

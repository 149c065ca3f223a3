import { guardProgramme } from '$lib/server/http/programme-guard';
import type { LayoutServerLoad } from './$types';

/** A programme of somebody else's is answered as one that does not exist. A coordinator comes in for the counts alone. */
export const load: LayoutServerLoad = async (event) => {
	const { details, standing } = await guardProgramme(event, 'results');
	return { programme: details, role: standing.role };
};

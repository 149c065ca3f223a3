import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { guardOwnProgramme } from '$lib/server/http/own-programme';
import { ownMap } from '$lib/server/usecases/map-at-hand';
import type { PageServerLoad } from './$types';

/** The programme's resource map, to be read. */
export const load: PageServerLoad = async (event) => {
	const { app, person } = await guardOwnProgramme(event);
	const map = await ownMap(app, person);
	if (!map) error(404, m.programme_unknown());
	return { map };
};

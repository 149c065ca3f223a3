import { AREAS } from '$lib/core/service-map/fields';
import { openMap } from '$lib/server/usecases/open-map';
import { fieldsOf } from '$lib/server/store/map-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	const [entries, guides] = await Promise.all([app.map.entries(programmeId), app.ties.guides(programmeId)]);
	const published = entries.filter((row) => row.published);
	return {
		areas: AREAS.map((area) => ({
			area,
			entries: published
				.filter((row) => row.area === area)
				.map((row) => ({ id: row.id, ...fieldsOf(row) }))
				.sort(
					(one, other) => one.territory.localeCompare(other.territory) || one.name.localeCompare(other.name)
				)
		})).filter((one) => one.entries.length > 0),
		guides
	};
};

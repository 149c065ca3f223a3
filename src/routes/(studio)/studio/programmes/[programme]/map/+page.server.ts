import { AREAS, FORM_FIELDS, PLACE_FIELDS, STATUSES } from '$lib/core/service-map/fields';
import { filterEntries, type EntryFilter } from '$lib/core/service-map/filter-entries';
import { overviewOf } from '$lib/core/service-map/overview';
import { openMap } from '$lib/server/usecases/open-map';
import type { Actions, PageServerLoad } from './$types';

/** What the address asks for; whatever it says besides is asked for by nobody. */
function filterOf(query: URLSearchParams): EntryFilter {
	const one = <Value extends string>(values: readonly Value[], name: string): Value | '' =>
		values.find((value) => value === query.get(name)) ?? '';
	return {
		area: one(AREAS, 'area'),
		territory: (query.get('territory') ?? '').slice(0, 100),
		status: one(STATUSES, 'status'),
		place: one(PLACE_FIELDS, 'place'),
		form: one(FORM_FIELDS, 'form'),
		text: (query.get('text') ?? '').slice(0, 200)
	};
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	const [entries, organisations, gaps, guides] = await Promise.all([
		app.map.entries(programmeId),
		app.collections.ofProgramme(programmeId),
		app.ties.gaps(programmeId),
		app.ties.guides(programmeId)
	]);
	const filter = filterOf(url.searchParams);
	const ready = entries.filter(({ draft }) => !draft);
	const known = organisations.flatMap(({ territory, left }) => (left || !territory ? [] : [territory]));
	const open = gaps.filter(({ state }) => state === 'open' || state === 'designing');
	const overview = overviewOf(ready, open, known);
	return {
		filter,
		overview,
		territories: overview.rows.map(({ territory }) => territory).filter(Boolean),
		all: entries.length,
		waiting: ready.filter(({ published }) => !published).length,
		guides,
		// The texts stay here: they are searched on the server, and read on each entry's page.
		entries: filterEntries(entries, filter).map((row) => ({
			id: row.id,
			name: row.name,
			leadOrganisation: row.leadOrganisation,
			territory: row.territory,
			area: row.area,
			status: row.status,
			draft: row.draft,
			published: row.published
		}))
	};
};

export const actions: Actions = {
	publishAll: async ({ locals, params }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		return { published: await app.map.publish(programmeId, null, new Date(app.now())) };
	}
};

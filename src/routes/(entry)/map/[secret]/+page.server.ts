import { error, fail } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { handInEntries, openCollection } from '$lib/server/usecases/collect-entries';
import { fieldsOf } from '$lib/server/store/map-store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	// The address is the key: what it opens must not stay in a shared computer's memory.
	setHeaders({ 'cache-control': 'no-store' });
	const app = await getApp();
	const opened = await openCollection(app, params.secret);
	if (opened.state !== 'open') return opened;
	const { organisationId, programme, organisation, territory, handedInAt, handedInBy } = opened.link;
	return {
		state: 'open' as const,
		link: {
			...{ organisationId, programme, organisation, territory, handedInAt, handedInBy },
			links: await app.collections.linksOf(organisationId)
		},
		entries: opened.entries.map((row) => ({
			id: row.id,
			fields: fieldsOf(row),
			draft: row.draft,
			published: row.published,
			revision: row.revision,
			updatedAt: row.updatedAt
		}))
	};
};

export const actions: Actions = {
	handIn: async ({ params, request }) => {
		const app = await getApp();
		const opened = await openCollection(app, params.secret);
		if (opened.state !== 'open') return fail(410, { refusal: opened.state, unfinished: [] as string[] });
		const by = String((await request.formData()).get('by') ?? '');
		const done = await handInEntries(app, opened.link, by);
		if (done.ok) return { again: done.again };
		return fail(400, {
			refusal: done.code,
			unfinished: done.code === 'unfinished' ? [...done.entries] : []
		});
	},
	remove: async ({ params, request }) => {
		const app = await getApp();
		const opened = await openCollection(app, params.secret);
		if (opened.state !== 'open') error(410);
		const id = String((await request.formData()).get('entry') ?? '');
		const { programmeId, organisationId } = opened.link;
		return { removed: await app.map.remove(programmeId, id, organisationId) };
	}
};

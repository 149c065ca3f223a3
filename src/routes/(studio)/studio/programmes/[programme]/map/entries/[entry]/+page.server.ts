import { error, fail, redirect } from '@sveltejs/kit';
import { checkEntry } from '$lib/core/service-map/check-entry';
import { blankResource, DELIVERY_FIELDS } from '$lib/core/service-map/fields';
import { fold } from '$lib/core/service-map/fold';
import { fieldsOf } from '$lib/server/store/map-store';
import { openMap } from '$lib/server/usecases/open-map';
import { m } from '$lib/paraglide/messages';
import type { Actions, PageServerLoad } from './$types';

const NEW = 'new';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	if (params.entry === NEW) return { entry: null };
	const entry = await app.map.entry(programmeId, params.entry);
	if (!entry) error(404, m.map_entry_gone());
	return { entry };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const form = await request.formData();
		const before = params.entry === NEW ? null : await app.map.entry(programmeId, params.entry);
		if (params.entry !== NEW && !before) error(404, m.map_entry_gone());
		const sent = {
			...Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')),
			// An unticked box sends nothing.
			...Object.fromEntries(DELIVERY_FIELDS.map((field) => [field, form.has(field)]))
		};
		const checked = checkEntry(sent, before ? fieldsOf(before) : blankResource());
		if (checked.problems.length > 0) return fail(400, { problems: [...checked.problems], stale: false });
		const organisations = await app.collections.ofProgramme(programmeId);
		const theirs = organisations.find(({ name }) => fold(name) === fold(checked.fields.leadOrganisation));
		const revision = Number(form.get('revision'));
		const id = before?.id ?? app.newId();
		const saved = await app.map.save({
			id,
			programmeId,
			organisationId: before ? null : (theirs?.organisationId ?? null),
			fields: checked.fields,
			draft: before?.draft ?? false,
			revision: before ? (Number.isInteger(revision) ? revision : -1) : null,
			at: new Date(app.now())
		});
		if (!saved.ok) return fail(409, { problems: [], stale: true });
		redirect(303, `/studio/programmes/${programmeId}/map/entries/${id}`);
	},
	publish: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const on = (await request.formData()).get('on') === 'yes';
		await app.map.publish(programmeId, [params.entry], on ? new Date(app.now()) : null);
	},
	remove: async ({ locals, params }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		await app.map.remove(programmeId, params.entry);
		redirect(303, `/studio/programmes/${programmeId}/map`);
	}
};

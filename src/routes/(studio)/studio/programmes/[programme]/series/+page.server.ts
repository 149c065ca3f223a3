import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ACTIVITIES } from '$lib/activities/registry';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { busyLeads } from '$lib/server/usecases/keep-leads';
import { listMethods } from '$lib/server/usecases/own-methods';
import { startWithMethod } from '$lib/server/usecases/session-start';
import { createSeries, previewSeries } from '$lib/server/usecases/create-series';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, facilitator, details, standing } = await guardProgramme(event);
	const [organisations, facilitators, phases, sessions, methods, busy] = await Promise.all([
		app.organisations.ofProgramme(details.id),
		app.programmes.facilitatorsOf(details.id),
		app.plans.phases(details.id),
		app.programmes.sessionsOf(facilitator.id, details.id),
		listMethods(app, facilitator.id, details.id),
		busyLeads(app, details.id)
	]);
	return {
		/** When they lead what is planned already. */
		busy,
		organisations: organisations
			.filter(({ leftOn }) => leftOn === '')
			.map(({ id, name, facilitators: team }) => ({ id, name, mine: standing.teams.includes(id), team })),
		facilitators: facilitators
			.filter(({ role }) => role === 'facilitator')
			.map(({ id, name }) => ({ id, name })),
		phases: phases.map(({ id, title }) => ({ id, title })),
		templates: sessions.filter(({ template }) => template).map(({ id, title }) => ({ id, title })),
		methods: methods
			.filter(({ config }) => config !== null)
			.map(({ id, title }) => ({ id: startWithMethod(id), title })),
		library: ACTIVITIES.flatMap(({ kind, templates }) =>
			templates.map(({ key, title }) => ({
				id: startWithMethod(`${kind}.${key}`),
				title: title[event.locals.locale]
			}))
		)
	};
};

async function seriesFields(request: RequestEvent['request']) {
	const form = await request.formData();
	return {
		...textFields(form),
		organisations: form.getAll('organisations').map(String),
		facilitators: form.getAll('facilitators').map(String),
		days: form.getAll('day').map(String),
		times: form.getAll('time').map(String)
	};
}

export const actions: Actions = {
	preview: async (event) => {
		const { app, details, standing } = await guardProgramme(event);
		const typed = await seriesFields(event.request);
		const preview = await previewSeries(app, details.id, standing, typed);
		return preview.ok ? { items: preview.value.items, typed } : fail(400, { ...preview, typed });
	},
	make: async (event) => {
		const { app, facilitator, details, standing } = await guardProgramme(event);
		const typed = await seriesFields(event.request);
		const made = await createSeries(app, details.id, facilitator, standing, typed);
		if (!made.ok) return fail(400, { ...made, typed });
		redirect(303, `/studio/programmes/${details.id}/sessions`);
	}
};

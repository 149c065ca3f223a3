import { fail, redirect } from '@sveltejs/kit';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { inPhases } from '$lib/core/programme/dates';
import { duplicateSession } from '$lib/server/usecases/duplicate-session';
import { moveSession } from '$lib/server/usecases/move-session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, facilitator, details } = await guardProgramme(event);
	const [sessions, organisations, phases, presences] = await Promise.all([
		app.programmes.sessionsOf(facilitator.id, details.id),
		app.organisations.ofProgramme(details.id),
		app.plans.phases(details.id),
		app.people.presencesBySession(details.id)
	]);
	const names = new Map(organisations.map(({ id, name }) => [id, name]));
	return {
		phases: phases.map(({ id, title }) => ({ id, title })),
		sessions: inPhases(sessions, phases)
			.filter(({ template }) => !template)
			.toReversed()
			.map(({ id, title, date, startsAt, kind, mode, status, phaseId, organisationId, leads }) => ({
				...{ id, title, date, startsAt, kind, mode, status, phaseId, leads },
				organisation: names.get(organisationId ?? '') ?? '',
				present: presences.get(id) ?? 0
			}))
	};
};

export const actions: Actions = {
	move: async (event) => {
		const { app, facilitator } = await guardProgramme(event);
		const fields = textFields(await event.request.formData());
		const moved = await moveSession(app, facilitator, fields);
		return moved.ok ? { moved: fields.session } : fail(400, { ...moved, session: fields.session });
	},
	/** Makes a copy without its people, or a template. */
	duplicate: async (event) => {
		const { app, facilitator } = await guardProgramme(event);
		const fields = textFields(await event.request.formData());
		const made = await duplicateSession(app, facilitator, fields);
		if (!made.ok) return fail(made.code === 'session/unknown' ? 404 : 400, { ...made, session: '' });
		redirect(303, made.value.template ? '/studio#templates' : `/studio/sessions/${made.value.id}`);
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { inPhases } from '$lib/core/programme/dates';
import { choosePhase } from '$lib/server/usecases/choose-phase';
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
	const chosen = new Map(sessions.map(({ id, phaseId }) => [id, phaseId]));
	return {
		phases: phases.map(({ id, title, startsOn, endsOn }) => ({ id, title, startsOn, endsOn })),
		sessions: inPhases(sessions, phases)
			.filter(({ template }) => !template)
			.toReversed()
			.map(({ id, title, date, startsAt, kind, mode, status, phaseId, organisationId }) => ({
				...{ id, title, date, startsAt, kind, mode, status, phaseId },
				organisation: names.get(organisationId ?? '') ?? '',
				chosenPhase: chosen.get(id) ?? null,
				present: presences.get(id) ?? 0
			}))
	};
};

export const actions: Actions = {
	move: async (event) => {
		const { app, facilitator } = await guardProgramme(event);
		const fields = textFields(await event.request.formData());
		const moved = await moveSession(app, facilitator, fields);
		// Moved into another phase's days, it goes on in the phase that was asked for.
		if (moved.ok && fields.phase !== undefined)
			await choosePhase(app, facilitator.id, fields.session ?? '', fields.phase);
		return moved.ok ? { moved: fields.session } : fail(400, { ...moved, session: fields.session });
	},
	phase: async (event) => {
		const { app, facilitator } = await guardProgramme(event);
		const { session = '', phase = '' } = textFields(await event.request.formData());
		const chosen = await choosePhase(app, facilitator.id, session, phase);
		return chosen.ok ? { moved: session } : fail(400, { ...chosen, session });
	},
	duplicate: async (event) => {
		const { app, facilitator } = await guardProgramme(event);
		const form = await event.request.formData();
		const template = form.get('as') === 'template';
		const made = await duplicateSession(app, facilitator, String(form.get('session')), { template });
		if (!made.ok) return fail(404, { code: made.code, session: '' });
		redirect(303, `/studio/sessions/${made.value}`);
	}
};

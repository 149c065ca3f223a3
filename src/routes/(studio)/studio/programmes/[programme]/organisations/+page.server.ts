import { fail } from '@sveltejs/kit';
import { may } from '$lib/core/programme/access';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { assignTeam, saveOrganisation } from '$lib/server/usecases/keep-organisations';
import { deleteOrganisation } from '$lib/server/usecases/delete-unused';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, details, standing } = await guardProgramme(event);
	const [organisations, facilitators, unused] = await Promise.all([
		app.organisations.ofProgramme(details.id),
		app.programmes.facilitatorsOf(details.id),
		app.removals.unusedOrganisations(details.id)
	]);
	return {
		organisations: organisations.map((organisation) => ({
			...organisation,
			unused: unused.has(organisation.id),
			mayOpen: may(standing, { what: 'team', organisationId: organisation.id }),
			mayAssign: may(standing, {
				what: 'assignment',
				organisationId: organisation.id,
				assigned: organisation.facilitators.length
			})
		})),
		facilitators: facilitators
			.filter(({ role }) => role === 'facilitator')
			.map(({ id, name }) => ({ id, name }))
	};
};

export const actions: Actions = {
	delete: async (event) => {
		const { app, details, standing } = await guardProgramme(event);
		const { id = '' } = textFields(await event.request.formData());
		const done = await deleteOrganisation(app, details.id, standing, id);
		return done.ok ? { deleted: id } : fail(400, { ...done, id });
	},
	/** Writes the organisation and, where one may, who works with its team. */
	save: async (event) => {
		const { app, details, standing, facilitator } = await guardProgramme(event);
		const form = await event.request.formData();
		const fields = textFields(form);
		const saved = await saveOrganisation(app, details.id, fields);
		if (!saved.ok) return fail(400, { ...saved, id: fields.id });
		if (fields.team !== 'yes') return { saved: saved.value };
		const team = form.getAll('facilitators').map(String);
		const filled = 'teamBefore' in fields ? fields.teamBefore?.split(' ').filter(Boolean) : undefined;
		const assigned = await assignTeam(app, details.id, facilitator, standing, saved.value, team, filled);
		return assigned.ok ? { saved: saved.value } : fail(400, { ...assigned, id: fields.id });
	}
};

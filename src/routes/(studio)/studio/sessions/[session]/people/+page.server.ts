import { error, fail } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { textFields } from '$lib/server/http/form-fields';
import { enrolPresent, readToEnrol } from '$lib/server/usecases/enrol-present';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params }) => {
	const { facilitator } = await parent();
	const found = await readToEnrol(await getApp(), facilitator.id, params.session);
	return {
		toEnrol: found && {
			count: found.people.length,
			unknownOrganisations: found.unknownOrganisations,
			left: found.left
		}
	};
};

export const actions: Actions = {
	/** Adds all who are, or were, here to the programme's roster. */
	enrol: async ({ locals, params, request }) => {
		if (!locals.facilitator) error(401);
		const { organisations } = textFields(await request.formData());
		const create = organisations === 'on';
		const enrolled = await enrolPresent(await getApp(), locals.facilitator.id, params.session, create);
		return enrolled.ok ? { enrolled: enrolled.value } : fail(404, enrolled);
	}
};

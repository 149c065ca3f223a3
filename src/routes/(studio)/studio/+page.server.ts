import { error, fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { textFields } from '$lib/server/http/form-fields';
import { duplicateSession } from '$lib/server/usecases/duplicate-session';
import { listSessions } from '$lib/server/usecases/list-sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { facilitator } = await parent();
	return { programmes: await listSessions(await getApp(), facilitator.id) };
};

export const actions: Actions = {
	/** Makes a copy without its people, or a template. */
	duplicate: async ({ request, locals }) => {
		if (!locals.facilitator) error(401);
		const fields = textFields(await request.formData());
		const made = await duplicateSession(await getApp(), locals.facilitator, fields);
		if (!made.ok) return fail(400, made);
		redirect(303, made.value.template ? '/studio#templates' : `/studio/sessions/${made.value.id}`);
	}
};

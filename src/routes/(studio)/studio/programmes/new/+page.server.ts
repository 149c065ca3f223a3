import { error, fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { textFields } from '$lib/server/http/form-fields';
import { createProgramme } from '$lib/server/usecases/keep-plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ language: locals.locale });

export const actions: Actions = {
	default: async ({ request, locals }) => {
		if (!locals.facilitator) error(401);
		const fields = textFields(await request.formData());
		const made = await createProgramme(await getApp(), locals.facilitator.id, fields);
		if (!made.ok) return fail(400, made);
		redirect(303, `/studio/programmes/${made.value}`);
	}
};

import { error, fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { duplicateSession } from '$lib/server/usecases/duplicate-session';
import { listSessions } from '$lib/server/usecases/list-sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { facilitator } = await parent();
	return { programmes: await listSessions(await getApp(), facilitator.id) };
};

export const actions: Actions = {
	/** Makes a copy without its people; as a template when asked. */
	duplicate: async ({ request, locals }) => {
		if (!locals.facilitator) error(401);
		const form = await request.formData();
		const template = form.get('as') === 'template';
		const made = await duplicateSession(await getApp(), locals.facilitator, String(form.get('session')), {
			template
		});
		if (!made.ok) return fail(400, { code: made.code });
		redirect(303, template ? '/studio#templates' : `/studio/sessions/${made.value}`);
	}
};

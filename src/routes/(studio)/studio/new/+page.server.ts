import { error, fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { createSession } from '$lib/server/usecases/create-session';
import { listSessions } from '$lib/server/usecases/list-sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url, locals }) => {
	const { facilitator } = await parent();
	const own = await listSessions(await getApp(), facilitator.id);
	const programmes = own.filter(({ role }) => role === 'facilitator');
	const from = url.searchParams.get('from') ?? '';
	const templates = programmes.flatMap((programme) => programme.templates);
	return {
		programmes: programmes.map(({ id, title }) => ({ id, title })),
		templates: templates.map(({ id, title, programmeId }) => ({ id, title, programmeId })),
		from: templates.some((template) => template.id === from) ? from : '',
		language: locals.locale
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		if (!locals.facilitator) error(401);
		const form = await request.formData();
		const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
		const made = await createSession(await getApp(), locals.facilitator, fields);
		if (!made.ok) return fail(400, { wrong: made.fields });
		redirect(303, `/studio/sessions/${made.value}`);
	}
};

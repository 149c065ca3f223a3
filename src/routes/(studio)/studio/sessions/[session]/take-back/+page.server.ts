import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { textFields } from '$lib/server/http/form-fields';
import { cancelSession, deleteSession, takeable, takeBackSession } from '$lib/server/usecases/take-back';
import { m } from '$lib/paraglide/messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params }) => {
	const { facilitator } = await parent();
	const takes = await takeable(await getApp(), facilitator.id, params.session);
	if (!takes) error(404, m.studio_session_unknown());
	return { takes };
};

async function asked({ locals, params, request }: RequestEvent) {
	if (!locals.facilitator) error(401);
	const app = await getApp();
	const session = params.session ?? '';
	const found = await app.programmes.sessionFor(locals.facilitator.id, session);
	if (!found) error(404, m.studio_session_unknown());
	return {
		app,
		facilitator: locals.facilitator,
		session,
		found,
		fields: textFields(await request.formData())
	};
}

export const actions: Actions = {
	cancel: async (event) => {
		const { app, facilitator, session, fields } = await asked(event);
		const to = fields.to === 'restore' ? 'restore' : 'cancel';
		const done = await cancelSession(app, facilitator, session, to);
		return done.ok ? { done: to } : fail(400, done);
	},
	/** Back to prepared; the title typed again shows that it is meant. */
	back: async (event) => {
		const { app, facilitator, session, fields } = await asked(event);
		const done = await takeBackSession(app, facilitator.id, session, fields.title ?? '');
		return done.ok ? { done: 'back' } : fail(400, done);
	},
	delete: async (event) => {
		const { app, facilitator, session, found, fields } = await asked(event);
		const which = fields.which === 'series' ? 'series' : 'alone';
		const done = await deleteSession(app, facilitator.id, session, which);
		if (!done.ok) return fail(400, done);
		if (found.session.template) redirect(303, '/studio#templates');
		redirect(303, `/studio/programmes/${found.programme.id}/sessions?deleted=${done.value}`);
	}
};

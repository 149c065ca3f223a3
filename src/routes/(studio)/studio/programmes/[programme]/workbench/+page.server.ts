import { error, fail } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { keepNote } from '$lib/server/usecases/keep-note';
import { openWorkbench } from '$lib/server/usecases/open-workbench';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, facilitator, details } = await guardProgramme(event);
	const wanted = event.url.searchParams.get('session');
	const bench = await openWorkbench(app, facilitator, details.id, wanted, event.locals.locale);
	if (!bench) error(404, m.studio_session_unknown());
	return bench;
};

export const actions: Actions = {
	/** Keeps the pair's words; what somebody else kept meanwhile is sent back beside them. */
	save: async (event) => {
		const { app, facilitator, details } = await guardProgramme(event);
		const fields = textFields(await event.request.formData());
		const kept = await keepNote(app, facilitator, details.id, fields);
		const { session = '', emerged = '', next = '', text = '' } = fields;
		if (kept.ok) return { saved: session };
		const meanwhile = kept.code === 'note/meanwhile' ? await app.notes.of(session) : null;
		return fail(kept.code === 'session/unknown' ? 404 : 409, {
			...kept,
			...{ session, meanwhile, words: { emerged, next, text } }
		});
	}
};

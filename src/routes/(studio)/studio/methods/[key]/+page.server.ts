import { error, fail, redirect } from '@sveltejs/kit';
import { templateOf } from '$lib/console/methods/library';
import { getApp } from '$lib/server/app';
import { m } from '$lib/paraglide/messages';
import { findMethod, removeMethod, reviseMethod } from '$lib/server/usecases/own-methods';
import { methodWish, sessionsToUseIn, useMethod } from '$lib/server/usecases/use-method';
import type { Actions, PageServerLoad } from './$types';

/** A template is anybody's who is signed in; an own method is its programme's, and for others it does not exist. */
export const load: PageServerLoad = async ({ parent, params }) => {
	const { facilitator } = await parent();
	const app = await getApp();
	const own = templateOf(params.key) ? null : await findMethod(app, facilitator.id, params.key);
	if (!own && !templateOf(params.key)) error(404, m.studio_method_unknown());
	const sessions = await sessionsToUseIn(app, facilitator.id, own?.programmeId ?? null);
	return { own, sessions };
};

/** What the activity holds, sent only where somebody opened it; what is no JSON is judged as nothing that a kind reads. */
function readJson(sent: unknown): unknown {
	if (sent === undefined) return undefined;
	try {
		return JSON.parse(String(sent)) as unknown;
	} catch {
		return null;
	}
}

export const actions: Actions = {
	use: async ({ request, locals, params }) => {
		if (!locals.facilitator) error(401);
		const session = String((await request.formData()).get('session'));
		const used = await useMethod(await getApp(), locals.facilitator, session, methodWish(params.key));
		if (!used.ok) return fail(400, { code: used.code });
		redirect(303, `/studio/sessions/${session}`);
	},
	revise: async ({ request, locals, params }) => {
		if (!locals.facilitator) error(401);
		const { minutes, config, ...words } = Object.fromEntries(await request.formData());
		const activity = { minutes, config: readJson(config) };
		const revised = await reviseMethod(await getApp(), locals.facilitator.id, params.key, words, activity);
		return revised.ok ? { revised: true } : fail(400, { code: revised.code });
	},
	remove: async ({ locals, params }) => {
		if (!locals.facilitator) error(401);
		const removed = await removeMethod(await getApp(), locals.facilitator.id, params.key);
		if (!removed.ok) return fail(400, { code: removed.code });
		redirect(303, '/studio/methods');
	}
};

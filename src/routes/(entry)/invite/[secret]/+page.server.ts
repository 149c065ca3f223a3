import { fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { keepSignedIn } from '$lib/server/http/account-cookie';
import {
	acceptAsFacilitator,
	acceptWithNewAccount,
	readInvitation
} from '$lib/server/usecases/invite-facilitator';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const found = await readInvitation(await getApp(), params.secret);
	return {
		programme: found?.programmeTitle ?? null,
		name: locals.facilitator?.name ?? null,
		here: url.pathname
	};
};

export const actions: Actions = {
	accept: async ({ params, locals, url }) => {
		if (!locals.facilitator) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`);
		const accepted = await acceptAsFacilitator(await getApp(), params.secret, locals.facilitator);
		// A link already used is shown as gone by the page itself.
		redirect(303, accepted ? '/studio' : url.pathname);
	},
	create: async (event) => {
		const fields = Object.fromEntries(await event.request.formData());
		const app = await getApp();
		const answer = await acceptWithNewAccount(app, event.params.secret, fields);
		if (answer.ok) {
			keepSignedIn(event, app, answer.value);
			redirect(303, '/studio');
		}
		const { code, field } = answer;
		return fail(400, { code, field, name: String(fields.name ?? ''), email: String(fields.email ?? '') });
	}
};

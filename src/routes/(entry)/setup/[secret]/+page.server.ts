import { fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { keepSignedIn } from '$lib/server/http/account-cookie';
import { createFirstFacilitator, setupLinkWorks } from '$lib/server/usecases/create-first-facilitator';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	works: await setupLinkWorks(await getApp(), params.secret)
});

export const actions: Actions = {
	default: async (event) => {
		const fields = Object.fromEntries(await event.request.formData());
		const app = await getApp();
		const answer = await createFirstFacilitator(app, event.params.secret, fields);
		if (answer.ok) {
			keepSignedIn(event, app, answer.value);
			redirect(303, '/studio');
		}
		const { code, field } = answer;
		return fail(400, { code, field, name: String(fields.name ?? ''), email: String(fields.email ?? '') });
	}
};

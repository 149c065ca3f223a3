import { fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { setAccountCookie } from '$lib/server/http/account-cookie';
import { createFirstFacilitator, setupLinkWorks } from '$lib/server/usecases/create-first-facilitator';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	works: await setupLinkWorks(await getApp(), params.secret)
});

export const actions: Actions = {
	default: async (event) => {
		const fields = Object.fromEntries(await event.request.formData());
		const answer = await createFirstFacilitator(await getApp(), event.params.secret, fields);
		if (answer.ok) {
			setAccountCookie(event, answer.value.cookie);
			redirect(303, '/studio');
		}
		const { code, field } = answer;
		return fail(400, { code, field, name: String(fields.name ?? ''), email: String(fields.email ?? '') });
	}
};

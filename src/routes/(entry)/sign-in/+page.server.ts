import { fail, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { keepSignedIn, ownPath } from '$lib/server/http/account-cookie';
import { addressKey } from '$lib/server/http/address-key';
import { signIn } from '$lib/server/usecases/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const to = ownPath(url.searchParams.get('to'), '/studio');
	if (locals.facilitator) redirect(303, to);
	return { to };
};

export const actions: Actions = {
	default: async (event) => {
		const fields = Object.fromEntries(await event.request.formData());
		const app = await getApp();
		const answer = await signIn(app, fields, {
			address: addressKey(event.getClientAddress()),
			cookie: (name) => event.cookies.get(name)
		});
		if (answer.ok) {
			keepSignedIn(event, app, answer.value);
			redirect(303, ownPath(String(fields.to ?? ''), '/studio'));
		}
		const minutes = answer.code === 'account/wait' ? answer.minutes : null;
		return fail(minutes ? 429 : 400, { code: answer.code, minutes, email: String(fields.email ?? '') });
	}
};

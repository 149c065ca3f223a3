import { redirect } from '@sveltejs/kit';
import { ownPath } from '$lib/server/http/account-cookie';
import { LANGUAGE_COOKIE } from '$lib/server/http/choose-locale';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 3600;

/** Keeps a person's own choice of language, and leads back. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const language = form.get('language');
	if (language === 'it' || language === 'en') {
		cookies.set(LANGUAGE_COOKIE, language, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:',
			maxAge: YEAR
		});
	}
	const to = form.get('to');
	redirect(303, ownPath(typeof to === 'string' ? to : null, '/'));
};

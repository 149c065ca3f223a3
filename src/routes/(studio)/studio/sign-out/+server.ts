import { redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { ACCOUNT_COOKIE } from '$lib/server/auth/accounts';
import type { RequestHandler } from './$types';

/** Ends this browser's sign-in. */
export const POST: RequestHandler = async ({ cookies }) => {
	const cookie = cookies.get(ACCOUNT_COOKIE);
	if (cookie) await (await getApp()).accounts.signOut(cookie);
	cookies.delete(ACCOUNT_COOKIE, { path: '/' });
	redirect(303, '/');
};

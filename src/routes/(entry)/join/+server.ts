import { redirect } from '@sveltejs/kit';
import { plainCode } from '$lib/contract/join-code';
import type { RequestHandler } from './$types';

/** The typed code leads to its door; also without scripts. */
export const GET: RequestHandler = ({ url }) => {
	const code = plainCode(url.searchParams.get('code') ?? '');
	redirect(303, code ? `/join/${code}` : '/');
};

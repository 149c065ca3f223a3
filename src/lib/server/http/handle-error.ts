import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getApp } from '../app';

/** What people are told of an unexpected error: a sentence in their language and an id that finds it in the log; never a stack. */
export async function describeError(error: unknown, event: RequestEvent, status: number): Promise<App.Error> {
	if (status === 404) return { message: m.errors_not_found() };
	const errorId = randomBytes(4).toString('hex');
	const { log } = await getApp();
	log.error('request failed', {
		errorId,
		status,
		route: event.route.id ?? '',
		method: event.request.method,
		error
	});
	return { message: m.errors_unexpected({ id: errorId }), code: errorId };
}

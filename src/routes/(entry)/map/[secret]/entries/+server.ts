import { json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { openCollection, saveCollected } from '$lib/server/usecases/collect-entries';
import type { RequestHandler } from './$types';

/** Takes an entry as it is being written. Refusals are answers too: the phone keeps what it has, and says why. */
export const POST: RequestHandler = async ({ params, request }) => {
	const app = await getApp();
	const opened = await openCollection(app, params.secret);
	if (opened.state !== 'open') return json({ ok: false, code: opened.state, problems: [] }, { status: 410 });
	const sent: unknown = await request.json().catch(() => null);
	const answer = await saveCollected(app, params.secret, opened.link, sent);
	return json(answer, { status: answer.ok ? 200 : answer.code === 'slow' ? 429 : 409 });
};

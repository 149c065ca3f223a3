import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { startRealtime } from '$lib/server/realtime/attach';
import { ownReportOfSeat } from '$lib/server/usecases/make-own-report';
import type { RequestHandler } from './$types';

/** What whoever holds this seat gets back, once the session is closed. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const cookies = request.headers.get('cookie') ?? undefined;
	const wish = { sessionId: params.session, cookies, language: locals.locale };
	const report = await ownReportOfSeat(await getApp(), await startRealtime(), wish);
	if (!report) error(404);
	return json({ sections: report.sections }, { headers: { 'cache-control': 'no-store' } });
};

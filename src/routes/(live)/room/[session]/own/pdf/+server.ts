import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { sendReport } from '$lib/server/http/send-report';
import { startRealtime } from '$lib/server/realtime/attach';
import { ownReportOfSeat } from '$lib/server/usecases/make-own-report';
import type { RequestHandler } from './$types';

/** The same on paper. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const app = await getApp();
	const cookies = request.headers.get('cookie') ?? undefined;
	const wish = { sessionId: params.session, cookies, language: locals.locale };
	const report = await ownReportOfSeat(app, await startRealtime(), wish);
	if (!report) error(404);
	return sendReport(app, report, 'pdf');
};

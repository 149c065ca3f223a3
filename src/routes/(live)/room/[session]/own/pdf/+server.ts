import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getApp } from '$lib/server/app';
import { startRealtime } from '$lib/server/realtime/attach';
import { pdfDocument } from '$lib/server/reports/pdf-document';
import { ownReportOfSeat } from '$lib/server/usecases/make-own-report';
import type { RequestHandler } from './$types';

/** The same on paper. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const app = await getApp();
	const cookies = request.headers.get('cookie') ?? undefined;
	const wish = { sessionId: params.session, cookies, language: locals.locale };
	const report = await ownReportOfSeat(app, await startRealtime(), wish);
	if (!report) error(404);
	const printed = await app.printer.print(pdfDocument(report), app.now());
	if (!printed.ok) error(503, m.report_busy());
	return new Response(new Uint8Array(printed.value), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'attachment; filename="plenaria.pdf"',
			'cache-control': 'no-store'
		}
	});
};

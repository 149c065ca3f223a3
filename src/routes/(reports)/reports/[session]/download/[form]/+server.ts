import { error } from '@sveltejs/kit';
import type { Report } from '$lib/core/report/report';
import { getApp, type App } from '$lib/server/app';
import { startRealtime } from '$lib/server/realtime/attach';
import { packReport } from '$lib/server/reports/pack-report';
import { pdfDocument } from '$lib/server/reports/pdf-document';
import { renderCsv } from '$lib/server/reports/render-csv';
import { renderJson } from '$lib/server/reports/render-json';
import { renderMarkdown } from '$lib/server/reports/render-markdown';
import { makeReport } from '$lib/server/usecases/make-report';
import { m } from '$lib/paraglide/messages';
import type { RequestHandler } from './$types';

interface Download {
	readonly mime: string;
	readonly name: string;
	make(app: App, report: Report): Promise<string | Uint8Array<ArrayBuffer>>;
}

async function pdf(app: App, report: Report): Promise<Uint8Array<ArrayBuffer>> {
	const printed = await app.printer.print(pdfDocument(report), app.now());
	if (!printed.ok) error(503, m.report_busy());
	return new Uint8Array(printed.value);
}

const FORMS: ReadonlyMap<string, Download> = new Map<string, Download>([
	['pdf', { mime: 'application/pdf', name: 'report.pdf', make: pdf }],
	[
		'markdown',
		{
			mime: 'text/markdown; charset=utf-8',
			name: 'report.md',
			make: async (_app, report) => renderMarkdown(report)
		}
	],
	[
		'json',
		{ mime: 'application/json', name: 'report.json', make: async (_app, report) => renderJson(report) }
	],
	[
		'zip',
		{
			mime: 'application/zip',
			name: 'plenaria.zip',
			make: async (app, report) => packReport(report, await pdf(app, report), app.now())
		}
	]
]);

/** A report as a file: pdf, markdown, json, zip with everything, or a sheet's name for its CSV. */
export const GET: RequestHandler = async ({ params, request, url, locals }) => {
	const app = await getApp();
	const made = await makeReport(app, await startRealtime(), {
		sessionId: params.session,
		cookies: request.headers.get('cookie') ?? undefined,
		language: locals.locale,
		asParticipants: url.searchParams.has('participants')
	});
	if (made.kind !== 'report') error(made.kind === 'none' ? 404 : 403, m.report_not_yet());
	const sheet = made.report.sheets.find(({ name }) => `${name}.csv` === params.form);
	const form: Download | undefined = sheet
		? {
				mime: 'text/csv; charset=utf-8',
				name: `${sheet.name}.csv`,
				make: async () => renderCsv(sheet, made.report.language)
			}
		: FORMS.get(params.form);
	if (!form) error(404);
	return new Response(await form.make(app, made.report), {
		headers: {
			'content-type': form.mime,
			'content-disposition': `attachment; filename="${form.name}"`,
			'cache-control': 'no-store'
		}
	});
};

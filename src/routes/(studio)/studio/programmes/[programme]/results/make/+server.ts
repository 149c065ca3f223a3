import { guardProgramme } from '$lib/server/http/programme-guard';
import { reportFile } from '$lib/server/reports/report-file';
import { makePathReport } from '$lib/server/usecases/make-path-report';
import type { RequestHandler } from './$types';

/**
 * Makes the whole path's report as a file and says how far it is: one JSON value a line, `{ "done": 0.4 }`, at the end `{ "ready": secret }`
 * or `{ "failed": code }`. Gathering is the first half, writing the file the second.
 */
export const POST: RequestHandler = async (event) => {
	const { app, details, standing, facilitator } = await guardProgramme(event, 'results');
	const form = event.url.searchParams.get('form') ?? '';
	const reader = standing.role === 'facilitator' ? 'facilitator' : 'coordinator';
	const lines = new ReadableStream<Uint8Array>({
		async start(controller) {
			const text = new TextEncoder();
			const tell = (line: object) => controller.enqueue(text.encode(JSON.stringify(line) + '\n'));
			try {
				const report = await makePathReport(app, details.id, reader, event.locals.locale, (done) =>
					tell({ done: done / 2 })
				);
				const made = report && (await reportFile(app.printer, report, form, app.now()));
				if (made?.ok) tell({ done: 1, ready: app.madeFiles.keep(facilitator.id, made.value) });
				else tell({ failed: made?.code ?? 'report/unknown-form' });
			} catch (problem) {
				app.log.error('path report failed', { error: problem });
				tell({ failed: 'report/broken' });
			}
			controller.close();
		}
	});
	return new Response(lines, {
		headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' }
	});
};

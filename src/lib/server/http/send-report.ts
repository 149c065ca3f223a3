import { error } from '@sveltejs/kit';
import type { Report } from '$lib/core/report/report';
import { m } from '$lib/paraglide/messages';
import type { App } from '../app';
import { reportFile } from '../reports/report-file';
import { sendFile } from './send-file';

/** Answers with a report as a file to keep. Throws Kit's errors for a form that does not exist, or that cannot be made now. */
export async function sendReport(
	app: Pick<App, 'printer' | 'now'>,
	report: Report,
	form: string
): Promise<Response> {
	const made = await reportFile(app.printer, report, form, app.now());
	if (!made.ok) {
		if (made.code === 'report/unknown-form') error(404);
		error(503, made.code === 'report/busy' ? m.report_busy() : m.report_too_large());
	}
	return sendFile(made.value);
}

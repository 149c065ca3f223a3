import { error } from '@sveltejs/kit';
import type { Report } from '$lib/core/report/report';
import type { SessionState } from '$lib/core/session/state';
import { m } from '$lib/paraglide/messages';
import type { App } from '../app';
import { reportFile } from '../reports/report-file';
import { sessionArchive } from '../usecases/session-archive';
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
		unprintable(made.code);
	}
	return sendFile(made.value);
}

/** Answers with everything of a session in one download, which begins at once and is made while it is sent. */
export async function sendArchive(app: App, report: Report, state: SessionState): Promise<Response> {
	const made = await sessionArchive(app, report, state);
	if (!made.ok) unprintable(made.code);
	return sendFile({ mime: 'application/zip', name: 'plenaria.zip', body: made.value });
}

function unprintable(code: 'report/busy' | 'report/too-large'): never {
	error(503, code === 'report/busy' ? m.report_busy() : m.report_too_large());
}

import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { sendArchive, sendReport } from '$lib/server/http/send-report';
import { startRealtime } from '$lib/server/realtime/attach';
import { makeReport } from '$lib/server/usecases/make-report';
import { m } from '$lib/paraglide/messages';
import type { RequestHandler } from './$types';

/** A report as a file: pdf, docx, xlsx, markdown, json, zip with everything (for facilitators also the agenda, pictures and films), or a sheet's name for its CSV. */
export const GET: RequestHandler = async ({ params, request, url, locals }) => {
	const app = await getApp();
	const made = await makeReport(app, await startRealtime(), {
		sessionId: params.session,
		cookies: request.headers.get('cookie') ?? undefined,
		language: locals.locale,
		asParticipants: url.searchParams.has('participants')
	});
	if (made.kind !== 'report') error(made.kind === 'none' ? 404 : 403, m.report_not_yet());
	// Pictures that were not shown yet, scripts and other configurations are the facilitators'.
	const whole = params.form === 'zip' && made.report.audience === 'facilitators';
	const state = whole ? await app.rooms.stateOf(params.session) : null;
	return state ? sendArchive(app, made.report, state) : sendReport(app, made.report, params.form);
};

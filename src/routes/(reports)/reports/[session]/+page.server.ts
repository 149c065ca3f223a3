import { error, redirect } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { startRealtime } from '$lib/server/realtime/attach';
import { makeReport } from '$lib/server/usecases/make-report';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, request, url, locals }) => {
	const app = await getApp();
	const made = await makeReport(app, await startRealtime(), {
		sessionId: params.session,
		cookies: request.headers.get('cookie') ?? undefined,
		language: locals.locale,
		asParticipants: url.searchParams.has('participants')
	});
	switch (made.kind) {
		case 'report':
			return { report: made.report, facilitator: locals.facilitator !== null };
		case 'not-yet':
			error(403, m.report_not_yet());
			break;
		case 'none':
			if (!locals.facilitator) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`);
			error(404, m.studio_session_unknown());
	}
};

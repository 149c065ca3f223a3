import { error } from '@sveltejs/kit';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { retentionNotice } from '$lib/server/usecases/keep-retention';
import { makePathReport } from '$lib/server/usecases/make-path-report';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

/** The whole path's report: with names for facilitators, in counts for coordinators. */
export const load: PageServerLoad = async (event) => {
	const { app, details, standing } = await guardProgramme(event, 'results');
	const reader = standing.role === 'facilitator' ? 'facilitator' : 'coordinator';
	const [report, notice] = await Promise.all([
		makePathReport(app, details.id, reader, event.locals.locale),
		retentionNotice(app, details.id)
	]);
	if (!report) error(404, m.programme_unknown());
	return { report, reader, notice };
};

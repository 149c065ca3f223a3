import { error } from '@sveltejs/kit';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { sendFile } from '$lib/server/http/send-file';
import { m } from '$lib/paraglide/messages';
import type { RequestHandler } from './$types';

/** A file that was made a moment ago, for whoever made it. */
export const GET: RequestHandler = async (event) => {
	const { app, facilitator } = await guardProgramme(event, 'results');
	const file = app.madeFiles.fetch(facilitator.id, event.params.secret);
	if (!file) error(404, m.results_file_gone());
	return sendFile(file);
};

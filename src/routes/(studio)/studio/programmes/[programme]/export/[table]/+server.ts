import { error } from '@sveltejs/kit';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { exportTable } from '$lib/server/usecases/export-table';
import type { RequestHandler } from './$types';

/** People or organisations as a file: `people.csv`, `organisations.xlsx` and so on. */
export const GET: RequestHandler = async (event) => {
	const { app, details } = await guardProgramme(event);
	const file = await exportTable(app, details, event.params.table, event.locals.locale);
	if (!file) error(404);
	return new Response(file.body as BodyInit, {
		headers: {
			'content-type': file.type,
			'content-disposition': `attachment; filename="${file.name}"; filename*=UTF-8''${encodeURIComponent(file.name)}`
		}
	});
};

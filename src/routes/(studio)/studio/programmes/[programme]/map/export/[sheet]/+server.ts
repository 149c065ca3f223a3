import { error } from '@sveltejs/kit';
import { exportMap, MAP_FORMS } from '$lib/server/usecases/export-map';
import { openMap } from '$lib/server/usecases/open-map';
import type { RequestHandler } from './$types';

/** The map as a file: in our columns or in HSDS's names, as CSV or XLSX. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	const form = MAP_FORMS.find((one) => one === params.sheet);
	if (!form) error(404);
	const { name, mime, body } = await exportMap(app, programmeId, form, locals.locale);
	return new Response(body, {
		headers: {
			'content-type': mime,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};

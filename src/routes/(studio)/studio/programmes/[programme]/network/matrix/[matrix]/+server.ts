import { error } from '@sveltejs/kit';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { exportMatrix } from '$lib/server/usecases/export-matrix';
import { showNetwork } from '$lib/server/usecases/show-network';
import type { RequestHandler } from './$types';

/** The matrix as a file, cut as the page shows it: `?upTo=` a frame, `?phase=` a phase. */
export const GET: RequestHandler = async (event) => {
	const { app, details, standing } = await guardProgramme(event, 'results');
	const reader = standing.role === 'facilitator' ? 'facilitator' : 'coordinator';
	const film = await showNetwork(app, details.id, reader);
	const number = (name: string) => {
		const value = Number.parseInt(event.url.searchParams.get(name) ?? '', 10);
		return Number.isNaN(value) ? undefined : value;
	};
	const cut = { upTo: number('upTo') ?? film.frames.length, phase: number('phase') };
	const file = await exportMatrix(film, cut, event.params.matrix, event.locals.locale);
	if (!file) error(404);
	return new Response(file.body as BodyInit, {
		headers: {
			'content-type': file.type,
			'content-disposition': `attachment; filename="${file.name}"; filename*=UTF-8''${encodeURIComponent(file.name)}`
		}
	});
};

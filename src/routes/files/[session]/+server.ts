import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { FILM_PART } from '$lib/server/store/file-store';
import { fileHome } from '$lib/server/usecases/find-file';
import { keepFilm } from '$lib/server/usecases/keep-film';
import { IMAGE_LIMITS, keepImage } from '$lib/server/usecases/keep-image';
import type { RequestHandler } from './$types';

/** A facilitator's picture for one of the session's activities, or for a method under its id, or a part of a film: those come one by one, each its own request. */
export const POST: RequestHandler = async ({ request, params, locals, url }) => {
	const app = await getApp();
	const home = locals.facilitator && (await fileHome(app, locals.facilitator.id, params.session));
	if (!home) error(404);
	const limit = url.searchParams.has('film') ? FILM_PART : IMAGE_LIMITS.bytes + 10_000;
	if (Number(request.headers.get('content-length') ?? 0) > limit) error(413);
	if (!url.searchParams.has('film')) {
		const sent = (await request.formData()).get('file');
		if (!(sent instanceof File)) error(400);
		const id = await keepImage(app, home, new Uint8Array(await sent.arrayBuffer()));
		if (!id) error(415);
		return json({ id });
	}
	const part = new Uint8Array(await request.arrayBuffer());
	const film = url.searchParams.get('film');
	if (film) {
		const number = Number(url.searchParams.get('number'));
		if (!Number.isInteger(number) || !(await app.files.addPart(film, home, number, part))) error(400);
		return json({ id: film });
	}
	const id = await keepFilm(app, home, part, Number(url.searchParams.get('size')));
	if (!id) error(415);
	return json({ id });
};

import { error, json } from '@sveltejs/kit';
import { getApp } from '$lib/server/app';
import { mapOfSeat } from '$lib/server/usecases/map-at-hand';
import type { RequestHandler } from './$types';

/** The programme's resource map, for whoever holds a seat in this open session. */
export const GET: RequestHandler = async ({ params, request }) => {
	const map = await mapOfSeat(await getApp(), request.headers.get('cookie') ?? undefined, params.session);
	if (!map) error(404);
	return json(map, { headers: { 'cache-control': 'no-store' } });
};

import { guardProgramme } from '$lib/server/http/programme-guard';
import { publicAddress } from '$lib/server/http/public-address';
import { linkCards } from '$lib/server/usecases/personal-links';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, details, ...keeper } = await guardProgramme(event);
	const { cards, withheld } = await linkCards(app, details.id, keeper);
	const address = publicAddress(app.environment, event.url);
	return {
		cards: cards.map(({ secret, ...card }) => ({ ...card, link: `${address}/me/${secret}` })),
		withheld
	};
};

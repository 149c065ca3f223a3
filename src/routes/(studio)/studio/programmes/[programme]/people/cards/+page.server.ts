import { guardProgramme } from '$lib/server/http/programme-guard';
import { publicAddress } from '$lib/server/http/public-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, details } = await guardProgramme(event);
	const people = (await app.people.roster(details.id)).filter(({ leftOn }) => leftOn === '');
	const links = await app.links.of(people.map(({ id }) => id));
	const address = publicAddress(app.environment, event.url);
	return {
		cards: people.map(({ id, name, organisation }) => ({
			...{ id, name, organisation },
			link: `${address}/me/${links.get(id)}`
		}))
	};
};

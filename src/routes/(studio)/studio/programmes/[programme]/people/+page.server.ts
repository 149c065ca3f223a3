import { fail } from '@sveltejs/kit';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { publicAddress } from '$lib/server/http/public-address';
import { closedTeams } from '$lib/server/usecases/closed-teams';
import { savePerson } from '$lib/server/usecases/keep-people';
import { closedLinks, personLink } from '$lib/server/usecases/personal-links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, details, standing } = await guardProgramme(event);
	const [people, organisations, closed] = await Promise.all([
		app.people.roster(details.id),
		app.organisations.ofProgramme(details.id),
		closedTeams(app, details.id, standing)
	]);
	const ids = people.map(({ id }) => id);
	const links = await closedLinks(app, details.id, standing, ids);
	return {
		people: people.map(({ consentAt, ...person }) => ({
			...person,
			consent: consentAt !== null,
			/** The team whose own this person's link would open, when others work with it. */
			closed: links.get(person.id) ?? null
		})),
		organisations: organisations.map(({ id, name, leftOn }) => {
			return { id, name, left: leftOn !== '', closed: closed.has(id) };
		})
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { app, details, standing } = await guardProgramme(event);
		const fields = textFields(await event.request.formData());
		const saved = await savePerson(app, details.id, standing, fields);
		return saved.ok ? { saved: saved.value } : fail(400, saved);
	},
	/** Somebody's own link, to show or to hand on. With `replace`, a new one; the old one ends with all that came by it. */
	link: async (event) => {
		const { app, details, ...keeper } = await guardProgramme(event);
		const { person = '', replace } = textFields(await event.request.formData());
		const shown = await personLink(app, details.id, keeper, person, Boolean(replace));
		if (!shown.ok) return fail(shown.code === 'person/unknown' ? 404 : 403, shown);
		const link = `${publicAddress(app.environment, event.url)}/me/${shown.value}`;
		return { link, person, replaced: Boolean(replace) };
	}
};

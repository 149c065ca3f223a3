import { fail } from '@sveltejs/kit';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { publicAddress } from '$lib/server/http/public-address';
import { savePerson } from '$lib/server/usecases/keep-people';
import { personLink, replaceLink } from '$lib/server/usecases/personal-links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, details } = await guardProgramme(event);
	const [people, organisations] = await Promise.all([
		app.people.roster(details.id),
		app.organisations.ofProgramme(details.id)
	]);
	return {
		people: people.map(({ consentAt, ...person }) => ({ ...person, consent: consentAt !== null })),
		organisations: organisations.map(({ id, name, leftOn }) => ({ id, name, left: leftOn !== '' }))
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { app, details } = await guardProgramme(event);
		const saved = await savePerson(app, details.id, textFields(await event.request.formData()));
		return saved.ok ? { saved: saved.value } : fail(400, saved);
	},
	/** Somebody's own link, to show or to hand on. With `replace`, a new one; the old one ends with all that came by it. */
	link: async (event) => {
		const { app, details } = await guardProgramme(event);
		const { person = '', replace } = textFields(await event.request.formData());
		const secret = replace
			? await replaceLink(app, details.id, person)
			: await personLink(app, details.id, person);
		if (!secret) return fail(404, { code: 'person/unknown' as const });
		const link = `${publicAddress(app.environment, event.url)}/me/${secret}`;
		return { link, person, replaced: Boolean(replace) };
	}
};

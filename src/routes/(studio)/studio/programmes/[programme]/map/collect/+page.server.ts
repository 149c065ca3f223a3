import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { LIMITS, line, optionalLine } from '$lib/contract/fields';
import { publicAddress } from '$lib/server/http/public-address';
import { openMap } from '$lib/server/usecases/open-map';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	const [organisations, entries] = await Promise.all([
		app.collections.ofProgramme(programmeId),
		app.map.entries(programmeId)
	]);
	const address = publicAddress(app.environment, url);
	return {
		organisations: organisations
			.filter(({ left }) => !left)
			.map(({ secret, ...one }) => {
				const theirs = entries.filter(({ organisationId }) => organisationId === one.organisationId);
				return {
					...one,
					link: secret && `${address}/map/${secret}`,
					drafts: theirs.filter(({ draft }) => draft).length,
					entries: theirs.length
				};
			})
	};
};

const newOrganisation = v.object({ name: line(LIMITS.organisation), territory: optionalLine(60) });

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const sent = v.safeParse(newOrganisation, Object.fromEntries(await request.formData()));
		if (!sent.success) return fail(400, { refusal: 'name' });
		const added = await app.collections.addOrganisation(programmeId, sent.output.name, sent.output.territory);
		return added ? {} : fail(409, { refusal: 'known' });
	},
	/** A first link, or another one in its place. */
	renew: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const organisation = String((await request.formData()).get('organisation') ?? '');
		const secret = await app.collections.renew(programmeId, organisation, new Date(app.now()));
		return secret ? { renewed: organisation } : fail(404, { refusal: 'gone' });
	},
	/** A link for each organisation that has none yet. */
	links: async ({ locals, params }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		for (const one of await app.collections.ofProgramme(programmeId))
			if (!one.left && one.secret === null)
				await app.collections.renew(programmeId, one.organisationId, new Date(app.now()));
	}
};

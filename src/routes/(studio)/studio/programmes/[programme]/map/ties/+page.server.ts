import { fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { line, optionalLink } from '$lib/contract/fields';
import { differentNames } from '$lib/core/service-map/different-names';
import { textFields } from '$lib/server/http/form-fields';
import { dropTie, keepAgreement, keepGap } from '$lib/server/usecases/keep-ties';
import { openMap } from '$lib/server/usecases/open-map';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	const [agreements, gaps, guides, organisations, entries] = await Promise.all([
		app.ties.agreements(programmeId),
		app.ties.gaps(programmeId),
		app.ties.guides(programmeId),
		app.collections.ofProgramme(programmeId),
		app.map.entries(programmeId)
	]);
	return {
		agreements,
		gaps,
		guides,
		organisations: differentNames([
			...organisations.map(({ name }) => name),
			...entries.map(({ leadOrganisation }) => leadOrganisation)
		]),
		territories: differentNames([
			...organisations.map(({ territory }) => territory),
			...entries.map(({ territory }) => territory)
		])
	};
};

const newGuide = v.object({ title: line(120), link: v.pipe(optionalLink, v.nonEmpty()) });

/** Writes or takes away one of them, and says which, or why not. */
const keeping =
	(keep: typeof keepAgreement) =>
	async ({ locals, params, request }: RequestEvent<{ programme: string }>) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const kept = await keep(app, programmeId, textFields(await request.formData()));
		return kept.ok ? { saved: kept.value } : fail(kept.code === 'tie/fields' ? 400 : 409, kept);
	};

export const actions: Actions = {
	agreement: keeping(keepAgreement),
	gap: keeping(keepGap),
	drop: keeping(dropTie),
	guide: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const sent = v.safeParse(newGuide, Object.fromEntries(await request.formData()));
		if (!sent.success) return fail(400, { refusal: 'guide' as const });
		await app.ties.addGuide(programmeId, { ...sent.output, area: '', notes: '' });
		return { saved: 'guide' };
	},
	dropGuide: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		await app.ties.removeGuide(programmeId, String((await request.formData()).get('id') ?? ''));
		return { saved: '' };
	}
};

import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { line, optionalLine, optionalLink } from '$lib/contract/fields';
import {
	AGREEMENT_STATES,
	agreementMayBecome,
	GAP_STATES,
	gapMayBecome
} from '$lib/core/service-map/lasting-records';
import { openMap } from '$lib/server/usecases/open-map';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { app, programmeId } = await openMap(locals.facilitator, params.programme);
	const [agreements, gaps, guides] = await Promise.all([
		app.ties.agreements(programmeId),
		app.ties.gaps(programmeId),
		app.ties.guides(programmeId)
	]);
	return { agreements, gaps, guides };
};

const revision = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const owner = optionalLine(60);
const setAgreement = v.object({ id: v.string(), revision, owner, state: v.picklist(AGREEMENT_STATES) });
const setGap = v.object({ id: v.string(), revision, owner, state: v.picklist(GAP_STATES) });
const newGuide = v.object({ title: line(120), link: v.pipe(optionalLink, v.nonEmpty()) });

export const actions: Actions = {
	agreement: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const sent = v.safeParse(setAgreement, Object.fromEntries(await request.formData()));
		if (!sent.success) return fail(400, { refusal: 'wrong' });
		const { id, ...set } = sent.output;
		const before = (await app.ties.agreements(programmeId)).find((one) => one.id === id);
		if (!before || !agreementMayBecome(before.state, set.state)) return fail(409, { refusal: 'stale' });
		const done = await app.ties.setAgreement(programmeId, id, set.revision, {
			owner: set.owner,
			state: set.state
		});
		return done ? { saved: id } : fail(409, { refusal: 'stale' });
	},
	gap: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const sent = v.safeParse(setGap, Object.fromEntries(await request.formData()));
		if (!sent.success) return fail(400, { refusal: 'wrong' });
		const { id, ...set } = sent.output;
		const before = (await app.ties.gaps(programmeId)).find((one) => one.id === id);
		if (!before || !gapMayBecome(before.state, set.state)) return fail(409, { refusal: 'stale' });
		const done = await app.ties.setGap(programmeId, id, set.revision, { owner: set.owner, state: set.state });
		return done ? { saved: id } : fail(409, { refusal: 'stale' });
	},
	guide: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		const sent = v.safeParse(newGuide, Object.fromEntries(await request.formData()));
		if (!sent.success) return fail(400, { refusal: 'guide' });
		await app.ties.addGuide(programmeId, { ...sent.output, area: '', notes: '' });
		return { saved: 'guide' };
	},
	dropGuide: async ({ locals, params, request }) => {
		const { app, programmeId } = await openMap(locals.facilitator, params.programme);
		await app.ties.removeGuide(programmeId, String((await request.formData()).get('id') ?? ''));
		return { saved: '' };
	}
};

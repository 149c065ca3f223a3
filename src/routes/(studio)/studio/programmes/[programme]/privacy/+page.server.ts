import { fail } from '@sveltejs/kit';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { deletePeople } from '$lib/server/usecases/delete-people';
import { confirmRetention, retentionNotice } from '$lib/server/usecases/keep-retention';
import { eraseInSight, peopleInSight } from '$lib/server/usecases/people-in-sight';
import type { Actions, PageServerLoad } from './$types';

/** How long people's data can be kept after the end, in months. */
const MONTHS: readonly number[] = [0, 3, 6, 12, 24, 36, 60];

export const load: PageServerLoad = async (event) => {
	const { app, details, facilitator } = await guardProgramme(event);
	const [retention, people, notice] = await Promise.all([
		app.privacy.retention(details.id),
		peopleInSight(app, facilitator.id, details.id),
		retentionNotice(app, details.id)
	]);
	return {
		months: retention?.months ?? null,
		choices: MONTHS,
		endsOn: details.endsOn,
		notice,
		people: people
			.filter(({ erasedAt }) => erasedAt === null)
			.map(({ id, name, organisation }) => ({ id, name, organisation }))
			.sort((one, other) => one.name.localeCompare(other.name, event.locals.locale))
	};
};

export const actions: Actions = {
	retention: async (event) => {
		const { app, details } = await guardProgramme(event);
		const { months = '', confirmed = '' } = textFields(await event.request.formData());
		const wanted = months === '' ? null : Number(months);
		if (wanted !== null && !MONTHS.includes(wanted)) return fail(400, { problem: 'retry' as const });
		const allowed = await confirmRetention(app, details, { months: wanted, confirmed });
		if (!allowed.ok) return fail(400, { refused: allowed });
		await app.privacy.setRetention(details.id, wanted);
		return { saved: true };
	},
	/** Erases one person's data; what they shared stays without their name if they agree. */
	erase: async (event) => {
		const { app, details, facilitator } = await guardProgramme(event);
		const { person = '', keep = '' } = textFields(await event.request.formData());
		const done = await eraseInSight(app, facilitator.id, details.id, person, keep === 'on');
		return done.ok ? { erased: true } : fail(400, { problem: done.code });
	},
	/** Deletes everybody: the title typed again shows that it is meant. */
	end: async (event) => {
		const { app, details } = await guardProgramme(event);
		const { title = '' } = textFields(await event.request.formData());
		if (title.trim() !== details.title.trim()) return fail(400, { problem: 'title' as const });
		const done = await deletePeople(app, details.id);
		return done.ok ? { ended: true } : fail(400, { problem: done.code });
	}
};

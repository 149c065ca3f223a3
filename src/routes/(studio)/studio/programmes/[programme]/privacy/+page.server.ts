import { fail } from '@sveltejs/kit';
import { retentionEnd } from '$lib/core/programme/retention';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { deletePeople, heldUpBy } from '$lib/server/usecases/delete-people';
import { eraseInSight, peopleInSight } from '$lib/server/usecases/people-in-sight';
import type { Actions, PageServerLoad } from './$types';

/** How long people's data can be kept after the end, in months. */
const MONTHS: readonly number[] = [0, 3, 6, 12, 24, 36, 60];

export const load: PageServerLoad = async (event) => {
	const { app, details, facilitator } = await guardProgramme(event);
	const [retention, people, open] = await Promise.all([
		app.privacy.retention(details.id),
		peopleInSight(app, facilitator.id, details.id),
		heldUpBy(app, details.id)
	]);
	const months = retention?.months ?? null;
	return {
		months,
		choices: MONTHS,
		endsOn: details.endsOn,
		deletesOn: months !== null && details.endsOn ? retentionEnd(details.endsOn, months) : null,
		// A team's or a person's session is named to those alone who may open it: here its day is enough.
		heldUpBy: open && { title: open.kind === 'plenary' ? open.title : '', date: open.date },
		people: people
			.filter(({ erasedAt }) => erasedAt === null)
			.map(({ id, name, organisation }) => ({ id, name, organisation }))
			.sort((one, other) => one.name.localeCompare(other.name, event.locals.locale))
	};
};

export const actions: Actions = {
	retention: async (event) => {
		const { app, details } = await guardProgramme(event);
		const { months = '' } = textFields(await event.request.formData());
		const wanted = months === '' ? null : Number(months);
		if (wanted !== null && !MONTHS.includes(wanted)) return fail(400, { problem: 'retry' as const });
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

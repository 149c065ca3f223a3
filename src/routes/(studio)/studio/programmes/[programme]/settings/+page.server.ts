import { fail, redirect } from '@sveltejs/kit';
import { dayAt, isDay } from '$lib/core/programme/dates';
import { textFields } from '$lib/server/http/form-fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { publicAddress } from '$lib/server/http/public-address';
import { calendarAddresses } from '$lib/server/usecases/calendar';
import { deleteProgramme, mayDeleteProgramme } from '$lib/server/usecases/delete-unused';
import { duplicateProgramme } from '$lib/server/usecases/duplicate-programme';
import { inviteFacilitator } from '$lib/server/usecases/invite-facilitator';
import { changeRole, withdrawInvitation } from '$lib/server/usecases/keep-roles';
import { savePlan } from '$lib/server/usecases/keep-plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, facilitator, details } = await guardProgramme(event);
	const [phases, facilitators, invitations, calendar, unused] = await Promise.all([
		app.plans.phases(details.id),
		app.programmes.facilitatorsOf(details.id),
		app.roles.invitations(details.id, new Date(app.now())),
		calendarAddresses(app, details.id, facilitator.id),
		mayDeleteProgramme(app, facilitator.id, details.id)
	]);
	const origin = publicAddress(app.environment, event.url);
	return {
		phases,
		/** Nothing has taken place in it yet: it may be deleted. */
		unused,
		facilitators: facilitators.map(({ id, name, role }) => ({ id, name, role, own: id === facilitator.id })),
		invitations: invitations.map(({ id, role, by, createdAt, expiresAt }) => ({
			...{ id, role, by },
			made: dayAt(createdAt.getTime(), app.environment.timeZone),
			until: dayAt(expiresAt.getTime(), app.environment.timeZone)
		})),
		calendar: { everybody: origin + calendar.everybody, own: origin + calendar.own }
	};
};

export const actions: Actions = {
	plan: async (event) => {
		const { app, details } = await guardProgramme(event);
		const saved = await savePlan(app, details, textFields(await event.request.formData()));
		return saved.ok ? { saved: 'plan' } : fail(400, saved);
	},
	invite: async (event) => {
		const { app, details, facilitator } = await guardProgramme(event);
		const role =
			(await event.request.formData()).get('role') === 'coordinator' ? 'coordinator' : 'facilitator';
		const secret = await inviteFacilitator(app, details.id, facilitator, role);
		return { invited: role, link: `${publicAddress(app.environment, event.url)}/invite/${secret}` };
	},
	withdraw: async (event) => {
		const { app, details } = await guardProgramme(event);
		const { invitation = '' } = textFields(await event.request.formData());
		const withdrawn = await withdrawInvitation(app, details.id, invitation);
		return withdrawn.ok ? { saved: 'invitation' } : fail(400, withdrawn);
	},
	role: async (event) => {
		const { app, details, facilitator } = await guardProgramme(event);
		const fields = textFields(await event.request.formData());
		const changed = await changeRole(app, details.id, facilitator, fields);
		if (!changed.ok) return fail(400, changed);
		if (changed.value.own) redirect(303, '/studio');
		return { saved: 'role' };
	},
	calendar: async (event) => {
		const { app, details } = await guardProgramme(event);
		await app.plans.replaceCalendar(details.id);
		return { saved: 'calendar' };
	},
	/** Deletes a programme in which nothing took place. */
	delete: async (event) => {
		const { app, details, facilitator } = await guardProgramme(event);
		const { title = '' } = textFields(await event.request.formData());
		const done = await deleteProgramme(app, facilitator.id, details, title);
		if (!done.ok) return fail(400, done);
		redirect(303, '/studio');
	},
	duplicate: async (event) => {
		const { app, details, facilitator } = await guardProgramme(event);
		const { title = '', startsOn = '' } = textFields(await event.request.formData());
		const day = isDay(startsOn) ? startsOn : '';
		const named = title.trim().slice(0, 200);
		if (!named || (startsOn && !day)) return fail(400, { code: 'programme/fields' as const });
		const made = await duplicateProgramme(app, facilitator, details.id, { title: named, startsOn: day });
		if (!made) return fail(404, { code: 'programme/unknown' as const });
		redirect(303, `/studio/programmes/${made}`);
	}
};

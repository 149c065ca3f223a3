import { error, fail, redirect } from '@sveltejs/kit';
import { getApp, type App } from '$lib/server/app';
import { createSession } from '$lib/server/usecases/create-session';
import { listSessions } from '$lib/server/usecases/list-sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url, locals }) => {
	const { facilitator } = await parent();
	const own = await listSessions(await getApp(), facilitator.id);
	const programmes = own.filter(({ role }) => role === 'facilitator');
	const from = url.searchParams.get('from') ?? '';
	const asked = url.searchParams.get('programme') ?? '';
	const chosen = programmes.find(({ id }) => id === asked)?.id ?? '';
	const templates = programmes.flatMap((programme) => programme.templates);
	return {
		programmes: programmes.map(({ id, title }) => ({ id, title })),
		templates: templates.map(({ id, title, programmeId }) => ({ id, title, programmeId })),
		from: templates.some((template) => template.id === from) ? from : '',
		chosen,
		places: chosen ? await placesIn(await getApp(), facilitator.id, chosen) : null,
		language: locals.locale
	};
};

/** Where a new session of a programme may stand: its phases, and the teams and people that this facilitator works with. */
async function placesIn(app: App, facilitatorId: string, programmeId: string) {
	const [standing, phases, organisations, people] = await Promise.all([
		app.programmes.standingOf(facilitatorId, programmeId),
		app.plans.phases(programmeId),
		app.organisations.ofProgramme(programmeId),
		app.people.roster(programmeId)
	]);
	const mine = (id: string | null) => id !== null && standing.teams.includes(id);
	return {
		phases: phases.map(({ id, title }) => ({ id, title })),
		organisations: organisations
			.filter(({ id, leftOn }) => mine(id) && leftOn === '')
			.map(({ id, name }) => ({ id, title: name })),
		people: people
			.filter(({ organisationId, leftOn }) => mine(organisationId) && leftOn === '')
			.map(({ id, name, organisation }) => ({ id, title: `${name} · ${organisation}` }))
	};
}

export const actions: Actions = {
	default: async ({ request, locals }) => {
		if (!locals.facilitator) error(401);
		const form = await request.formData();
		const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
		const made = await createSession(await getApp(), locals.facilitator, fields);
		if (!made.ok) return fail(400, { wrong: made.fields });
		redirect(303, `/studio/sessions/${made.value}`);
	}
};

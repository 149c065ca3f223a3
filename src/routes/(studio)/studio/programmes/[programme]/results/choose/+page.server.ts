import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { LIMITS, id, line, optionalLine, text } from '$lib/contract/fields';
import { guardProgramme } from '$lib/server/http/programme-guard';
import type { Actions, PageServerLoad } from './$types';

/** What one plenary session left (the latest, unless another is asked for), what is chosen already, and who may be quoted. */
export const load: PageServerLoad = async (event) => {
	const { app, details } = await guardProgramme(event);
	const [legacies, choices, people] = await Promise.all([
		app.paths.legacies(details.id, 'plenary'),
		app.paths.choices(details.id),
		app.paths.people(details.id)
	]);
	const written = legacies.filter(({ legacy }) => legacy.texts.length > 0);
	const sessions = new Map(written.map((one) => [one.sessionId, one]));
	const asked = event.url.searchParams.get('session') ?? '';
	// All of a path's texts at once are thousands: a page that nobody reads, and that a server takes long to write.
	const shown = sessions.has(asked) ? asked : ([...sessions.keys()].at(-1) ?? '');
	return {
		shown,
		sessions: [...sessions.values()].map(({ sessionId, sessionTitle, date }) => {
			return { id: sessionId, title: sessionTitle, date };
		}),
		left: written
			.filter(({ sessionId }) => sessionId === shown)
			.map(({ activityId, title, legacy }) => ({ activityId, title, texts: legacy.texts })),
		choices,
		people: people.filter(({ consent }) => consent).map(({ id: person, name }) => ({ id: person, name }))
	};
};

const product = v.object({ session: id, heading: optionalLine(LIMITS.title), text: text(LIMITS.text) });
const voice = v.object({ person: id, text: text(LIMITS.text) });
const away = v.object({ choice: line(64) });

export const actions: Actions = {
	/** Puts a text of a session into the report. */
	product: async (event) => {
		const { app, details } = await guardProgramme(event);
		const form = v.safeParse(product, Object.fromEntries(await event.request.formData()));
		if (!form.success) return fail(400, { problem: 'product' as const });
		const { session: sessionId, heading, text: words } = form.output;
		const choice = { kind: 'product' as const, sessionId, heading, text: words, personId: null };
		return (await app.paths.choose(details.id, choice)) ? {} : fail(400, { problem: 'product' as const });
	},
	/** Adds one person's words, if that person consents to be quoted. */
	voice: async (event) => {
		const { app, details } = await guardProgramme(event);
		const form = v.safeParse(voice, Object.fromEntries(await event.request.formData()));
		if (!form.success) return fail(400, { problem: 'voice' as const });
		const people = await app.paths.people(details.id);
		if (!people.some(({ id: one, consent }) => one === form.output.person && consent))
			return fail(400, { problem: 'consent' as const });
		await app.paths.choose(details.id, {
			kind: 'voice',
			sessionId: null,
			heading: '',
			text: form.output.text,
			personId: form.output.person
		});
		return {};
	},
	/** Takes something out again. */
	away: async (event) => {
		const { app, details } = await guardProgramme(event);
		const form = v.safeParse(away, Object.fromEntries(await event.request.formData()));
		if (form.success) await app.paths.unchoose(details.id, [form.output.choice]);
		return {};
	}
};

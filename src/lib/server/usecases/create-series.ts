import * as v from 'valibot';
import { LIMITS, line } from '$lib/contract/fields';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import { may, type Standing } from '$lib/core/programme/access';
import { planSeries } from '$lib/core/programme/plan-series';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import type { SessionCreation } from '../store/session-store';
import { filesToBring } from './bring-files';
import { newSession } from './new-session';
import { dayField } from './keep-plan';
import { minutesField } from './session-place';
import { readStart } from './session-start';

const number = (least: number, most: number) =>
	v.pipe(
		v.union([v.string(), v.number()]),
		v.transform(Number),
		v.integer(),
		v.minValue(least),
		v.maxValue(most)
	);

const seriesForm = v.object({
	title: line(LIMITS.title - 100),
	organisations: v.array(v.string()),
	count: number(1, 60),
	from: dayField,
	startsAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
	everyWeeks: number(1, 52),
	apartDays: v.optional(number(0, 60), 0),
	/** Days and times as they were changed in the preview, in its order; missing: as planned. */
	days: v.optional(v.array(dayField), []),
	times: v.optional(v.array(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))), []),
	minutes: minutesField,
	mode: v.picklist(['room', 'online', 'mixed']),
	phase: v.optional(v.string(), ''),
	/** What they begin with: see `readStart`. */
	template: v.optional(v.string(), ''),
	facilitators: v.optional(v.array(v.string()), [])
});

/** One session as the preview shows it. */
export interface SeriesItem {
	readonly organisationId: string;
	readonly organisation: string;
	readonly title: string;
	readonly date: string;
	readonly startsAt: string;
	readonly lead: { readonly id: string; readonly name: string } | null;
}

interface Series {
	readonly items: readonly SeriesItem[];
	readonly form: v.InferOutput<typeof seriesForm>;
}

/** What a series would be, without making any of it: or why it cannot be. */
export async function previewSeries(
	app: App,
	programmeId: string,
	standing: Standing,
	fields: unknown
): Promise<FormAnswer<Series>> {
	const read = v.safeParse(seriesForm, fields);
	if (!read.success) return { ok: false, code: 'programme/fields' };
	const form = read.output;
	const [all, facilitators] = await Promise.all([
		app.organisations.ofProgramme(programmeId),
		app.programmes.facilitatorsOf(programmeId)
	]);
	const chosen = all.filter(({ id }) => form.organisations.includes(id));
	const closed = chosen.filter(
		({ id, facilitators: team }) =>
			!may(standing, { what: 'session', kind: 'team', organisationId: id }) ||
			form.facilitators.some((lead) => !team.some((one) => one.id === lead))
	);
	if (closed.length > 0) {
		const names = closed.map(({ name }) => name).join(', ');
		return { ok: false, code: 'series/not-assigned', details: { names } };
	}
	const planned = planSeries({ ...form, organisations: chosen.map(({ id }) => id) });
	if (!planned.ok) return planned;
	const changed = form.days.length === planned.value.length && form.times.length === planned.value.length;
	const items = planned.value.map(({ organisationId, number: place, date, leadId }, index) => {
		const organisation = chosen.find(({ id }) => id === organisationId)!.name;
		const lead = facilitators.find(({ id }) => id === leadId);
		return {
			organisationId,
			organisation,
			title: `${form.title} ${place} · ${organisation}`,
			date: changed ? form.days[index]! : date,
			startsAt: changed ? form.times[index]! : form.startsAt,
			lead: lead ? { id: lead.id, name: lead.name } : null
		};
	});
	return { ok: true, value: { items, form } };
}

/** Makes a whole series in one transaction: all of it, or nothing. */
export async function createSeries(
	app: App,
	programmeId: string,
	facilitator: Account,
	standing: Standing,
	fields: unknown
): Promise<FormAnswer<number>> {
	const preview = await previewSeries(app, programmeId, standing, fields);
	if (!preview.ok) return preview;
	const { items, form } = preview.value;
	const programme = await app.plans.details(programmeId);
	if (!programme) return { ok: false, code: 'session/unknown' };
	const start = await readStart(app, facilitator, programme, form.template);
	if (!start.ok) return start;
	const phaseId = (await app.plans.phases(programmeId)).find(({ id }) => id === form.phase)?.id ?? null;
	const bring = await filesToBring(app, start.value.filesFrom, programmeId);
	const rosters = new Map<string, Awaited<ReturnType<App['people']['expectedAt']>>>();
	const creations: SessionCreation[] = [];
	const seriesId = app.newId();
	for (const { organisationId, title, date, startsAt, lead } of items) {
		const place = {
			kind: 'team',
			phaseId,
			organisationId,
			personId: null,
			minutes: form.minutes,
			seriesId
		} as const;
		const roster = rosters.get(organisationId) ?? (await app.people.expectedAt(programmeId, place));
		rosters.set(organisationId, roster);
		const { aims, ...seed } = start.value;
		const about = {
			title,
			aims,
			date,
			startsAt,
			place: '',
			mode: form.mode,
			language: programme.language,
			link: ''
		};
		creations.push(
			newSession(app, programmeId, facilitator, bring({ ...seed, about }), {
				...{ place, roster, template: false },
				leads: lead ? [lead] : []
			})
		);
	}
	await app.sessions.createAll(creations);
	return { ok: true, value: creations.length };
}

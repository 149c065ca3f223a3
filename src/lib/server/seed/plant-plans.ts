import { findActivity } from '$lib/activities/registry';
import type { AgendaItem } from '$lib/core/agenda/agenda-item';
import type { ActivityId, RoomId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { RosterPerson } from '$lib/core/session/follow-roster';
import type { App } from '../app';
import type { SessionCreation } from '../store/session-store';
import { newSession } from '../usecases/new-session';
import type { Frame } from './plant-frame';
import { zonedInstant } from './zoned-instant';
import type { Story, ToldActivity, ToldSession } from './story';

/** A session of the story as it was prepared. */
export interface Plan {
	readonly told: ToldSession;
	readonly creation: SessionCreation;
	/** When it is to begin. */
	readonly starts: number;
}

const WEEK = 7 * 24 * 3600 * 1000;

/** Prepares all sessions, two weeks before each, and stores them: all or none. */
export async function plantPlans(app: App, story: Story, frame: Frame): Promise<readonly Plan[]> {
	const plans = story.sessions.map((told): Plan => {
		const starts = zonedInstant(told.date, told.startsAt, app.environment.timeZone);
		const prepared = Math.min(app.now(), starts - 2 * WEEK);
		const by = frame.facilitators[told.held?.led ?? 0]!;
		const { title, aims, date, startsAt, place, mode, link } = told;
		const creation = newSession(
			{ newId: app.newId, now: () => prepared },
			frame.programmeId,
			by,
			{
				about: { title, aims, date, startsAt, place, mode, language: story.language, link },
				agenda: told.agenda.map((item) => agendaItem(item, story.language)),
				rooms: told.rooms.map((name) => ({ id: name as RoomId, name, kind: 'room', link: '' })),
				naming: 'plants'
			},
			{
				place: {
					kind: told.kind,
					phaseId: frame.phases[told.phase] ?? null,
					organisationId: told.organisation === null ? null : frame.organisations[told.organisation]!,
					personId: told.person === null ? null : frame.people[told.person]!,
					minutes: 0
				},
				roster: rosterOf(told, story, frame),
				template: false
			}
		);
		return { told, creation, starts };
	});
	await app.sessions.createAll(plans.map(({ creation }) => creation));
	return plans;
}

function agendaItem(
	{ kind, template, config, title, minutes }: ToldActivity,
	language: Language
): AgendaItem {
	const definition = findActivity(kind);
	const method = definition?.templates.find(({ key }) => key === template);
	if (!definition || (template !== undefined && !method)) throw new Error(`no method ${kind} ${template}`);
	return {
		id: 'new' as ActivityId,
		kind,
		version: definition.version,
		title: title ?? (method?.title ?? definition.name)[language],
		minutes: minutes ?? method?.minutes ?? definition.minutes,
		config: config ?? method?.config(language) ?? definition.defaults(language),
		skipped: false
	};
}

/** Whom the session expects, as the programme's own rule has it. */
function rosterOf({ kind, organisation, person }: ToldSession, story: Story, frame: Frame): RosterPerson[] {
	return story.people.flatMap((one, index) => {
		const expected =
			kind === 'plenary' || (kind === 'team' ? one.organisation === organisation : index === person);
		if (!expected) return [];
		const { name, attendance } = one;
		const { name: named } = story.organisations[one.organisation]!;
		return [{ id: frame.people[index]!, name, organisation: named, attendance }];
	});
}

import { findActivity } from '$lib/activities/registry';
import { findReport } from '$lib/activities/report-registry';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import { isAfterLeaving } from '$lib/core/programme/dates';
import { buildTeamReport } from '$lib/core/programme/team/build-team-report';
import { mayName, type TeamMember, type TeamSession } from '$lib/core/programme/team/team-record';
import { TEAM_WORDS } from '$lib/core/programme/team/team-words';
import { withNamesOf } from '$lib/core/programme/team/unnamed-state';
import { activitySections, contextOf } from '$lib/core/report/build-report';
import type { Report, ReportSection } from '$lib/core/report/report';
import type { App } from '../app';
import type { Realtime } from '../realtime/attach';
import { kindChapters, kindProfiles } from './kind-profiles';
import { readPoints } from './read-points';

export interface TeamWish {
	readonly programmeId: string;
	readonly organisationId: string;
	/** Somebody of the team; null: those who facilitate it. */
	readonly person: PersonId | null;
	readonly language: Language;
	/** The day they left the team, `YYYY-MM-DD`; of what came later there is nothing (rule TR8). */
	readonly until?: string;
}

/** A team's report for one reader, by the rules of `core/programme/team/SPEC.md`. Whoever calls has checked who asks. */
export async function makeTeamReport(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	wish: TeamWish
): Promise<Report | null> {
	const { programmeId, organisationId, person, language, until = '' } = wish;
	const [details, team] = await Promise.all([
		app.plans.details(programmeId),
		app.teams.find(programmeId, organisationId)
	]);
	if (!details || !team) return null;
	const [all, presences, legacies, agreements] = await Promise.all([
		app.teams.sessions(organisationId),
		app.teams.presences(organisationId),
		app.teams.legacies(organisationId),
		app.agreements.naming(programmeId, team.name)
	]);
	const was = new Set(
		presences.flatMap(({ sessionId, person: { id } }) => (id === person ? [sessionId] : []))
	);
	const rows = all.filter(({ id, date }) => was.has(id) || !isAfterLeaving(date, until));
	const theirs = new Set(rows.map(({ id }) => id));
	const people = [...new Map(presences.map(({ person: one }) => [one.id, one])).values()];
	const sessions: TeamSession[] = [];
	for (const { kind, status, leads: _leads, ...row } of rows) {
		if (kind !== 'team' || status === 'cancelled') continue;
		const present = presences.filter(({ sessionId }) => sessionId === row.id);
		const held = status === 'closed';
		const made = held ? await madeIn(app, realtime, row.id, people, wish) : null;
		sessions.push({ ...row, held, present: present.map(({ person: { id } }) => id), made });
	}
	const left = legacies.filter(({ sessionId }) => theirs.has(sessionId));
	const profiles = kindProfiles(app, left, 'team', language);
	const readable = person === null ? left : left.filter(({ sessionId }) => was.has(sessionId));
	const chapters = kindChapters(app, readable, language);
	const names = { programme: details.title, organisation: team.name };
	return buildTeamReport({ ...names, sessions, people, profiles, chapters, agreements }, person, language);
}

/** What was made in a session, for this reader; null where it is not theirs, or cannot be read (rules TR2, TR3, TR7). */
async function madeIn(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	sessionId: string,
	people: readonly TeamMember[],
	{ person, language }: TeamWish
): Promise<readonly ReportSection[] | null> {
	const named = new Set(people.filter((one) => mayName(one, person)).map(({ id }) => id));
	const reader = { audience: 'participants', person } as const;
	try {
		const whole = await app.rooms.stateOf(sessionId);
		if (!whole || (person && whole.people[person]?.standing !== 'present')) return null;
		return activitySections(
			contextOf({
				state: withNamesOf(whole, (id) => named.has(id), TEAM_WORDS[language].somebody),
				points: await readPoints(realtime, whole, reader),
				reader,
				language,
				now: app.now(),
				timeZone: app.environment.timeZone,
				find: findActivity,
				reportOf: findReport,
				failed: (kind, error) =>
					app.log.error('report of an activity failed', { session: sessionId, kind, error })
			})
		);
	} catch (error) {
		app.log.error('a session of a team could not be read', { session: sessionId, error });
		return null;
	}
}

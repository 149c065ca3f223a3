import { createHmac } from 'node:crypto';
import { parseDateTime, toZoned } from '@internationalized/date';
import ical, { ICalEventStatus } from 'ical-generator';
import { m } from '$lib/paraglide/messages';
import type { App } from '../app';
import { sameSecret } from '../auth/secrets';
import type { LinkedPerson } from '../store/link-store';
import type { ProgrammeDetails } from '../store/plan-store';
import type { SessionRow } from '../store/programme-store';
import { ownPath } from './own-path';

/** A session without a length of its own is shown as so many minutes. */
const MINUTES = 120;

/** What a person's own address begins with, in the place of a programme's secret. */
const PERSONAL = 'me';

/** The addresses of a programme's calendars: everybody's plenary sessions, and all that one facilitator may open. */
export async function calendarAddresses(
	app: App,
	programmeId: string,
	userId: string
): Promise<{ readonly everybody: string; readonly own: string }> {
	const secret = await app.plans.calendarSecret(programmeId);
	return {
		everybody: `/calendar/${secret}.ics`,
		own: `/calendar/${secret}.${userId}.${proofOf(app, secret, userId)}.ics`
	};
}

/** The address of one person's own calendar, by their personal link: replaced with it. */
export const personalCalendar = (app: App, { linkId }: Pick<LinkedPerson, 'linkId'>): string =>
	`/calendar/${PERSONAL}.${linkId}.${proofOf(app, PERSONAL, linkId)}.ics`;

/** A calendar to subscribe to, by its address's secret; null when there is none. No other people's names are in it. */
export async function makeCalendar(app: App, address: string, origin: string): Promise<string | null> {
	const [secret = '', userId, proof = ''] = address.split('.');
	if (userId !== undefined && !sameSecret(proof, proofOf(app, secret, userId))) return null;
	if (secret === PERSONAL) return userId === undefined ? null : makePersonal(app, userId, origin);
	const programme = secret ? await app.plans.ofCalendar(secret) : null;
	if (!programme) return null;
	const sessions =
		userId === undefined
			? (await app.sessions.ofProgramme(programme.id)).filter(({ kind }) => kind === 'plenary')
			: await app.programmes.sessionsOf(userId, programme.id);
	const reader = userId === undefined ? 'everybody' : 'facilitator';
	return calendarOf(
		app,
		programme,
		sessions.filter(({ template }) => !template),
		reader,
		origin
	);
}

/** The sessions that concern one person, those of their team and their own among them (rule CA2). */
async function makePersonal(app: App, linkId: string, origin: string): Promise<string | null> {
	const person = await app.links.findById(linkId);
	const programme = person && (await app.plans.details(person.programmeId));
	const path = person && (await ownPath(app, person));
	if (!programme || !path) return null;
	const theirs = new Set(path.sessions.map(({ id }) => id));
	const sessions = (await app.sessions.ofProgramme(programme.id)).filter(({ id }) => theirs.has(id));
	return calendarOf(app, programme, sessions, 'person', origin);
}

type Reader = 'everybody' | 'facilitator' | 'person';

function calendarOf(
	app: App,
	{ title, language }: Pick<ProgrammeDetails, 'title' | 'language'>,
	sessions: readonly Shown[],
	reader: Reader,
	origin: string
): string {
	const calendar = ical({ name: title, prodId: { company: 'Plenaria', product: 'Plenaria' } });
	for (const session of sessions) calendar.createEvent(eventOf(app, session, language, origin, reader));
	return calendar.toString();
}

type Shown = Omit<SessionRow, 'personId'>;

/** One session as calendars show it (rules CA1 to CA4). */
function eventOf(app: App, session: Shown, locale: 'it' | 'en', origin: string, reader: Reader) {
	// An individual session's title may say whose it is.
	const title =
		session.kind === 'individual' ? m.programme_calendar_individual({}, { locale }) : session.title;
	const start = toZoned(
		parseDateTime(`${session.date}T${session.startsAt}`),
		app.environment.timeZone
	).toDate();
	const end = new Date(start.getTime() + (session.minutes || MINUTES) * 60_000);
	// The calendar of everybody's sessions is handed around: who is let into the online room is not for whoever has it.
	const link = reader === 'everybody' || session.mode === 'room' ? '' : session.link;
	const names = session.leads.map(({ name }) => name).join(', ');
	const led = names && reader === 'facilitator' ? m.programme_led_by({ names }, { locale }) : '';
	const location = [session.place, link].filter(Boolean).join(' · ');
	const description = [led, link].filter(Boolean).join('\n');
	const url =
		reader === 'facilitator'
			? `${origin}/studio/sessions/${session.id}`
			: reader === 'person'
				? `${origin}/me`
				: '';
	return {
		id: `${session.id}@plenaria`,
		start,
		end,
		// Whoever took the calendar in once sees by these that theirs is the older.
		stamp: session.describedAt,
		lastModified: session.describedAt,
		sequence: session.describedVersion,
		summary: title,
		status: session.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		...(location ? { location } : {}),
		...(description ? { description } : {}),
		...(url ? { url } : {})
	};
}

const proofOf = (app: App, secret: string, userId: string) =>
	createHmac('sha256', app.calendarKey).update(`${secret}.${userId}`).digest('base64url');

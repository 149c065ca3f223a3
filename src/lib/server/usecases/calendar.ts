import { createHmac } from 'node:crypto';
import { parseDateTime, toZoned } from '@internationalized/date';
import ical, { ICalEventStatus } from 'ical-generator';
import { m } from '$lib/paraglide/messages';
import type { App } from '../app';
import { sameSecret } from '../auth/secrets';
import type { SessionRow } from '../store/programme-store';

/** A session without a length of its own is shown as so many minutes. */
const MINUTES = 120;

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

/** A calendar to subscribe to, by its address's secret; null when there is none. No people's names are in it. */
export async function makeCalendar(app: App, address: string, origin: string): Promise<string | null> {
	const [secret = '', userId, proof = ''] = address.split('.');
	if (userId !== undefined && !sameSecret(proof, proofOf(app, secret, userId))) return null;
	const programme = secret ? await app.plans.ofCalendar(secret) : null;
	if (!programme) return null;
	const sessions =
		userId === undefined
			? (await app.sessions.ofProgramme(programme.id)).filter(({ kind }) => kind === 'plenary')
			: await app.programmes.sessionsOf(userId, programme.id);
	const calendar = ical({ name: programme.title, prodId: { company: 'Plenaria', product: 'Plenaria' } });
	for (const session of sessions.filter(({ template }) => !template))
		calendar.createEvent(eventOf(app, session, programme.language, origin, userId !== undefined));
	return calendar.toString();
}

function eventOf(
	app: App,
	session: Omit<SessionRow, 'personId'>,
	locale: 'it' | 'en',
	origin: string,
	facilitator: boolean
) {
	// An individual session's title may say whose it is.
	const title =
		session.kind === 'individual' ? m.programme_calendar_individual({}, { locale }) : session.title;
	const start = toZoned(
		parseDateTime(`${session.date}T${session.startsAt}`),
		app.environment.timeZone
	).toDate();
	const end = new Date(start.getTime() + (session.minutes || MINUTES) * 60_000);
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
		...(facilitator ? { url: `${origin}/studio/sessions/${session.id}` } : {})
	};
}

const proofOf = (app: App, secret: string, userId: string) =>
	createHmac('sha256', app.calendarKey).update(`${secret}.${userId}`).digest('base64url');

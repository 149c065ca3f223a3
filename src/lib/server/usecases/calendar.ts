import { createHmac } from 'node:crypto';
import { parseDateTime, toZoned } from '@internationalized/date';
import ical, { ICalEventStatus } from 'ical-generator';
import { m } from '$lib/paraglide/messages';
import type { App } from '../app';
import { sameSecret } from '../auth/secrets';
import type { LinkedPerson } from '../store/link-store';
import type { SessionRow } from '../store/programme-store';
import { ownSessions } from './own-sessions';

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

/** The address of what concerns one person. It ends with their link: another one has another calendar. */
export async function ownCalendarAddress(
	app: App,
	{ programmeId, linkId }: Pick<LinkedPerson, 'programmeId' | 'linkId'>
): Promise<string> {
	const secret = await app.plans.calendarSecret(programmeId);
	const who = `${OF_PERSON}${linkId}`;
	return `/calendar/${secret}.${who}.${proofOf(app, secret, who)}.ics`;
}

const OF_PERSON = 'person-';

/** A calendar to subscribe to, by its address's secret; null when there is none. No people's names are in it. */
export async function makeCalendar(app: App, address: string, origin: string): Promise<string | null> {
	const [secret = '', who, proof = ''] = address.split('.');
	if (who !== undefined && !sameSecret(proof, proofOf(app, secret, who))) return null;
	const programme = secret ? await app.plans.ofCalendar(secret) : null;
	const sessions = programme && (await sessionsFor(app, programme.id, who));
	if (!sessions) return null;
	const pageOf = (id: string) =>
		who === undefined ? '' : who.startsWith(OF_PERSON) ? `${origin}/me` : `${origin}/studio/sessions/${id}`;
	const calendar = ical({ name: programme.title, prodId: { company: 'Plenaria', product: 'Plenaria' } });
	for (const session of sessions.filter(({ template }) => !template))
		calendar.createEvent(eventOf(app, session, programme.language, pageOf(session.id)));
	return calendar.toString();
}

async function sessionsFor(
	app: App,
	programmeId: string,
	who: string | undefined
): Promise<readonly CalendarSession[] | null> {
	if (who === undefined)
		return (await app.sessions.ofProgramme(programmeId)).filter(({ kind }) => kind === 'plenary');
	if (!who.startsWith(OF_PERSON)) return app.programmes.sessionsOf(who, programmeId);
	const person = await app.links.byId(who.slice(OF_PERSON.length));
	return person && ownSessions(app, person);
}

type CalendarSession = Omit<SessionRow, 'personId'>;

function eventOf(app: App, session: CalendarSession, locale: 'it' | 'en', page: string) {
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
		stamp: new Date(app.now()),
		// What was imported once, rather than subscribed to, takes a change only under a higher number.
		sequence: session.version,
		summary: title,
		location: session.place || session.link,
		...(session.link ? { description: session.link } : {}),
		status: ICalEventStatus.CONFIRMED,
		...(page ? { url: page } : {})
	};
}

const proofOf = (app: App, secret: string, userId: string) =>
	createHmac('sha256', app.calendarKey).update(`${secret}.${userId}`).digest('base64url');

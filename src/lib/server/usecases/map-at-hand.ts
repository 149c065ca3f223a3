import { dayAt, isAfterLeaving } from '$lib/core/programme/dates';
import { fold } from '$lib/core/service-map/fold';
import type { MapEntry } from '$lib/core/service-map/fields';
import type { App } from '../app';
import { readPrincipal } from '../auth/read-principal';
import type { LinkedPerson } from '../store/link-store';
import { readMapSupply } from '../store/map-supply';

/** The resource map as its programme's people read it: what a session receives, without the agreements of others. */
export interface MapAtHand {
	readonly entries: readonly MapEntry[];
	readonly guides: readonly { readonly title: string; readonly link: string }[];
	/** Ids of the entries on which one's own organisation has an agreement that did not end. */
	readonly agreed: readonly string[];
}

/** Whether somebody known by their personal link still takes part, and there is something on the map (rule M18). */
export async function hasMapAtHand(app: App, person: LinkedPerson): Promise<boolean> {
	return (await takesPart(app, person)) && app.map.anyPublished(person.programmeId);
}

/** The map for somebody known by their personal link; null once they, or their organisation, left. */
export async function ownMap(app: App, person: LinkedPerson): Promise<MapAtHand | null> {
	if (!(await takesPart(app, person))) return null;
	return readMap(app, person.programmeId, person.organisation);
}

/** The programme whose map whoever sits at this place may open: somebody let in, while the session is open. */
async function programmeOfSeat(app: App, cookies: string | undefined, sessionId: string) {
	const { person } = await readPrincipal(app, cookies, sessionId);
	if (!person) return null;
	const [row, state] = await Promise.all([app.sessions.find(sessionId), app.rooms.stateOf(sessionId)]);
	if (!row || state?.status !== 'open' || state.people[person]?.standing !== 'present') return null;
	const listed = await app.people.find(row.programmeId, person);
	const today = dayAt(app.now(), app.environment.timeZone);
	return listed && isAfterLeaving(today, listed.leftOn) ? null : row.programmeId;
}

/** Whether there is something on the map of a session's programme. */
export async function hasMapOfSession(app: App, sessionId: string): Promise<boolean> {
	const row = await app.sessions.find(sessionId);
	return row !== null && app.map.anyPublished(row.programmeId);
}

/** The map for whoever holds a seat, by their cookies. A seat's organisation is what somebody typed: no agreement is marked by it. */
export async function mapOfSeat(
	app: App,
	cookies: string | undefined,
	sessionId: string
): Promise<MapAtHand | null> {
	const programmeId = await programmeOfSeat(app, cookies, sessionId);
	return programmeId === null ? null : readMap(app, programmeId, '');
}

async function takesPart(app: App, { programmeId, organisationId, leftOn }: LinkedPerson): Promise<boolean> {
	const today = dayAt(app.now(), app.environment.timeZone);
	if (isAfterLeaving(today, leftOn)) return false;
	if (organisationId === null) return true;
	const organisations = await app.organisations.ofProgramme(programmeId);
	const own = organisations.find(({ id }) => id === organisationId);
	return !isAfterLeaving(today, own?.leftOn ?? '');
}

async function readMap(app: App, programmeId: string, organisation: string): Promise<MapAtHand> {
	const { entries, guides, agreements } = await readMapSupply(app.database.db, programmeId, '');
	const own = fold(organisation);
	const named = agreements.filter(({ from, to }) => own !== '' && [fold(from), fold(to)].includes(own));
	return { entries, guides, agreed: [...new Set(named.flatMap(({ entry }) => entry ?? []))] };
}

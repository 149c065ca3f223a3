import type { App } from '../app';
import { deviceCookie, readPeople } from '../auth/person-device';
import { readCookies, seatCookie, seatsIn } from '../auth/read-principal';

/**
 * This phone is no longer whoever it was: neither by a personal link, nor by a place that it holds for them in some session; what is
 * open there is closed. A place under another name stays. The names of the cookies that are to go.
 */
export async function forgetPhone(app: App, header: string | undefined): Promise<readonly string[]> {
	const cookies = readCookies(header);
	const people = await readPeople(app.links, header);
	const ids = people.map(({ personId }) => personId);
	const ended = await app.seats.end([...seatsIn(header).values()], ids, new Date(app.now()));
	for (const { name } of ended) app.accounts.ended.endByName(name);
	const devices = people.map(({ programmeId }) => deviceCookie(programmeId));
	for (const device of devices) await app.links.forget(cookies.get(device)!);
	return [...devices, ...ended.map(({ sessionId }) => seatCookie(sessionId))];
}

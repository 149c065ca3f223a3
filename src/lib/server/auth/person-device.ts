import type { LinkedPerson, LinkStore } from '../store/link-store';
import { readCookies } from './read-principal';

const PREFIX = 'plenaria_person_';

/** The cookie of a device that opened a personal link; each programme has its own. */
export const deviceCookie = (programmeId: string) => `${PREFIX}${programmeId}`;

/** Everybody whom a Cookie header proves this device to be: one person for each programme. */
export async function readPeople(
	links: Pick<LinkStore, 'ofDevice'>,
	header: string | undefined
): Promise<readonly LinkedPerson[]> {
	const tokens = [...readCookies(header)].filter(([name]) => name.startsWith(PREFIX)).slice(0, 10);
	const found = await Promise.all(
		tokens.map(async ([name, token]) => {
			const person = await links.ofDevice(token);
			return person && name === deviceCookie(person.programmeId) ? person : null;
		})
	);
	return found.filter((person) => person !== null);
}

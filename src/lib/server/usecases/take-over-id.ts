import { folded } from '$lib/core/programme/check-import';
import type { App } from '../app';

/**
 * The id under which somebody new comes onto the roster: the one they have already, where a session's door or list knows the same name of
 * the same organisation, so that what they did stays theirs (rule PI6). Of several such, the one who was in most sessions; each is
 * taken over once.
 */
export async function idsToTakeOver(
	app: App,
	programmeId: string
): Promise<(name: string, organisation: string) => string> {
	const strangers = await app.people.strangers(programmeId);
	const left = new Map(
		// The last of a name counts: who was in most sessions.
		strangers
			.toSorted((one, other) => one.sessions - other.sessions)
			.map(({ id, name, organisation }) => [keyOf(name, organisation), id])
	);
	return (name, organisation) => {
		const key = keyOf(name, organisation);
		const known = left.get(key);
		left.delete(key);
		return known ?? app.newId();
	};
}

const keyOf = (name: string, organisation: string) => JSON.stringify([folded(name), folded(organisation)]);

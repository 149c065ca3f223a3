import type { AgendaItem } from '$lib/core/agenda/agenda-item';
import type { App } from '../app';

interface Named {
	readonly agenda: readonly AgendaItem[];
}

/** Copies to be made with a session: a file's id -> the id of its copy. */
export type FileCopies = ReadonlyMap<string, string>;

/**
 * For sessions that take their agenda over from another programme (`from`): names copies of the pictures and films that the agenda
 * shows, since files are their programme's. Of several sessions the first that names a file brings it along for all.
 */
export async function filesToBring(
	app: Pick<App, 'files' | 'newId'>,
	from: string | null,
	to: string
): Promise<<Seed extends Named>(seed: Seed) => Seed & { readonly files: FileCopies }> {
	const known = from === null || from === to ? [] : await app.files.idsOf(from);
	const fresh = new Map<string, string>();
	return (seed) => {
		const files = new Map<string, string>();
		let text = JSON.stringify(seed.agenda);
		for (const id of known) {
			if (!text.includes(`"${id}"`)) continue;
			if (!fresh.has(id)) {
				fresh.set(id, app.newId());
				files.set(id, fresh.get(id)!);
			}
			text = text.replaceAll(`"${id}"`, `"${fresh.get(id)!}"`);
		}
		return { ...seed, agenda: JSON.parse(text) as readonly AgendaItem[], files };
	};
}

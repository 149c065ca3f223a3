import { fail } from '@sveltejs/kit';
import { importEntries, type EntryImport } from '$lib/server/usecases/import-entries';
import { openMap } from '$lib/server/usecases/open-map';
import type { Actions, RequestEvent } from './$types';

/** How much of a long table is shown before it is taken. */
const SHOWN = 100;

type Refusal = Extract<EntryImport, { ok: false }>['code'];
const refusedBy = (refusal: Refusal) => ({ refusal, read: null });

async function read(event: RequestEvent, take: boolean) {
	const { app, programmeId } = await openMap(event.locals.facilitator, event.params.programme);
	const file = (await event.request.formData()).get('file');
	if (!(file instanceof File) || file.size === 0) return fail(400, refusedBy('empty'));
	const read_ = await importEntries(app, programmeId, new Uint8Array(await file.arrayBuffer()), take);
	if (!read_.ok) return fail(400, refusedBy(read_.code));
	const { missing, ignored, entries, problems } = read_.table;
	const read = {
		taken: read_.taken,
		file: file.name,
		missing: [...missing],
		ignored: [...ignored],
		count: entries.length,
		entries: entries.slice(0, SHOWN).map(({ line, name, leadOrganisation, territory, area }) => {
			return { line, name, leadOrganisation, territory, area };
		}),
		problems: problems.slice(0, SHOWN),
		wrong: problems.length
	};
	return { refusal: null, read };
}

export const actions: Actions = {
	preview: (event) => read(event, false),
	take: (event) => read(event, true)
};

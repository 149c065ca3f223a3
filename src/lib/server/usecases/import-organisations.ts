import type { FormAnswer } from '$lib/contract/programme-refusals';
import { readOrganisations, type OrganisationList } from '$lib/studio/people/read-organisations';
import type { App } from '../app';

/** A list of organisations as it was read, line by line; nothing of it is kept yet. */
export interface OrganisationsPreview extends OrganisationList {
	readonly text: string;
}

/** Reads a list of organisations against those that the programme has. */
export async function previewOrganisations(
	app: App,
	programmeId: string,
	text: string
): Promise<FormAnswer<OrganisationsPreview>> {
	const existing = (await app.organisations.ofProgramme(programmeId)).map(({ name }) => name);
	const list = readOrganisations(text, existing);
	if (list.organisations.length + list.known.length + list.problems.length === 0)
		return { ok: false, code: 'import/empty' };
	return { ok: true, value: { ...list, text } };
}

/** Takes a list in, all of it or nothing; how many organisations are new. */
export async function importOrganisations(
	app: App,
	programmeId: string,
	text: string
): Promise<FormAnswer<number>> {
	const preview = await previewOrganisations(app, programmeId, text);
	if (!preview.ok) return preview;
	const { organisations, problems } = preview.value;
	if (problems.length > 0) return { ok: false, code: 'import/problems' };
	const rows = organisations.map(({ name, territory, kind }) => ({
		...{ id: app.newId(), name, territory, kind },
		leftOn: ''
	}));
	await app.people.takeIn(programmeId, rows, []);
	return { ok: true, value: rows.length };
}

import type { FormAnswer } from '$lib/contract/programme-refusals';
import { may, type Standing } from '$lib/core/programme/access';
import type { App } from '../app';

/** Deletes an organisation that nothing hangs on, nor ever did; with whose team others work, only they do (rule PD8). */
export async function deleteOrganisation(
	app: App,
	programmeId: string,
	standing: Standing,
	organisationId: string
): Promise<FormAnswer> {
	const known = (await app.organisations.ofProgramme(programmeId)).find(({ id }) => id === organisationId);
	if (!known) return { ok: false, code: 'organisation/unknown' };
	if (!may(standing, { what: 'assignment', organisationId, assigned: known.facilitators.length }))
		return { ok: false, code: 'organisation/not-yours', details: { name: known.name } };
	const gone = await app.removals.deleteOrganisation(programmeId, organisationId);
	return gone ? { ok: true, value: null } : { ok: false, code: 'organisation/used' };
}

/**
 * Deletes a programme in which nothing took place, with all that was planned in it; never one that holds a meeting of a team that
 * others work with (rule PD8). The title typed again shows that it is meant.
 */
export async function deleteProgramme(
	app: App,
	userId: string,
	programme: { readonly id: string; readonly title: string },
	typedTitle: string
): Promise<FormAnswer> {
	if (typedTitle.trim() !== programme.title.trim()) return { ok: false, code: 'session/title' };
	const open = await holdsNothingShut(app, userId, programme.id);
	const gone = open ? await app.removals.deleteProgramme(programme.id) : null;
	if (!gone) return { ok: false, code: 'programme/began' };
	for (const id of gone) await app.rooms.forget(id);
	return { ok: true, value: null };
}

/** Whether a facilitator may delete a programme, so that the button stands only where it does something (rule PD8). */
export async function mayDeleteProgramme(app: App, userId: string, programmeId: string): Promise<boolean> {
	return (await holdsNothingShut(app, userId, programmeId)) && app.removals.unusedProgramme(programmeId);
}

const holdsNothingShut = async (app: App, userId: string, programmeId: string) =>
	(await app.programmes.accessOf(userId, programmeId)).shut.length === 0;

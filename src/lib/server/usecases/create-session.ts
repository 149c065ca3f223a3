import * as v from 'valibot';
import { may, type Standing } from '$lib/core/programme/access';
import { LIMITS, line, optionalLine, optionalLink, optionalText } from '$lib/contract/fields';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { filesToBring } from './bring-files';
import { dayField } from './keep-plan';
import { storeNewSession } from './new-session';
import { placeFields, readPlace } from './session-place';
import { EMPTY_START, startFrom } from './session-start';

const field = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(schema, '' as never);

const about = v.object({
	title: line(LIMITS.title),
	aims: field(optionalText(LIMITS.text)),
	date: dayField,
	startsAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
	place: field(optionalLine(LIMITS.title)),
	mode: v.picklist(['room', 'online', 'mixed']),
	language: v.picklist(['it', 'en']),
	link: field(optionalLink)
});

const sessionForm = v.intersect([
	about,
	v.object({
		/** A programme's id, or `new` with a title. */
		programme: v.string(),
		programmeTitle: field(optionalLine(LIMITS.title)),
		/** A template's id, or empty. */
		from: field(v.string())
	}),
	placeFields
]);

/** The new session's id, or the fields that have to be written again. */
export type CreateAnswer =
	{ readonly ok: true; readonly value: string } | { readonly ok: false; readonly fields: readonly string[] };

/** Makes a session from the studio's form, in a programme of the facilitator's or a new one, empty or from a template. */
export async function createSession(app: App, facilitator: Account, fields: unknown): Promise<CreateAnswer> {
	const read = v.safeParse(sessionForm, fields);
	if (!read.success) return { ok: false, fields: read.issues.map((issue) => v.getDotPath(issue) ?? '') };
	const { programme, programmeTitle, from, kind, phase, organisation, person, minutes, ...described } =
		read.output;
	if (programme === 'new' && programmeTitle === '') return { ok: false, fields: ['programmeTitle'] };
	const standing = programme === 'new' ? FIRST : await app.programmes.standingOf(facilitator.id, programme);
	if (!may(standing, { what: 'programme' })) return { ok: false, fields: ['programme'] };
	const start = from === '' ? EMPTY_START : await startFrom(app, facilitator, from);
	if (!start) return { ok: false, fields: ['from'] };
	const wanted = { kind, phase, organisation, person, minutes };
	const place = await readPlace(app, standing, programme, wanted);
	if (!place.ok) return { ok: false, fields: [kind === 'individual' ? 'person' : 'organisation'] };
	const programmeId =
		programme === 'new' ? await app.programmes.create(programmeTitle, facilitator.id) : programme;
	const bring = await filesToBring(app, start.filesFrom, programmeId);
	const seed = bring({ ...start, about: { ...described, aims: described.aims || start.aims } });
	const roster = await app.people.expectedAt(programmeId, place.value);
	const at = { place: place.value, roster, template: false };
	return { ok: true, value: await storeNewSession(app, programmeId, facilitator, seed, at) };
}

/** Whoever makes a programme facilitates it. */
const FIRST: Standing = { role: 'facilitator', teams: [] };

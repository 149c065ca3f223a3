import * as v from 'valibot';
import { LIMITS, optionalText } from '$lib/contract/fields';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { App } from '../app';
import { noteOpening } from './note-opening';

const words = optionalText(LIMITS.note);

const noteForm = v.object({
	session: v.string(),
	revision: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
	emerged: words,
	next: words,
	text: words
});

/**
 * Keeps the pair's words beside a session, for those who may open it. Refused when somebody else saved since `revision`, or when it
 * is too long: the words stay in the form (rules WB1, WB2, WB4).
 */
export async function keepNote(
	app: App,
	facilitator: { readonly id: string; readonly name: string },
	programmeId: string,
	fields: unknown
): Promise<FormAnswer<number>> {
	const read = v.safeParse(noteForm, fields);
	if (!read.success) return { ok: false, code: 'note/too-long', details: { limit: LIMITS.note } };
	const { session, revision, ...written } = read.output;
	const found = await app.programmes.sessionFor(facilitator.id, session);
	if (found?.programme.id !== programmeId) return { ok: false, code: 'session/unknown' };
	await noteOpening(app, facilitator, found.session, 'notes');
	const saved = await app.notes.save(session, written, revision, facilitator, new Date(app.now()));
	return saved ? { ok: true, value: revision + 1 } : { ok: false, code: 'note/meanwhile' };
}

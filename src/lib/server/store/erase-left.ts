import { and, eq } from 'drizzle-orm';
import { inLetters, type GoneWords } from '$lib/core/session/gone-words';
import { knows, namesOf, withoutNames, withoutPerson } from '$lib/core/session/without-person';
import { session } from '../db/tables/session';
import { facilitatorNote, legacy, pathChoice } from '../db/tables/session-records';
import type { Tx } from './write-projection';

/** Somebody who is being erased. */
export interface Gone {
	readonly personId: string;
	/** What they were called. */
	readonly names: readonly string[];
	/** The sessions that they were at. */
	readonly sessions: ReadonlySet<string>;
}

/** Takes one person out of all that a programme's sessions left, also of what a session kept for them that they were not at. */
export async function eraseFromLegacies(
	tx: Tx,
	programmeId: string,
	{ personId, names, sessions }: Gone
): Promise<void> {
	const rows = await tx
		.select({
			sessionId: legacy.sessionId,
			activityId: legacy.activityId,
			title: legacy.title,
			legacy: legacy.legacy
		})
		.from(legacy)
		.innerJoin(session, eq(session.id, legacy.sessionId))
		.where(eq(session.programmeId, programmeId));
	for (const { sessionId, activityId, ...before } of rows) {
		const { texts, own } = before.legacy;
		const now = withoutNames(
			{ title: before.title, legacy: { texts, own: withoutPerson(own, personId) } },
			namesOf(names, sessions.has(sessionId) || knows(own, personId))
		);
		if (JSON.stringify(now) !== JSON.stringify(before))
			await tx
				.update(legacy)
				.set(now)
				.where(and(eq(legacy.sessionId, sessionId), eq(legacy.activityId, activityId)));
	}
}

/** Takes their words out of what facilitators chose to hand back, and their name out of what others said. */
export async function eraseFromChoices(
	tx: Tx,
	programmeId: string,
	{ personId, names, sessions, gone }: Gone & { readonly gone: readonly GoneWords[] }
): Promise<void> {
	const rows = await tx.select().from(pathChoice).where(eq(pathChoice.programmeId, programmeId));
	for (const { id, sessionId, kind, heading, text, personId: whose } of rows) {
		const said = withoutNames({ heading, text }, namesOf(names, sessions.has(sessionId ?? '')));
		const left = gone.some((one) => one.sessionId === sessionId && one.words.has(inLetters(said.text)));
		if (whose === personId || (kind === 'product' && left))
			await tx.delete(pathChoice).where(eq(pathChoice.id, id));
		else if (said.text !== text || said.heading !== heading)
			await tx.update(pathChoice).set(said).where(eq(pathChoice.id, id));
	}
}

/** Takes their name out of what facilitators noted beside sessions; whoever has a note open is asked to read it again. */
export async function eraseFromNotes(tx: Tx, programmeId: string, { names, sessions }: Gone): Promise<void> {
	const rows = await tx
		.select({
			sessionId: facilitatorNote.sessionId,
			revision: facilitatorNote.revision,
			emerged: facilitatorNote.emerged,
			next: facilitatorNote.next,
			text: facilitatorNote.text
		})
		.from(facilitatorNote)
		.innerJoin(session, eq(session.id, facilitatorNote.sessionId))
		.where(eq(session.programmeId, programmeId));
	for (const { sessionId, revision, ...before } of rows) {
		const now = withoutNames(before, namesOf(names, sessions.has(sessionId)));
		if (JSON.stringify(now) !== JSON.stringify(before))
			await tx
				.update(facilitatorNote)
				.set({ ...now, revision: revision + 1 })
				.where(eq(facilitatorNote.sessionId, sessionId));
	}
}

import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { SessionKind } from '$lib/core/programme/access';
import type { LeftBehind } from '$lib/core/report/left-behind';
import type { GoneWords } from '$lib/core/session/gone-words';
import type { SessionState } from '$lib/core/session/state';
import type { Database } from '../db/open-database';
import { page, pageAuthor } from '../db/tables/page';
import { organisation, person, personLink, programme } from '../db/tables/programme';
import { agreement, collectionLink, gap, resource } from '../db/tables/service-map';
import { round, seat, seatHandover, session, sessionCommand, sessionEvent } from '../db/tables/session';
import { facilitatorNote, legacy, pathChoice, presence, teamOpening } from '../db/tables/session-records';
import { eraseFromChoices, eraseFromLegacies, eraseFromNotes } from './erase-left';
import { eraseFromMap } from './erase-from-map';
import { keepLegacies } from './legacy-store';
import type { Tx } from './write-projection';

/** A session's log to be replaced by one state. `from`: the version the state was made of. */
export interface Rewrite {
	readonly sessionId: string;
	readonly from: number;
	readonly state: SessionState;
	/** What it leaves to later sessions from now on; missing: what it left before. */
	readonly left?: readonly LeftBehind[];
}

/** What erasing one person makes of a programme. */
export interface Erased {
	readonly rewrites: readonly Rewrite[];
	/** What they were called. */
	readonly names: readonly string[];
	/** The sessions that they were at. */
	readonly sessions: ReadonlySet<string>;
	/** Words that sessions no longer leave. */
	readonly gone: readonly GoneWords[];
}

/** A session as what is kept about people concerns it. */
export interface KeptSession {
	readonly id: string;
	readonly status: SessionState['status'];
	readonly kind: SessionKind;
	readonly title: string;
	readonly date: string;
	readonly template: boolean;
	readonly openedAt: Date | null;
}

/** A programme that said how long people's data are kept after its end. */
export interface Retention {
	readonly id: string;
	readonly endsOn: string;
	readonly months: number;
	/** Until when it was last said that they are kept, and since when that was said; empty while not. */
	readonly said: string;
	readonly saidOn: string;
}

/** `stale`: a session went on meanwhile, and nothing was changed. */
export type Forgotten = 'done' | 'stale';

/** Ends a transaction whose session went on meanwhile. */
export class Stale extends Error {}

/** What is kept about people, and its end. Every action is one transaction. Whoever calls has checked who asks. */
export class PrivacyStore {
	constructor(readonly db: Database) {}

	/** A programme's sessions, in the order in which they were closed: what one took from another, it took after that. */
	async sessionsOf(programmeId: string): Promise<readonly KeptSession[]> {
		return this.db
			.select({
				id: session.id,
				status: session.status,
				kind: session.kind,
				title: session.title,
				date: session.date,
				template: session.template,
				openedAt: session.openedAt
			})
			.from(session)
			.where(eq(session.programmeId, programmeId))
			.orderBy(sql`${session.closedAt} asc nulls last`, asc(session.date), asc(session.id));
	}

	/** What a session left to later ones, as texts. */
	async leftTexts(sessionId: string): Promise<readonly string[]> {
		const rows = await this.db
			.select({ legacy: legacy.legacy })
			.from(legacy)
			.where(eq(legacy.sessionId, sessionId));
		return rows.flatMap((row) => row.legacy.texts.map(({ text }) => text));
	}

	/** Replaces logs and what sessions left, and forgets one person; groups' history keeps its shape around an unnamed person. */
	async erasePerson(
		programmeId: string,
		personId: string,
		name: string,
		{ rewrites, names, sessions, gone }: Erased,
		now: number
	): Promise<Forgotten> {
		return this.#whole(async (tx) => {
			const [known] = await tx
				.select({ organisationId: person.organisationId })
				.from(person)
				.where(and(eq(person.id, personId), eq(person.programmeId, programmeId)));
			if (!known) throw new Stale();
			await rewriteAll(tx, rewrites, now);
			await tx.delete(seat).where(eq(seat.personId, personId));
			await tx.delete(seatHandover).where(eq(seatHandover.personId, personId));
			await tx.delete(personLink).where(eq(personLink.personId, personId));
			await tx.delete(pageAuthor).where(eq(pageAuthor.author, personId));
			const whom = { personId, names, sessions };
			await eraseFromLegacies(tx, programmeId, whom);
			await eraseFromChoices(tx, programmeId, { ...whom, gone });
			await eraseFromNotes(tx, programmeId, whom);
			await eraseFromMap(tx, programmeId, { ...whom, organisationId: known.organisationId });
			await tx
				.update(person)
				.set({ name, organisation: '', enrolled: false, consentAt: null, erasedAt: new Date(now) })
				.where(eq(person.id, personId));
		});
	}

	/** Deletes everybody of a programme with all they did, and keeps plans, organisations and the map without its contacts. */
	async deletePeople(programmeId: string, rewrites: readonly Rewrite[], now: number): Promise<Forgotten> {
		return this.#whole(async (tx) => {
			const ids = rewrites.map(({ sessionId }) => sessionId);
			const organisations = tx
				.select({ id: organisation.id })
				.from(organisation)
				.where(eq(organisation.programmeId, programmeId));
			await rewriteAll(tx, rewrites, now);
			if (ids.length) {
				for (const table of [round, page, legacy, facilitatorNote, presence])
					await tx.delete(table).where(inArray(table.sessionId, ids));
				await tx
					.update(session)
					.set({ personId: null, openedAt: null, closedAt: null })
					.where(inArray(session.id, ids));
			}
			await tx.delete(person).where(eq(person.programmeId, programmeId));
			await tx.delete(pathChoice).where(eq(pathChoice.programmeId, programmeId));
			await tx.delete(teamOpening).where(inArray(teamOpening.organisationId, organisations));
			await tx.delete(collectionLink).where(inArray(collectionLink.organisationId, organisations));
			await tx.update(resource).set({ contact: '' }).where(eq(resource.programmeId, programmeId));
			await tx
				.update(agreement)
				.set({ contact: '', owner: '' })
				.where(eq(agreement.programmeId, programmeId));
			await tx.update(gap).set({ owner: '' }).where(eq(gap.programmeId, programmeId));
			await tx
				.update(programme)
				.set({ peopleDeletedAt: new Date(now) })
				.where(eq(programme.id, programmeId));
		});
	}

	/**
	 * Says for how long people's data are kept after the programme's end; null: until somebody deletes them. Where that changes, what was
	 * said before holds no more, also when it is changed back.
	 */
	async setRetention(programmeId: string, months: number | null): Promise<void> {
		await this.db
			.update(programme)
			.set({ retentionMonths: months, retentionSaid: '', retentionSaidOn: '' })
			.where(
				and(
					eq(programme.id, programmeId),
					sql`${programme.retentionMonths} is distinct from ${months}::integer`
				)
			);
	}

	/** Notes that it was said, from this day on, until when people's data are kept. */
	async setSaid(programmeId: string, keptUntil: string, today: string): Promise<void> {
		await this.db
			.update(programme)
			.set({ retentionSaid: keptUntil, retentionSaidOn: today })
			.where(eq(programme.id, programmeId));
	}

	async retention(
		programmeId: string
	): Promise<{ months: number | null; endsOn: string; peopleDeletedAt: Date | null } | null> {
		const [row] = await this.db
			.select({
				months: programme.retentionMonths,
				endsOn: programme.endsOn,
				peopleDeletedAt: programme.peopleDeletedAt
			})
			.from(programme)
			.where(eq(programme.id, programmeId));
		return row ?? null;
	}

	/** Programmes that said how long people's data are kept, and have an end; those whose people are gone are left out unless new ones came. */
	async withRetention(): Promise<readonly Retention[]> {
		const rows = await this.db
			.select({
				id: programme.id,
				endsOn: programme.endsOn,
				months: programme.retentionMonths,
				said: programme.retentionSaid,
				saidOn: programme.retentionSaidOn
			})
			.from(programme)
			.where(
				and(
					isNotNull(programme.retentionMonths),
					ne(programme.endsOn, ''),
					or(
						isNull(programme.peopleDeletedAt),
						sql`exists (select 1 from ${person} where ${person.programmeId} = ${programme.id})`
					)
				)
			);
		return rows.map(({ months, ...row }) => ({ ...row, months: months! }));
	}

	async #whole(work: (tx: Tx) => Promise<void>): Promise<Forgotten> {
		try {
			await this.db.transaction(work);
			return 'done';
		} catch (error) {
			if (error instanceof Stale) return 'stale';
			throw error;
		}
	}
}

/**
 * Puts one state in the place of each log, and its title in lists; the version goes up, so that whoever holds the old state is refused.
 */
export async function rewriteAll(tx: Tx, rewrites: readonly Rewrite[], now: number): Promise<void> {
	for (const { sessionId, from, state, left } of rewrites) {
		const version = from + 1;
		const fenced = await tx
			.update(session)
			.set({ version, title: state.about.title, status: state.status })
			.where(and(eq(session.id, sessionId), eq(session.version, from)))
			.returning({ id: session.id });
		if (fenced.length === 0) throw new Stale();
		await tx.delete(sessionEvent).where(eq(sessionEvent.sessionId, sessionId));
		await tx.delete(sessionCommand).where(eq(sessionCommand.sessionId, sessionId));
		const event = { type: 'session.compacted' as const, state };
		await tx.insert(sessionEvent).values({ sessionId, version, at: now, event });
		if (left) await keepLegacies(tx, sessionId, left);
	}
}

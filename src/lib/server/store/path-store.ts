import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { PathChoice, PathRound, PathSession } from '$lib/core/programme/path/path-record';
import type { PathLegacy } from '$lib/core/report/blocks';
import { newId } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { organisation, person } from '../db/tables/programme';
import { agreement, gap, resource } from '../db/tables/service-map';
import { round, roundMember, session } from '../db/tables/session';
import { legacy, pathChoice, presence } from '../db/tables/session-records';
import { pathLegacies } from './path-legacies';

/** A choice as the page that makes it knows it. */
export interface KeptChoice extends PathChoice {
	readonly id: string;
	readonly sessionId: string | null;
}

/** A whole programme at once, for what looks at all of it. Whoever calls has checked who asks. */
export class PathStore {
	constructor(readonly db: Database) {}

	/** Sessions by date with who was there; templates are none. */
	async sessions(programmeId: string): Promise<readonly PathSession[]> {
		const [rows, presences] = await Promise.all([
			this.db
				.select(SESSION)
				.from(session)
				.where(
					and(
						eq(session.programmeId, programmeId),
						eq(session.template, false),
						ne(session.status, 'cancelled')
					)
				)
				.orderBy(asc(session.date), asc(session.startsAt)),
			this.db
				.select({
					sessionId: presence.sessionId,
					personId: presence.personId,
					attendance: presence.attendance,
					organisationId: presence.organisationId
				})
				.from(presence)
				.innerJoin(session, eq(session.id, presence.sessionId))
				.where(eq(session.programmeId, programmeId))
		]);
		const bySession = grouped(presences, ({ sessionId }) => sessionId);
		return rows.map(({ status, ...row }) => ({
			...row,
			held: status === 'closed',
			present: (bySession.get(row.id) ?? []).map(({ personId, attendance, organisationId }) => ({
				personId,
				attendance,
				was: organisationId
			}))
		}));
	}

	/** Rounds of plenary sessions, the oldest first. A team always works with itself: its rounds make no network. */
	async plenaryRounds(programmeId: string): Promise<readonly PathRound[]> {
		const rows = await this.db
			.select({
				roundId: round.id,
				sessionId: round.sessionId,
				personId: roundMember.personId,
				was: roundMember.organisationId,
				group: roundMember.groupIndex
			})
			.from(roundMember)
			.innerJoin(round, eq(round.id, roundMember.roundId))
			.innerJoin(session, eq(session.id, round.sessionId))
			.where(and(eq(session.programmeId, programmeId), eq(session.kind, 'plenary')))
			.orderBy(asc(session.date), asc(round.at), asc(round.id), asc(roundMember.groupIndex));
		return [...grouped(rows, ({ roundId }) => roundId).values()].map((members) => ({
			sessionId: members[0]!.sessionId,
			groups: [...grouped(members, ({ group }) => group).values()].map((group) =>
				group.map(({ personId }) => personId)
			),
			was: Object.fromEntries(members.flatMap(({ personId, was }) => (was ? [[personId, was]] : [])))
		}));
	}

	async organisations(programmeId: string) {
		return this.db
			.select({
				id: organisation.id,
				name: organisation.name,
				territory: organisation.territory,
				leftOn: organisation.leftOn
			})
			.from(organisation)
			.where(eq(organisation.programmeId, programmeId))
			.orderBy(asc(organisation.name));
	}

	async people(programmeId: string) {
		const rows = await this.db
			.select({
				id: person.id,
				name: person.name,
				organisationId: person.organisationId,
				consentAt: person.consentAt,
				erasedAt: person.erasedAt
			})
			.from(person)
			.where(eq(person.programmeId, programmeId));
		return rows.map(({ consentAt, erasedAt, ...row }) => ({
			...row,
			consent: consentAt !== null && erasedAt === null
		}));
	}

	/** The map's published entries, with agreements and gaps. States are codes. */
	async map(programmeId: string) {
		const [entries, agreements, gaps] = await Promise.all([
			this.db
				.select({ area: resource.area, territory: resource.territory, createdAt: resource.createdAt })
				.from(resource)
				.where(and(eq(resource.programmeId, programmeId), isNotNull(resource.publishedAt))),
			this.db
				.select({
					from: agreement.fromOrganisation,
					to: agreement.toOrganisation,
					subject: agreement.subject,
					state: agreement.state
				})
				.from(agreement)
				.where(eq(agreement.programmeId, programmeId))
				.orderBy(asc(agreement.createdAt)),
			this.db
				.select({ area: gap.area, territory: gap.territory, subject: gap.subject, state: gap.state })
				.from(gap)
				.where(eq(gap.programmeId, programmeId))
				.orderBy(asc(gap.area), asc(gap.createdAt))
		]);
		return { entries, agreements, gaps };
	}

	/** What the closed sessions' activities left, by date; of plenary sessions alone, or of all. */
	async legacies(
		programmeId: string,
		which: 'plenary' | 'all',
		kinds?: readonly string[]
	): Promise<readonly PathLegacy[]> {
		return pathLegacies(
			this.db,
			and(
				eq(session.programmeId, programmeId),
				which === 'plenary' ? eq(session.kind, 'plenary') : undefined,
				kinds ? inArray(legacy.kind, [...kinds]) : undefined
			)
		);
	}

	/** What was chosen to be handed back, in the order in which it was chosen. */
	async choices(programmeId: string): Promise<readonly KeptChoice[]> {
		const rows = await this.db
			.select({
				id: pathChoice.id,
				kind: pathChoice.kind,
				sessionId: pathChoice.sessionId,
				session: session.title,
				heading: pathChoice.heading,
				text: pathChoice.text,
				personId: pathChoice.personId
			})
			.from(pathChoice)
			.leftJoin(session, eq(session.id, pathChoice.sessionId))
			.where(eq(pathChoice.programmeId, programmeId))
			.orderBy(asc(pathChoice.createdAt), asc(pathChoice.id));
		return rows.map((row) => ({ ...row, session: row.session ?? '' }));
	}

	/** Adds what is not there yet; false when its session is no plenary one of the programme's, or its person is somebody else's. */
	async choose(programmeId: string, choice: Omit<KeptChoice, 'id' | 'session'>): Promise<boolean> {
		return this.db.transaction(async (tx) => {
			const { kind, sessionId, heading, text, personId } = choice;
			const [fits] = await tx
				.select({ id: session.id })
				.from(session)
				.where(
					and(
						eq(session.id, sessionId ?? ''),
						eq(session.programmeId, programmeId),
						eq(session.kind, 'plenary')
					)
				);
			const [known] = await tx
				.select({ id: person.id })
				.from(person)
				.where(and(eq(person.id, personId ?? ''), eq(person.programmeId, programmeId)));
			if ((sessionId !== null && !fits) || (personId !== null && !known)) return false;
			const same = await tx
				.select({ id: pathChoice.id })
				.from(pathChoice)
				.where(
					and(
						eq(pathChoice.programmeId, programmeId),
						eq(pathChoice.heading, heading),
						eq(pathChoice.text, text),
						sessionId === null ? isNull(pathChoice.sessionId) : eq(pathChoice.sessionId, sessionId)
					)
				);
			if (same.length === 0)
				await tx
					.insert(pathChoice)
					.values({ id: newId(), programmeId, kind, sessionId, heading, text, personId });
			return true;
		});
	}

	/** Takes choices back. */
	async unchoose(programmeId: string, ids: readonly string[]): Promise<void> {
		if (ids.length === 0) return;
		await this.db
			.delete(pathChoice)
			.where(and(eq(pathChoice.programmeId, programmeId), inArray(pathChoice.id, [...ids])));
	}
}

/** Rows by what `key` says, in their order. */
function grouped<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
	const found = new Map<Key, Row[]>();
	for (const row of rows) {
		const list = found.get(key(row));
		if (list) list.push(row);
		else found.set(key(row), [row]);
	}
	return found;
}

const SESSION = {
	id: session.id,
	title: session.title,
	date: session.date,
	kind: session.kind,
	mode: session.mode,
	phaseId: session.phaseId,
	organisationId: session.organisationId,
	status: session.status
};

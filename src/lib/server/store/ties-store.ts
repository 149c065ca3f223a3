import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Area } from '$lib/core/service-map/fields';
import type { AgreementRecord, GapRecord } from '$lib/core/service-map/lasting-records';
import { newId } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { agreement, externalGuide, gap } from '../db/tables/service-map';
import { session } from '../db/tables/session';

/** Where and when something was made: `made` is the session's date or empty, `session` its title or empty. */
interface Made {
	readonly made: string;
	readonly session: string;
	readonly revision: number;
}
export type AgreementRow = AgreementRecord & Made;
export type GapRow = GapRecord & Made;

type AgreementWords = Omit<AgreementRecord, 'id' | 'entry'>;
type GapWords = Omit<GapRecord, 'id'>;

export interface GuideRow {
	readonly id: string;
	readonly title: string;
	readonly link: string;
	readonly area: Area | '';
	readonly notes: string;
}

/** What ties a programme's organisations: agreements, the gaps they saw, and guides of others. */
export class TiesStore {
	constructor(readonly db: Database) {}

	/** Agreements of a programme, the oldest first; without those of one session where it is named. */
	async agreements(programmeId: string, exceptSession = ''): Promise<readonly AgreementRow[]> {
		const rows = await this.db
			.select({ row: agreement, date: session.date, title: session.title })
			.from(agreement)
			.leftJoin(session, shownTo(agreement.sessionId))
			.where(and(eq(agreement.programmeId, programmeId), notOf(agreement.sessionId, exceptSession)))
			.orderBy(asc(agreement.createdAt), asc(agreement.id));
		return rows.map(({ row, date, title }) => ({
			id: row.id,
			entry: row.resourceId,
			from: row.fromOrganisation,
			to: row.toOrganisation,
			subject: row.subject,
			contact: row.contact,
			startsOn: row.startsOn,
			owner: row.owner,
			state: row.state,
			revision: row.revision,
			made: date ?? '',
			session: title ?? ''
		}));
	}

	/** Gaps of a programme, the oldest first. */
	async gaps(programmeId: string, exceptSession = ''): Promise<readonly GapRow[]> {
		const rows = await this.db
			.select({ row: gap, date: session.date, title: session.title })
			.from(gap)
			.leftJoin(session, shownTo(gap.sessionId))
			.where(and(eq(gap.programmeId, programmeId), notOf(gap.sessionId, exceptSession)))
			.orderBy(asc(gap.createdAt), asc(gap.id));
		return rows.map(({ row, date, title }) => ({
			id: row.id,
			area: row.area as Area,
			territory: row.territory,
			subject: row.subject,
			owner: row.owner,
			state: row.state,
			revision: row.revision,
			made: date ?? '',
			session: title ?? ''
		}));
	}

	/** Changes an agreement; false when somebody else changed it since this revision. */
	async setAgreement(
		programmeId: string,
		id: string,
		revision: number,
		change: Partial<AgreementWords>
	): Promise<boolean> {
		const { from, to, ...rest } = change;
		const set = await this.db
			.update(agreement)
			.set({
				...rest,
				...(from === undefined ? {} : { fromOrganisation: from }),
				...(to === undefined ? {} : { toOrganisation: to }),
				revision: sql`${agreement.revision} + 1`
			})
			.where(asSeen(agreement, programmeId, id, revision))
			.returning({ id: agreement.id });
		return set.length > 0;
	}

	/** The same for a gap. */
	async setGap(
		programmeId: string,
		id: string,
		revision: number,
		change: Partial<GapWords>
	): Promise<boolean> {
		const set = await this.db
			.update(gap)
			.set({ ...change, revision: sql`${gap.revision} + 1` })
			.where(asSeen(gap, programmeId, id, revision))
			.returning({ id: gap.id });
		return set.length > 0;
	}

	/** Adds an agreement that was not made in a session; its id. */
	async addAgreement(programmeId: string, { from, to, ...words }: AgreementWords): Promise<string> {
		const id = newId();
		await this.db
			.insert(agreement)
			.values({ id, programmeId, fromOrganisation: from, toOrganisation: to, ...words });
		return id;
	}

	/** The same for a gap. */
	async addGap(programmeId: string, words: GapWords): Promise<string> {
		const id = newId();
		await this.db.insert(gap).values({ id, programmeId, ...words });
		return id;
	}

	/** Takes one away for good; false when somebody else changed it since this revision. */
	async drop(programmeId: string, what: 'agreement' | 'gap', id: string, revision: number): Promise<boolean> {
		const table = what === 'agreement' ? agreement : gap;
		const gone = await this.db
			.delete(table)
			.where(asSeen(table, programmeId, id, revision))
			.returning({ id: table.id });
		return gone.length > 0;
	}

	/** Links to guides and catalogues of others, the newest first. */
	async guides(programmeId: string): Promise<readonly GuideRow[]> {
		const rows = await this.db
			.select()
			.from(externalGuide)
			.where(eq(externalGuide.programmeId, programmeId))
			.orderBy(desc(externalGuide.createdAt));
		return rows.map(({ id, title, link, area, notes }) => ({
			id,
			title,
			link,
			area: area as Area | '',
			notes
		}));
	}

	/** Adds a guide; the same link twice is once. */
	async addGuide(programmeId: string, guide: Omit<GuideRow, 'id'>): Promise<void> {
		await this.db
			.insert(externalGuide)
			.values({ id: newId(), programmeId, ...guide })
			.onConflictDoNothing();
	}

	async removeGuide(programmeId: string, id: string): Promise<void> {
		await this.db
			.delete(externalGuide)
			.where(and(eq(externalGuide.id, id), eq(externalGuide.programmeId, programmeId)));
	}

	/** Agreements and gaps that are still alive, for a session to take up. */
	async alive(programmeId: string, exceptSession: string) {
		const [agreements, gaps] = await Promise.all([
			this.agreements(programmeId, exceptSession),
			this.gaps(programmeId, exceptSession)
		]);
		return {
			agreements: agreements.filter(({ state }) => state !== 'ended'),
			gaps: gaps.filter(({ state }) => state !== 'closed' && state !== 'found')
		};
	}
}

/** The session that it was made in, where everybody may know of it: a single team's or person's has neither title nor date here. */
function shownTo(column: typeof agreement.sessionId | typeof gap.sessionId) {
	return and(eq(session.id, column), eq(session.kind, 'plenary'));
}

/** One of a programme, as whoever changes it saw it. */
const asSeen = (table: typeof agreement | typeof gap, programmeId: string, id: string, revision: number) =>
	and(eq(table.id, id), eq(table.programmeId, programmeId), eq(table.revision, revision));

/** Nothing of the session named; what has no session any more counts as another's. */
function notOf(column: typeof agreement.sessionId | typeof gap.sessionId, sessionId: string) {
	return sessionId ? or(isNull(column), ne(column, sessionId)) : undefined;
}

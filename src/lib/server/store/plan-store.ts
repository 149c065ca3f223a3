import { and, asc, eq, notInArray, sql, type SQLWrapper } from 'drizzle-orm';
import { newId, newSecret } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { phase, programme, programmeFacilitator } from '../db/tables/programme';
import type { Tx } from './write-projection';

export interface PhaseRow {
	readonly id: string;
	readonly title: string;
	readonly startsOn: string;
	readonly endsOn: string;
}

/** A programme as its own pages show it. */
export interface ProgrammeDetails {
	readonly id: string;
	readonly title: string;
	readonly aims: string;
	readonly language: 'it' | 'en';
	readonly startsOn: string;
	readonly endsOn: string;
}

/** Programmes as they are planned: description, phases, calendar. Whoever calls has checked who asks. */
export class PlanStore {
	constructor(readonly db: Database) {}

	async details(programmeId: string): Promise<ProgrammeDetails | null> {
		const [row] = await this.db.select(DETAILS).from(programme).where(eq(programme.id, programmeId));
		return row ?? null;
	}

	/** Phases in their order. */
	async phases(programmeId: string): Promise<readonly PhaseRow[]> {
		return this.db
			.select({ id: phase.id, title: phase.title, startsOn: phase.startsOn, endsOn: phase.endsOn })
			.from(phase)
			.where(eq(phase.programmeId, programmeId))
			.orderBy(asc(phase.position));
	}

	/** Writes description and phases together: phases left out are gone, their sessions stay without one. */
	async save(details: ProgrammeDetails, phases: readonly PhaseRow[]): Promise<void> {
		await this.db.transaction((tx) => savePlan(tx, details, phases));
	}

	/** Makes a programme with its first facilitator, and what else begins with it, all or nothing. */
	async create(
		details: ProgrammeDetails,
		facilitatorId: string,
		phases: readonly PhaseRow[] = [],
		also?: (tx: Tx) => Promise<void>
	): Promise<void> {
		await this.db.transaction(async (tx) => {
			const { id, title } = details;
			await tx.insert(programme).values({ id, title });
			await tx.insert(programmeFacilitator).values({ programmeId: id, userId: facilitatorId });
			await savePlan(tx, details, phases);
			await also?.(tx);
		});
	}

	/** The secret of the calendar's address; made when first asked for. */
	async calendarSecret(programmeId: string): Promise<string> {
		const [row] = await this.db
			.select({ secret: programme.calendarSecret })
			.from(programme)
			.where(eq(programme.id, programmeId));
		return row?.secret ?? this.replaceCalendar(programmeId);
	}

	/** Gives the calendar another address; the one before is gone at once. */
	async replaceCalendar(programmeId: string): Promise<string> {
		const secret = newSecret();
		await this.db.update(programme).set({ calendarSecret: secret }).where(eq(programme.id, programmeId));
		return secret;
	}

	/** The programme that a calendar's address shows. */
	async ofCalendar(secret: string): Promise<ProgrammeDetails | null> {
		const [row] = await this.db.select(DETAILS).from(programme).where(eq(programme.calendarSecret, secret));
		return row ?? null;
	}
}

async function savePlan(tx: Tx, details: ProgrammeDetails, phases: readonly PhaseRow[]): Promise<void> {
	const { id: programmeId, ...described } = details;
	// Another end is another day until which people's data are kept: what was said of the one before holds no more.
	const kept = (said: SQLWrapper) =>
		sql`case when ${programme.endsOn} = ${described.endsOn} then ${said} else '' end`;
	await tx
		.update(programme)
		.set({
			...described,
			retentionSaid: kept(programme.retentionSaid),
			retentionSaidOn: kept(programme.retentionSaidOn)
		})
		.where(eq(programme.id, programmeId));
	const ids = phases.map(({ id }) => id);
	await tx
		.delete(phase)
		.where(and(eq(phase.programmeId, programmeId), ids.length > 0 ? notInArray(phase.id, ids) : undefined));
	for (const [position, row] of phases.entries())
		await tx
			.insert(phase)
			.values({ ...row, id: row.id || newId(), programmeId, position })
			.onConflictDoUpdate({
				target: phase.id,
				set: { title: row.title, startsOn: row.startsOn, endsOn: row.endsOn, position },
				setWhere: eq(phase.programmeId, programmeId)
			});
}

const DETAILS = {
	id: programme.id,
	title: programme.title,
	aims: programme.aims,
	language: programme.language,
	startsOn: programme.startsOn,
	endsOn: programme.endsOn
};

import { and, asc, desc, eq } from 'drizzle-orm';
import { newId } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { account_user } from '../db/tables/accounts';
import { programme, programmeFacilitator } from '../db/tables/programme';
import { session } from '../db/tables/session';

/** A session as lists show it: a projection of its events. */
export interface SessionRow {
	readonly id: string;
	readonly programmeId: string;
	readonly title: string;
	/** `YYYY-MM-DD` and `HH:MM`, local to the place. */
	readonly date: string;
	readonly startsAt: string;
	readonly language: 'it' | 'en';
	readonly status: 'prepared' | 'open' | 'closed';
	readonly template: boolean;
}

export interface ProgrammeRow {
	readonly id: string;
	readonly title: string;
}

export interface ProgrammeFacilitator {
	readonly id: string;
	readonly name: string;
	readonly email: string;
}

/** The secrets that facilitators show again: the QR's, and the stage's link. */
export interface SessionSecrets {
	readonly joinSecret: string;
	readonly stageSecret: string;
}

/** Programmes, their facilitators, and the lists of their sessions. Everything is asked for one facilitator. */
export class ProgrammeStore {
	constructor(readonly db: Database) {}

	/** Makes a programme with its first facilitator. */
	async create(title: string, facilitatorId: string): Promise<string> {
		const id = newId();
		await this.db.transaction(async (tx) => {
			await tx.insert(programme).values({ id, title });
			await tx.insert(programmeFacilitator).values({ programmeId: id, userId: facilitatorId });
		});
		return id;
	}

	/** A facilitator's programmes, the newest first. */
	async programmesOf(facilitatorId: string): Promise<readonly ProgrammeRow[]> {
		return this.db
			.select({ id: programme.id, title: programme.title })
			.from(programme)
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.programmeId, programme.id))
			.where(eq(programmeFacilitator.userId, facilitatorId))
			.orderBy(desc(programme.createdAt));
	}

	/** Sessions and templates of a facilitator's programmes, by date, the latest first. */
	async sessionsOf(facilitatorId: string): Promise<readonly SessionRow[]> {
		return this.db
			.select(SESSION_COLUMNS)
			.from(session)
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.programmeId, session.programmeId))
			.where(eq(programmeFacilitator.userId, facilitatorId))
			.orderBy(desc(session.date), desc(session.startsAt), asc(session.title));
	}

	/** A session with its programme and secrets, if this facilitator is one of its programme's; else null, as if there were none. */
	async sessionFor(
		facilitatorId: string,
		sessionId: string
	): Promise<{ session: SessionRow; programme: ProgrammeRow; secrets: SessionSecrets } | null> {
		const [row] = await this.db
			.select({
				session: SESSION_COLUMNS,
				programme: { id: programme.id, title: programme.title },
				secrets: { joinSecret: session.joinSecret, stageSecret: session.stageSecret }
			})
			.from(session)
			.innerJoin(programme, eq(programme.id, session.programmeId))
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.programmeId, session.programmeId))
			.where(and(eq(session.id, sessionId), eq(programmeFacilitator.userId, facilitatorId)));
		return row ?? null;
	}

	/** Whether somebody facilitates a programme. */
	async facilitates(facilitatorId: string, programmeId: string): Promise<boolean> {
		const [row] = await this.db
			.select({ programmeId: programmeFacilitator.programmeId })
			.from(programmeFacilitator)
			.where(
				and(eq(programmeFacilitator.programmeId, programmeId), eq(programmeFacilitator.userId, facilitatorId))
			);
		return row !== undefined;
	}

	/** Whether somebody facilitates the programme of a session. */
	async facilitatesSession(facilitatorId: string, sessionId: string): Promise<boolean> {
		const [row] = await this.db
			.select({ id: session.id })
			.from(session)
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.programmeId, session.programmeId))
			.where(and(eq(session.id, sessionId), eq(programmeFacilitator.userId, facilitatorId)));
		return row !== undefined;
	}

	/** Who facilitates a programme, by name. */
	async facilitatorsOf(programmeId: string): Promise<readonly ProgrammeFacilitator[]> {
		return this.db
			.select({ id: account_user.id, name: account_user.name, email: account_user.email })
			.from(account_user)
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.userId, account_user.id))
			.where(eq(programmeFacilitator.programmeId, programmeId))
			.orderBy(asc(account_user.name));
	}

	/** Keeps a session as a template, or makes it an everyday session again. */
	async setTemplate(sessionId: string, template: boolean): Promise<void> {
		await this.db.update(session).set({ template }).where(eq(session.id, sessionId));
	}
}

const SESSION_COLUMNS = {
	id: session.id,
	programmeId: session.programmeId,
	title: session.title,
	date: session.date,
	startsAt: session.startsAt,
	language: session.language,
	status: session.status,
	template: session.template
};

import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import { may, type ProgrammeRole, type SessionKind, type Standing } from '$lib/core/programme/access';
import type { Facilitator, SessionStatus } from '$lib/core/session/state';
import { newId } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { account_user } from '../db/tables/accounts';
import { organisation, programme, programmeFacilitator, teamFacilitator } from '../db/tables/programme';
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
	readonly status: SessionStatus;
	readonly template: boolean;
	readonly kind: SessionKind;
	readonly phaseId: string | null;
	readonly organisationId: string | null;
	readonly personId: string | null;
	readonly mode: 'room' | 'online' | 'mixed';
	readonly minutes: number;
	readonly place: string;
	readonly link: string;
	readonly leads: readonly Facilitator[];
	readonly seriesId: string | null;
	readonly describedVersion: number;
	readonly describedAt: Date;
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
}

export interface ProgrammeRow {
	readonly id: string;
	readonly title: string;
}

/** A programme with what the asker is in it. */
export interface OwnProgramme extends ProgrammeRow {
	readonly role: NonNullable<ProgrammeRole>;
}

export interface ProgrammeFacilitator {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: NonNullable<ProgrammeRole>;
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

	/** Somebody's programmes with their role, the newest first. */
	async programmesOf(userId: string): Promise<readonly OwnProgramme[]> {
		return this.db
			.select({ id: programme.id, title: programme.title, role: programmeFacilitator.role })
			.from(programme)
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.programmeId, programme.id))
			.where(eq(programmeFacilitator.userId, userId))
			.orderBy(desc(programme.createdAt));
	}

	/** What somebody is to a programme. */
	async standingOf(userId: string, programmeId: string): Promise<Standing> {
		const [roles, teams] = await Promise.all([
			this.db
				.select({ role: programmeFacilitator.role })
				.from(programmeFacilitator)
				.where(
					and(eq(programmeFacilitator.programmeId, programmeId), eq(programmeFacilitator.userId, userId))
				),
			this.db
				.select({ id: teamFacilitator.organisationId })
				.from(teamFacilitator)
				.innerJoin(organisation, eq(organisation.id, teamFacilitator.organisationId))
				.where(and(eq(organisation.programmeId, programmeId), eq(teamFacilitator.userId, userId)))
		]);
		return { role: roles[0]?.role ?? null, teams: teams.map(({ id }) => id) };
	}

	/** Sessions and templates that a facilitator may open, by date, the latest first; of one programme, or of all theirs. */
	async sessionsOf(facilitatorId: string, programmeId?: string): Promise<readonly SessionRow[]> {
		const rows = await this.#sessions(
			facilitatorId,
			programmeId === undefined ? undefined : eq(session.programmeId, programmeId)
		);
		return rows.map(({ session: row }) => row);
	}

	/** A session with its programme and secrets, if this facilitator may open it; else null, as if there were none. */
	async sessionFor(
		facilitatorId: string,
		sessionId: string
	): Promise<{ session: SessionRow; programme: ProgrammeRow; secrets: SessionSecrets } | null> {
		return (await this.#sessions(facilitatorId, eq(session.id, sessionId)))[0] ?? null;
	}

	/** Whether somebody facilitates a programme. */
	async facilitates(facilitatorId: string, programmeId: string): Promise<boolean> {
		return may(await this.standingOf(facilitatorId, programmeId), { what: 'programme' });
	}

	/** Whether somebody may open a session as its facilitator: decides console, sockets, pages, files and reports. */
	async facilitatesSession(facilitatorId: string, sessionId: string): Promise<boolean> {
		return (await this.sessionFor(facilitatorId, sessionId)) !== null;
	}

	/** A programme's sessions, divided by whether somebody may open them. */
	async accessOf(
		userId: string,
		programmeId: string
	): Promise<{ readonly open: readonly string[]; readonly shut: readonly string[] }> {
		const [all, mine] = await Promise.all([
			this.db.select({ id: session.id }).from(session).where(eq(session.programmeId, programmeId)),
			this.sessionsOf(userId, programmeId)
		]);
		const open = mine.map(({ id }) => id);
		return { open, shut: all.map(({ id }) => id).filter((id) => !open.includes(id)) };
	}

	/** Everything that `may` lets this person open among the sessions of their programmes. */
	async #sessions(userId: string, which: SQL | undefined) {
		const rows = await this.db
			.select({
				session: SESSION_COLUMNS,
				programme: { id: programme.id, title: programme.title },
				secrets: { joinSecret: session.joinSecret, stageSecret: session.stageSecret },
				role: programmeFacilitator.role,
				team: teamFacilitator.organisationId
			})
			.from(session)
			.innerJoin(programme, eq(programme.id, session.programmeId))
			.innerJoin(
				programmeFacilitator,
				and(
					eq(programmeFacilitator.programmeId, session.programmeId),
					eq(programmeFacilitator.userId, userId)
				)
			)
			.leftJoin(
				teamFacilitator,
				and(eq(teamFacilitator.organisationId, session.organisationId), eq(teamFacilitator.userId, userId))
			)
			.where(which)
			.orderBy(desc(session.date), desc(session.startsAt), asc(session.title));
		return rows.filter(({ session: { kind, organisationId }, role, team }) =>
			may({ role, teams: team === null ? [] : [team] }, { what: 'session', kind, organisationId })
		);
	}

	/** Who works on a programme, by name. */
	async facilitatorsOf(programmeId: string): Promise<readonly ProgrammeFacilitator[]> {
		return this.db
			.select({
				id: account_user.id,
				name: account_user.name,
				email: account_user.email,
				role: programmeFacilitator.role
			})
			.from(account_user)
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.userId, account_user.id))
			.where(eq(programmeFacilitator.programmeId, programmeId))
			.orderBy(asc(account_user.name));
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
	template: session.template,
	kind: session.kind,
	phaseId: session.phaseId,
	organisationId: session.organisationId,
	personId: session.personId,
	mode: session.mode,
	minutes: session.minutes,
	place: session.place,
	link: session.link,
	leads: session.leads,
	seriesId: session.seriesId,
	describedVersion: session.describedVersion,
	describedAt: session.describedAt,
	openedAt: session.openedAt,
	closedAt: session.closedAt
};

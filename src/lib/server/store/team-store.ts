import { and, asc, eq } from 'drizzle-orm';
import type { TeamMember } from '$lib/core/programme/team/team-record';
import type { PathLegacy } from '$lib/core/report/blocks';
import type { Facilitator, SessionStatus } from '$lib/core/session/state';
import type { Database } from '../db/open-database';
import { account_user } from '../db/tables/accounts';
import { organisation, person, teamFacilitator } from '../db/tables/programme';
import { session } from '../db/tables/session';
import { presence } from '../db/tables/session-records';
import type { OrganisationRow } from './organisation-store';
import { pathLegacies } from './path-legacies';

/** A session of a team, or of one person of it. */
export interface TeamSessionRow {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly startsAt: string;
	readonly kind: 'plenary' | 'team' | 'individual';
	readonly mode: 'room' | 'online' | 'mixed';
	readonly status: SessionStatus;
	readonly leads: readonly Facilitator[];
}

/** What one organisation's team has of its own. Whoever calls has checked who asks (rule TS1). */
export class TeamStore {
	constructor(readonly db: Database) {}

	/** An organisation of a programme, with those who work with its team. */
	async find(programmeId: string, organisationId: string) {
		const [row] = await this.db
			.select({
				id: organisation.id,
				name: organisation.name,
				territory: organisation.territory,
				kind: organisation.kind,
				leftOn: organisation.leftOn
			} satisfies Record<keyof OrganisationRow, unknown>)
			.from(organisation)
			.where(and(eq(organisation.id, organisationId), eq(organisation.programmeId, programmeId)));
		if (!row) return null;
		const facilitators = await this.db
			.select({ name: account_user.name })
			.from(teamFacilitator)
			.innerJoin(account_user, eq(account_user.id, teamFacilitator.userId))
			.where(eq(teamFacilitator.organisationId, organisationId))
			.orderBy(asc(account_user.name));
		return { ...row, facilitators: facilitators.map(({ name }) => name) };
	}

	/** The team's sessions and its people's individual ones, by date; templates are none. */
	async sessions(organisationId: string): Promise<readonly TeamSessionRow[]> {
		return this.db
			.select({
				id: session.id,
				title: session.title,
				date: session.date,
				startsAt: session.startsAt,
				kind: session.kind,
				mode: session.mode,
				status: session.status,
				leads: session.leads
			})
			.from(session)
			.where(and(eq(session.organisationId, organisationId), eq(session.template, false)))
			.orderBy(asc(session.date), asc(session.startsAt), asc(session.id));
	}

	/** Who was in which of the team's own sessions. Somebody whose data were erased has no name. */
	async presences(
		organisationId: string
	): Promise<readonly { readonly sessionId: string; readonly person: TeamMember }[]> {
		const rows = await this.db
			.select({
				sessionId: presence.sessionId,
				id: person.id,
				name: person.name,
				consentAt: person.consentAt,
				erasedAt: person.erasedAt
			})
			.from(presence)
			.innerJoin(session, eq(session.id, presence.sessionId))
			.innerJoin(person, eq(person.id, presence.personId))
			.where(ofTeam(organisationId))
			.orderBy(asc(person.name));
		return rows.map(({ sessionId, id, name, consentAt, erasedAt }) => ({
			sessionId,
			person: { id, name: erasedAt ? '' : name, consent: consentAt !== null && erasedAt === null }
		}));
	}

	/** What the team's own closed sessions left, the oldest first. */
	async legacies(organisationId: string): Promise<readonly PathLegacy[]> {
		return pathLegacies(this.db, and(ofTeam(organisationId), eq(session.status, 'closed')));
	}
}

/** The team's own sessions: not one person's. */
const ofTeam = (organisationId: string) =>
	and(eq(session.organisationId, organisationId), eq(session.kind, 'team'), eq(session.template, false));

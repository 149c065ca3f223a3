import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { newId } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { session } from '../db/tables/session';
import { teamOpening } from '../db/tables/session-records';

/**
 * What of a team's was opened; the team reads it in these words. `assignment`: who works with the team was changed; `copy`: a session's
 * design was copied; `notes`: what was caught in a session and the facilitators' own words beside it; `link`: the personal link of
 * somebody of the team, which opens what is theirs, was shown.
 */
export type OpenedPart =
	'space' | 'team-report' | 'plan' | 'console' | 'report' | 'notes' | 'copy' | 'assignment' | 'link';

export interface TeamOpening {
	readonly what: string;
	readonly userName: string;
	readonly sessionTitle: string | null;
	/** `YYYY-MM-DD`. */
	readonly sessionDate: string | null;
	/** Of one person's session. */
	readonly individual: boolean;
	readonly at: Date;
}

/** A page that is reloaded, and the socket behind it, are one opening. */
const SAME_MS = 10 * 60_000;

/** Who opened what of a team's space, for the team to see. */
export class TeamOpeningStore {
	constructor(readonly db: Database) {}

	/** Notes an opening. The same one again within ten minutes counts once. */
	async note(
		opened: {
			readonly organisationId: string;
			readonly what: OpenedPart;
			readonly sessionId: string | null;
		},
		by: { readonly id: string; readonly name: string },
		now: Date
	): Promise<void> {
		const { organisationId, what, sessionId } = opened;
		const [same] = await this.db
			.select({ id: teamOpening.id })
			.from(teamOpening)
			.where(
				and(
					eq(teamOpening.organisationId, organisationId),
					eq(teamOpening.userId, by.id),
					eq(teamOpening.what, what),
					sessionId === null ? isNull(teamOpening.sessionId) : eq(teamOpening.sessionId, sessionId),
					gt(teamOpening.at, new Date(now.getTime() - SAME_MS))
				)
			)
			.limit(1);
		if (same) return;
		await this.db
			.insert(teamOpening)
			.values({ id: newId(), ...opened, userId: by.id, userName: by.name, at: now });
	}

	/** Openings of a team's space, the latest first: all of them, or the latest so many. */
	async of(organisationId: string, latest?: number): Promise<readonly TeamOpening[]> {
		const all = this.db
			.select({
				what: teamOpening.what,
				userName: teamOpening.userName,
				sessionTitle: session.title,
				sessionDate: session.date,
				individual: sql<boolean>`coalesce(${session.kind}, '') = 'individual'`,
				at: teamOpening.at
			})
			.from(teamOpening)
			.leftJoin(session, eq(session.id, teamOpening.sessionId))
			.where(eq(teamOpening.organisationId, organisationId))
			.orderBy(desc(teamOpening.at), desc(teamOpening.id));
		return latest === undefined ? all : all.limit(latest);
	}
}

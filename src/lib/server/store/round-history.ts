import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { PastRound } from '$lib/core/grouping/problem';
import { meetingsIn } from '$lib/core/session/rounds/grouping-question';
import type { Database } from '../db/open-database';
import { round, roundMember, session } from '../db/tables/session';

const DAY_MS = 24 * 3600 * 1000;

/**
 * The rounds of a programme's other sessions, oldest first: who has worked with whom, who has spoken, who held what. With `among`,
 * of these sessions alone: to be shown to somebody who may not open all of them.
 */
export async function roundHistory(
	db: Database,
	programmeId: string,
	exceptSession: string,
	now: number,
	among?: readonly string[]
): Promise<readonly PastRound[]> {
	const rows = await db
		.select({
			roundId: round.id,
			at: round.at,
			personId: roundMember.personId,
			group: roundMember.groupIndex,
			spokesperson: roundMember.spokesperson,
			functions: roundMember.functions
		})
		.from(roundMember)
		.innerJoin(round, eq(round.id, roundMember.roundId))
		.innerJoin(session, eq(session.id, round.sessionId))
		.where(
			and(
				eq(session.programmeId, programmeId),
				ne(session.id, exceptSession),
				among && inArray(session.id, [...among])
			)
		)
		.orderBy(asc(round.at), asc(round.id), asc(roundMember.groupIndex), asc(roundMember.personId));
	const rounds = byRoundId(rows);
	return [...rounds.values()].map((members) => ({
		groups: meetingsIn(
			Object.values(
				members.reduce<Record<number, string[]>>((groups, { group, personId }) => {
					(groups[group] ??= []).push(personId);
					return groups;
				}, {})
			)
		),
		spokespersons: members.filter(({ spokesperson }) => spokesperson).map(({ personId }) => personId),
		functions: members.reduce<Record<string, string[]>>((held, { functions, personId }) => {
			for (const name of functions) (held[name] ??= []).push(personId);
			return held;
		}, {}),
		ageDays: Math.max(0, (now - members[0]!.at) / DAY_MS)
	}));
}

function byRoundId<Row extends { roundId: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const found = new Map<string, Row[]>();
	for (const row of rows) {
		const members = found.get(row.roundId);
		if (members) members.push(row);
		else found.set(row.roundId, [row]);
	}
	return found;
}

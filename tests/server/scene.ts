import { eq } from 'drizzle-orm';
import { ACTIVITIES } from '$lib/activities/registry';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, teamFacilitator } from '$lib/server/db/tables/programme';
import { session } from '$lib/server/db/tables/session';
import type { Viewer } from '$lib/server/realtime/room-views';
import {
	facilitator,
	freshId,
	makeSession,
	participant,
	STAGE,
	type LiveSessionUnderTest
} from '../support/live-app';
import type { RoleName, Scene } from './authorisation-cells';

/** Accounts of a programme that may not open a team's session. */
export interface Outsiders {
	readonly unassigned: Account;
	readonly coordinator: Account;
}

/** Makes a session one of a team that Ada works with; a person of another team is in the programme too. */
async function giveToTeam(
	{ app, state }: LiveSessionUnderTest,
	ada: Account,
	{ unassigned, coordinator }: Outsiders
): Promise<string> {
	const { db } = app.database;
	const { programmeId } = (await app.sessions.find(state.id))!;
	const [luce, mare, other] = [freshId(), freshId(), freshId()];
	for (const [id, name] of [
		[luce, 'Luce'],
		[mare, 'Mare']
	] as const)
		await db.insert(organisation).values({ id, programmeId, name });
	await db.insert(teamFacilitator).values({ organisationId: luce, userId: ada.id });
	await app.invitations.admit(programmeId, unassigned.id, 'facilitator');
	await app.invitations.admit(programmeId, coordinator.id, 'coordinator');
	await app.people.save(programmeId, [
		{ id: other, name: 'Yuri', organisationId: mare, attendance: 'room', leftOn: '', consentAt: null }
	]);
	await db.update(session).set({ kind: 'team', organisationId: luce }).where(eq(session.id, state.id));
	return other;
}

/** A running session with a talk, groups that are dealt and a board, and one of every role at its door; a team's, where there are outsiders. */
export async function makeScene(
	app: App,
	ada: Account,
	outsiders?: Outsiders
): Promise<{ scene: Scene; viewers: Record<RoleName, Viewer> }> {
	const test = await makeSession(app, ada);
	const otherTeam = outsiders ? await giveToTeam(test, ada, outsiders) : 'of-another-team';
	const [talk, groups, board] = ['talk', 'small-groups', 'board'];
	const kinds = new Map(ACTIVITIES.map((definition) => [definition.kind, definition]));
	const insert = (kind: string, at: number, config: object = {}) =>
		test.must('agenda.insert', {
			activityId: `the-${kind}`,
			at,
			kind,
			title: kind,
			minutes: 30,
			config: { ...(kinds.get(kind)!.defaults('it') as object), ...config }
		});
	await insert(talk!, 0, { questions: { when: 'throughout', names: 'shown', minutes: 10 } });
	await insert(groups!, 1);
	await insert(board!, 2, {
		columns: [{ id: 'known', title: 'Che cosa ho scoperto', question: '' }]
	});
	await test.must('session.open', {});
	const people = [];
	for (const name of ['Anna', 'Bea', 'Carlo', 'Dina', 'Elsa', 'Franco']) people.push(await test.comeIn(name));
	const gone = await test.comeIn('Elio');
	await test.must('person.remove', { personId: gone });
	await test.must('door.set', { locked: false, waitingRoom: true });
	const waiting = await test.comeIn('Fatou');
	await test.must('step.enter', { activityId: `the-${groups}`, step: 0, expect: null });
	const wish = { online: 'ignore', apart: [], together: [], keep: [], seed: 1 };
	await test.must('round.propose', {
		activityId: `the-${groups}`,
		shape: { kind: 'groups', groups: 2 },
		...wish
	});
	const round = test.state.rounds.at(-1)!;
	await test.must('round.deal', { roundId: round.id });
	const [group, other] = test.state.rounds.at(-1)!.groups;
	const [person, another] = [group!.members[0]!, other!.members[0]!];
	return {
		scene: {
			test,
			ids: {
				talk: `the-${talk}`,
				groups: `the-${groups}`,
				board: `the-${board}`,
				round: round.id,
				group: group!.id,
				other: other!.id,
				person,
				another,
				waiting
			}
		},
		viewers: {
			facilitator: test.ada,
			coFacilitator: await test.coFacilitator('co-facilitator', 'Chiara'),
			memberOfGroup: participant(person),
			memberOfAnother: participant(another),
			waiting: participant(waiting),
			removed: participant(gone),
			personOfAnotherSession: participant('somebody-else'),
			facilitatorOfAnotherSession: facilitator('a-stranger'),
			unassigned: facilitator(outsiders?.unassigned.id ?? 'unassigned'),
			coordinator: facilitator(outsiders?.coordinator.id ?? 'coordinator'),
			personOfAnotherTeam: participant(otherTeam),
			stage: STAGE
		}
	};
}

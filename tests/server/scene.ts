import { ACTIVITIES } from '$lib/activities/registry';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import type { Viewer } from '$lib/server/realtime/room-views';
import { facilitator, makeSession, participant, STAGE } from '../support/live-app';
import type { RoleName, Scene } from './authorisation-cells';

/** A running session with a talk, groups that are dealt and a board, and one of every role at its door. */
export async function makeScene(
	app: App,
	ada: Account
): Promise<{ scene: Scene; viewers: Record<RoleName, Viewer> }> {
	const test = await makeSession(app, ada);
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
			stage: STAGE
		}
	};
}

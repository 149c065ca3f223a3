import { findActivity } from '$lib/activities/registry';
import type { CommandName } from '$lib/contract/commands';
import { session } from '$lib/server/db/tables/session';
import { legacy } from '$lib/server/db/tables/session-records';
import type { LiveSessionUnderTest } from '../support/live-app';

/** Whoever may stand at the door of the command handler. */
export const ROLES = [
	'facilitator',
	'coFacilitator',
	'memberOfGroup',
	'memberOfAnother',
	'waiting',
	'removed',
	'personOfAnotherSession',
	'facilitatorOfAnotherSession',
	/** Of the same programme, not assigned to the team whose session it is. */
	'unassigned',
	'coordinator',
	/** Of the same programme, by their personal link. */
	'personOfAnotherTeam',
	'stage'
] as const;
export type RoleName = (typeof ROLES)[number];

const FACILITATORS: readonly RoleName[] = ['facilitator', 'coFacilitator'];
const OWN: readonly RoleName[] = [...FACILITATORS, 'memberOfGroup'];

/** What a row may name: parts of a session that runs. */
export interface Scene {
	readonly test: LiveSessionUnderTest;
	readonly ids: {
		readonly talk: string;
		readonly groups: string;
		readonly board: string;
		readonly round: string;
		/** The group of `memberOfGroup`, and another one. */
		readonly group: string;
		readonly other: string;
		readonly person: string;
		readonly another: string;
		readonly waiting: string;
	};
}

/** One command: who may send this payload, after what. */
export interface Row {
	readonly may: readonly RoleName[];
	/** Brings about what the command needs, as a facilitator would. */
	readonly after?: (scene: Scene) => Promise<void>;
	readonly payload: (scene: Scene) => unknown;
}

const position = ({ test }: Scene) => {
	const at = test.state.position!;
	return { activityId: at.activityId, step: at.step };
};
const onlyFacilitators = (payload: Row['payload'], after?: Row['after']): Row =>
	after ? { may: FACILITATORS, payload, after } : { may: FACILITATORS, payload };
const nothing = () => ({});
const agendaSeen = ({ test }: Pick<Scene, 'test'>) => ({ expect: test.state.agendaVersion ?? 0 });
const lastCall = ({ test }: Scene) => test.state.calls.at(-1)!.id;
const lastMoment = ({ test }: Scene) => test.state.moments.at(-1)!.id;
const proposed = ({ test }: Scene) => test.state.rounds.findLast(({ status }) => status === 'proposed')!;

const note = ({ test }: Scene) => test.must('moment.note', { text: 'Un silenzio', groupId: null });
const timer = ({ test }: Scene) => test.must('timer.start', { seconds: 300 });
const wish = ({ ids }: Scene) => ({
	activityId: ids.groups,
	shape: { kind: 'groups', groups: 2 },
	online: 'ignore',
	apart: [],
	together: [],
	keep: [],
	seed: 3
});
const recalled = (scene: Scene) =>
	scene.test.must('round.recall', { roundId: scene.ids.round, expect: position(scene) });
const anotherProposal = async (scene: Scene) => {
	await recalled(scene);
	await scene.test.must('round.propose', wish(scene));
};
const callOfTheGroup = async ({ test, ids }: Scene) => {
	const answer = await test.send({ role: 'participant', id: ids.person }, 'call.raise', { question: '' });
	if (!answer.ok) throw new Error(answer.code);
};

const earlierSession = (test: LiveSessionUnderTest) => `before-${test.state.id}`;

/** A closed session of the same programme that left one text. */
async function leaveSomething({ test }: Scene): Promise<void> {
	const { db } = test.app.database;
	const row = (await test.app.sessions.find(test.state.id))!;
	const id = earlierSession(test);
	const secrets = { code: id, joinSecret: id, stageSecret: id };
	await db.insert(session).values({ ...row, ...secrets, id, status: 'closed' });
	const left = { texts: [{ heading: '', text: 'Un pensiero' }], own: null };
	await db
		.insert(legacy)
		.values({ sessionId: id, activityId: 'an-activity', kind: 'talk', title: 'Pensieri', legacy: left });
}

/** As if it had not been opened yet. */
async function preparedAgain({ test }: Scene): Promise<void> {
	await test.live.room.do({
		commandId: null,
		seat: null,
		decide: () => ({ ok: true, value: [{ type: 'session.cancelled' }, { type: 'session.restored' }] })
	});
}

/** Who may do what: written out by hand, so that a slip in the product's own table is found. */
export const ROWS: Readonly<Record<CommandName, Row>> = {
	'session.describe': onlyFacilitators(({ test }) => ({ ...test.state.about, title: 'Un altro titolo' })),
	'session.open': onlyFacilitators(nothing),
	'session.close': onlyFacilitators((scene) => ({ expect: position(scene) })),
	'session.reopen': onlyFacilitators(nothing, async (scene) =>
		scene.test.must('session.close', { expect: position(scene) })
	),
	'session.cancel': onlyFacilitators(nothing, preparedAgain),
	'session.restore': onlyFacilitators(nothing),
	'rooms.set': onlyFacilitators(() => ({
		naming: 'plants',
		rooms: [{ id: 'a-room', name: 'Sala', kind: 'room', link: '' }]
	})),
	'door.set': onlyFacilitators(() => ({ locked: true, waitingRoom: true })),
	'door.rotate': onlyFacilitators(nothing),
	'agenda.insert': onlyFacilitators(() => ({
		activityId: 'another',
		at: 0,
		kind: 'break',
		title: 'Pausa',
		minutes: 10,
		config: findActivity('break')!.defaults('it')
	})),
	'agenda.revise': onlyFacilitators(({ test, ids }) => {
		const item = test.state.agenda.find(({ id }) => id === ids.board)!;
		return { activityId: ids.board, title: 'Altro', minutes: 12, config: item.config };
	}),
	'agenda.move': onlyFacilitators(({ ids }) => ({ activityId: ids.board, to: 0 })),
	'agenda.duplicate': onlyFacilitators(({ ids }) => ({ activityId: ids.board, as: 'a-copy' })),
	'agenda.remove': onlyFacilitators(({ ids }) => ({ activityId: ids.board })),
	'agenda.skip': onlyFacilitators(({ ids }) => ({ activityId: ids.board, skipped: true })),
	'agenda.undo': onlyFacilitators(agendaSeen, ({ test, ids }) =>
		test.must('agenda.skip', { activityId: ids.board, skipped: true })
	),
	'agenda.redo': onlyFacilitators(agendaSeen, async ({ test, ids }) => {
		await test.must('agenda.skip', { activityId: ids.board, skipped: true });
		await test.must('agenda.undo', agendaSeen({ test }));
	}),
	'step.enter': onlyFacilitators((scene) => ({
		activityId: scene.ids.board,
		step: 0,
		expect: position(scene)
	})),
	'timer.start': onlyFacilitators(() => ({ seconds: 60 })),
	'timer.extend': onlyFacilitators(() => ({ seconds: 60 }), timer),
	'timer.pause': onlyFacilitators(nothing, timer),
	'timer.resume': onlyFacilitators(nothing, async (scene) => {
		await timer(scene);
		await scene.test.must('timer.pause', {});
	}),
	'timer.clear': onlyFacilitators(nothing, timer),
	'person.list': onlyFacilitators(() => ({
		people: [{ name: 'Zoe', organisation: 'Ente', attendance: 'room' }]
	})),
	'person.describe': {
		may: OWN,
		payload: ({ ids }) => ({ personId: ids.person, name: 'Altro nome', organisation: '', attendance: 'room' })
	},
	'person.admit': onlyFacilitators(({ ids }) => ({ personId: ids.waiting })),
	'person.remove': onlyFacilitators(({ ids }) => ({ personId: ids.another })),
	'person.free': onlyFacilitators(({ ids }) => ({ personId: ids.another })),
	'person.add': onlyFacilitators(() => ({
		...{ name: 'Senza telefono', organisation: '', attendance: 'room', here: true }
	})),
	'person.vouch': onlyFacilitators(({ ids }) => ({ people: [ids.another] })),
	'person.heed': onlyFacilitators(({ ids }) => ({ personId: ids.another })),
	'person.leave': onlyFacilitators(({ ids }) => ({ personId: ids.another })),
	'person.return': onlyFacilitators(
		({ ids }) => ({ personId: ids.another }),
		({ test, ids }) => test.must('person.leave', { personId: ids.another })
	),
	'round.propose': onlyFacilitators(wish, recalled),
	'rounds.plan': onlyFacilitators(({ ids }) => {
		const shape = { kind: 'size', size: 3 };
		const rules = { online: 'ignore', apart: [], together: [], aims: ['organisations', 'pairs'], seed: 4 };
		return { rounds: [{ activityId: ids.groups, shape }], ...rules };
	}, recalled),
	'round.stop': onlyFacilitators(nothing),
	'round.repeat': onlyFacilitators(({ ids }) => ({ activityId: ids.groups, roundId: ids.round }), recalled),
	'round.discard': onlyFacilitators((scene) => ({ roundId: proposed(scene).id }), anotherProposal),
	'round.deal': onlyFacilitators((scene) => ({ roundId: proposed(scene).id }), anotherProposal),
	'round.recall': onlyFacilitators((scene) => ({ roundId: scene.ids.round, expect: position(scene) })),
	'group.move': onlyFacilitators(({ ids }) => ({ roundId: ids.round, personId: ids.person, to: ids.other })),
	'group.even': onlyFacilitators(({ ids }) => ({ roundId: ids.round, groupId: ids.group, how: 'merge' })),
	'group.set': onlyFacilitators(({ ids }) => ({ roundId: ids.round, groupId: ids.group, mandate: 'Altro' })),
	'group.speak': {
		may: OWN,
		payload: ({ test, ids }) => {
			const round = test.state.rounds.find(({ id }) => id === ids.round)!;
			const group = round.groups.find(({ id }) => id === ids.group)!;
			return { groupId: group.id, personId: group.members.find((id) => id !== group.spokesperson) };
		}
	},
	'group.finish': { may: OWN, payload: ({ ids }) => ({ groupId: ids.group, done: true }) },
	'group.visit': onlyFacilitators(({ ids }) => ({ groupId: ids.group })),
	'call.raise': { may: ['memberOfGroup', 'memberOfAnother'], payload: () => ({ question: 'Aiuto' }) },
	'call.take': onlyFacilitators((scene) => ({ callId: lastCall(scene) }), callOfTheGroup),
	'call.clear': { may: OWN, after: callOfTheGroup, payload: (scene) => ({ callId: lastCall(scene) }) },
	'moment.note': onlyFacilitators(() => ({ text: 'Un momento', groupId: null })),
	'moment.revise': onlyFacilitators((scene) => ({ momentId: lastMoment(scene), text: 'Altro' }), note),
	'moment.drop': onlyFacilitators((scene) => ({ momentId: lastMoment(scene) }), note),
	'moment.restore': onlyFacilitators((scene) => ({ momentId: lastMoment(scene) }), note),
	'moment.put': onlyFacilitators(
		(scene) => ({ momentId: lastMoment(scene), activityId: scene.ids.board, column: 'known' }),
		note
	),
	'point.put': onlyFacilitators(({ test, ids }) => ({
		pageId: Object.keys(test.state.pages)[0],
		pointId: 'a-point',
		activityId: ids.board,
		column: 'known'
	})),
	'notice.send': onlyFacilitators(() => ({ text: 'Ancora cinque minuti', to: null })),
	'stage.set': onlyFacilitators(() => ({ showCode: false, theme: 'evening' })),
	'activity.inherit': onlyFacilitators(
		({ test, ids }) => ({
			activityId: ids.board,
			from: { sessionId: earlierSession(test), activityId: 'an-activity' },
			column: 'known'
		}),
		leaveSomething
	),
	'activity.act': {
		// A question during a talk that is open to questions: people ask, facilitators note what was asked aloud. Every other action: below the table.
		may: ['facilitator', 'coFacilitator', 'memberOfGroup', 'memberOfAnother'],
		after: (scene) =>
			scene.test.must('step.enter', { activityId: scene.ids.talk, step: 0, expect: position(scene) }),
		payload: ({ ids }) => ({ activityId: ids.talk, action: { type: 'question.ask', text: 'Perché?' } })
	}
};

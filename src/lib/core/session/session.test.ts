import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { applyEvent } from './apply';
import type { Command } from './commands';
import { ADA, BEA, person, SessionUnderTest } from './session-under-test';
import { timeLeft } from './steps/step-timer';
import type { Round, SessionState } from './state';
import { facilitatorView } from './views/facilitator-view';

const NAMES = ['Anna', 'Bruno', 'Carla', 'Dino', 'Elsa', 'Fatou', 'Gino', 'Hana'];
const GROUPS = 'small-groups-1';
const BOARD = 'board-2';
const WORK = 1;
const WISH = { online: 'ignore', apart: [], together: [], keep: [], seed: 3 } as const;

let session: SessionUnderTest;
const propose = (groups = 2) =>
	session.send('round.propose', { activityId: GROUPS, shape: { kind: 'groups', groups }, ...WISH });
const dealt = (): Round | undefined => session.state.rounds.find(({ status }) => status === 'dealt');
const sizes = () => dealt()!.groups.map(({ members }) => members.length);
const standing = () => {
	const at = session.state.position;
	return at && { activityId: at.activityId, step: at.step };
};
const groupOf = (id: string) => dealt()?.groups.find(({ members }) => members.includes(id as never));

beforeEach(() => {
	session = new SessionUnderTest(findActivity, ['talk', 'small-groups', 'board']);
	session.send('session.open', {});
	for (const name of NAMES) session.comeIn(name);
});

const atWork = () => {
	session.enter(GROUPS);
	propose();
	expect(session.enter(GROUPS, WORK)).toBe('ok');
};

describe('time and place', () => {
	it('F1 closed, it refuses everything but reopening, which brings all back', () => {
		atWork();
		const { position } = session.state;
		const before = session.state;
		const expected = { activityId: position!.activityId, step: position!.step };
		expect(session.send('session.close', { expect: expected })).toBe('ok');
		for (const refused of [
			session.send('moment.note', { text: 'n', groupId: null }),
			session.send('group.finish', { groupId: before.rounds[0]!.groups[0]!.id, done: true }),
			session.enter(BOARD),
			session.comeIn('Tardi')
		])
			expect(refused).toBe('session/closed');
		expect(session.send('session.reopen', {})).toBe('ok');
		expect(session.state.rounds).toEqual(before.rounds);
		expect(session.state.position?.activityId).toBe(GROUPS);
	});

	it('F1 before it is opened nobody is sent anywhere', () => {
		const fresh = new SessionUnderTest(findActivity, ['talk']);
		expect(fresh.enter('talk-0')).toBe('session/not-open');
	});

	it('F2 a step called like its kind bears the name of its activity, the others their own', () => {
		session.enter('talk-0');
		const talk = facilitatorView(session.state, findActivity).now!;
		expect(talk.stepTitle).toEqual({ it: talk.title, en: talk.title });
		session.enter(GROUPS);
		expect(facilitatorView(session.state, findActivity).now?.stepTitle.it).toBe('La consegna');
	});

	it('F2 two facilitators who click at once go one step, not two', () => {
		session.enter('talk-0');
		const expected = { activityId: 'talk-0', step: 0 };
		const go = () => session.send('step.enter', { activityId: GROUPS, step: 0, expect: expected } as never);
		expect(go()).toBe('ok');
		const { version } = session.state;
		expect(go()).toBe('step/stale');
		expect(session.enter(GROUPS, 0)).toBe('ok');
		expect(session.state.version).toBe(version);
	});

	it('F3 going back loses nothing', () => {
		atWork();
		session.enter(BOARD);
		const add = { type: 'card.add', column: 'c', text: 'Un cartellino' };
		const column = Object.values(session.state.agenda[2]!.config as { columns: { id: string }[] }).flat()[0];
		session.send('activity.act', {
			activityId: BOARD,
			action: { ...add, column: (column as { id: string }).id }
		} as never);
		const { runs, rounds, pages } = session.state;
		expect(JSON.stringify(runs)).toContain('Un cartellino');
		session.enter('talk-0');
		expect(session.state.runs).toMatchObject(runs);
		expect(session.state.rounds).toEqual(rounds);
		expect(session.state.pages).toEqual(pages);
	});

	it('F4 a timer is an instant: prolonged, held, resumed, and going on from now when it has run out', () => {
		atWork();
		const left = () => timeLeft(session.state.timer!, session.now);
		const planned = left();
		expect(planned).toBeGreaterThan(0);
		session.now += 60_000;
		expect(left()).toBe(planned - 60_000);
		session.send('timer.extend', { seconds: 60 });
		expect(left()).toBe(planned);
		session.send('timer.pause', {});
		session.now += 600_000;
		expect(left()).toBe(planned);
		session.send('timer.resume', {});
		session.now += planned + 5_000;
		expect(left()).toBe(0);
		session.send('timer.extend', { seconds: 60 });
		expect(left()).toBe(60_000);
	});

	it('F5 stretches follow each other and add up to the time spent', () => {
		const began = session.now;
		for (const [id, step] of [
			['talk-0', 0],
			[GROUPS, 0],
			['talk-0', 0],
			[BOARD, 0]
		] as const) {
			session.enter(id, step);
			session.now += 90_000;
		}
		const { stretches } = session.state;
		expect(stretches.filter(({ to }) => to === null).length).toBe(1);
		expect(stretches[0]!.from).toBe(began);
		stretches.slice(1).forEach((stretch, index) => expect(stretch.from).toBe(stretches[index]!.to));
	});
});

describe('groups', () => {
	it('F6 a step in groups needs groups, sends people off, and the plenary calls them back', () => {
		session.enter(GROUPS);
		expect(session.enter(GROUPS, WORK)).toBe('round/needed');
		expect(session.state.position?.step).toBe(0);
		propose();
		expect(dealt()).toBeUndefined();
		session.enter(GROUPS, WORK);
		expect(sizes()).toEqual([4, 4]);
		session.enter(GROUPS, WORK + 1);
		expect(dealt()).toBeUndefined();
		expect(session.state.rounds.at(-1)!.status).toBe('recalled');
	});

	it('F7 who comes late joins a group without moving anybody; who leaves and returns has a place', () => {
		atWork();
		const before = dealt()!.groups.map(({ members }) => [...members]);
		session.comeIn('Tardi');
		expect(sizes().sort()).toEqual([4, 5]);
		dealt()!.groups.forEach((group, index) =>
			expect(group.members).toEqual(expect.arrayContaining(before[index]!))
		);
		session.send('person.leave', { personId: 'anna' });
		expect(groupOf('anna')).toBeUndefined();
		session.send('person.return', { personId: 'anna' });
		expect(groupOf('anna')).toBeDefined();
	});

	it('F7 nobody is moved so that somebody is left alone', () => {
		session.enter(GROUPS);
		propose(4);
		session.enter(GROUPS, WORK);
		const [first, second] = dealt()!.groups;
		const move = { roundId: dealt()!.id, personId: first!.members[0]!, to: second!.id };
		expect(session.send('group.move', move)).toBe('group/of-one');
		expect(sizes()).toEqual([2, 2, 2, 2]);
	});

	it('F8 members choose who speaks, others do not', () => {
		atWork();
		const [mine, theirs] = dealt()!.groups;
		const other = mine!.members.find((id) => id !== mine!.spokesperson)!;
		const choose = { groupId: mine!.id, personId: other };
		expect(session.send('group.speak', choose, person(theirs!.members[0]!))).toBe('group/not-member');
		expect(session.send('group.speak', choose, person(mine!.members[0]!))).toBe('ok');
		expect(dealt()!.groups[0]!.spokesperson).toBe(other);
	});

	it('F9 one open call for each group, taken by one, cleared by a visit', () => {
		atWork();
		const group = groupOf('anna')!;
		expect(session.send('call.raise', { question: '' }, person('anna'))).toBe('ok');
		const fellow = group.members.find((id) => id !== 'anna')!;
		expect(session.send('call.raise', { question: '' }, person(fellow))).toBe('call/already');
		const callId = session.state.calls[0]!.id;
		expect(session.send('call.take', { callId }, ADA)).toBe('ok');
		expect(session.send('call.take', { callId }, BEA)).toBe('call/taken');
		expect(session.send('group.visit', { groupId: group.id }, BEA)).toBe('ok');
		expect(session.state.calls[0]!.clearedAt).toBe(session.now);
		expect(session.send('call.raise', { question: '' }, person(fellow))).toBe('ok');
	});
});

describe('people', () => {
	it('F10 names are distinct, listed once, and a name that came in is nobody else’s', () => {
		session.comeIn('ANNA ', { personId: 'another-anna' as never });
		const names = Object.values(session.state.people).map(({ name }) => name.toLowerCase().trim());
		expect(new Set(names).size).toBe(names.length);
		const zoe = { name: 'Zoe', organisation: 'Ente', attendance: 'room' } as const;
		session.send('person.list', { people: [zoe, zoe] });
		session.send('person.list', { people: [zoe] });
		const listed = Object.values(session.state.people).filter(({ name }) => name === 'Zoe');
		expect(listed.length).toBe(1);
		const { id } = listed[0]!;
		expect(session.comeIn('Zoe', { how: 'claim', personId: id })).toBe('ok');
		expect(session.comeIn('Zoe', { how: 'claim', personId: id })).toBe('person/taken');
	});

	it('F11 a locked door, a waiting room, and a removal hold', () => {
		session.send('door.set', { locked: true, waitingRoom: false });
		expect(session.comeIn('Tardi')).toBe('door/locked');
		session.send('door.set', { locked: false, waitingRoom: true });
		expect(session.comeIn('Tardi')).toBe('ok');
		session.enter(GROUPS);
		const ask = { activityId: 'talk-0', action: { type: 'question.ask', text: 'Posso?' } };
		expect(session.send('activity.act', ask as never, person('tardi'))).toBe('command/forbidden');
		session.send('person.admit', { personId: 'tardi' });
		propose();
		session.enter(GROUPS, WORK);
		expect(groupOf('tardi')).toBeDefined();
		session.send('person.remove', { personId: 'tardi' });
		expect(groupOf('tardi')).toBeUndefined();
		expect(session.comeIn('Tardi', { how: 'back' })).toBe('person/removed');
	});
});

describe('agenda', () => {
	const changes: readonly Command[] = [
		{ type: 'agenda.move', payload: { activityId: BOARD, to: 0 } },
		{ type: 'agenda.skip', payload: { activityId: BOARD, skipped: true } },
		{ type: 'agenda.duplicate', payload: { activityId: BOARD, as: 'copy' } },
		{ type: 'agenda.remove', payload: { activityId: 'talk-0' } },
		{ type: 'agenda.revise', payload: { activityId: BOARD, title: 'Altro', minutes: 7, config: null } }
	] as never;

	it.each(changes)('F12 $type is undone exactly, and redone', ({ type, payload }) => {
		const config = session.state.agenda[2]!.config;
		const sent = 'config' in payload ? { ...payload, config } : payload;
		const before = session.state.agenda;
		expect(session.send(type, sent as never)).toBe('ok');
		const after = session.state.agenda;
		expect(after).not.toEqual(before);
		session.send('agenda.undo', { expect: session.state.agendaVersion! });
		expect(session.state.agenda).toEqual(before);
		session.send('agenda.redo', { expect: session.state.agendaVersion! });
		expect(session.state.agenda).toEqual(after);
	});

	it('F12 of two facilitators nobody takes back what they have not seen', () => {
		session.send('agenda.duplicate', { activityId: BOARD, as: 'ada' }, ADA);
		const seen = session.state.agendaVersion!;
		// Something else does not stand in the way.
		session.send('notice.send', { text: 'Si comincia', to: null });
		session.send('agenda.duplicate', { activityId: BOARD, as: 'bea' }, BEA);
		expect(session.send('agenda.undo', { expect: seen }, ADA)).toBe('agenda/stale');
		const seenNow = session.state.agendaVersion!;
		session.send('agenda.undo', { expect: seenNow }, BEA);
		// As many agendas back as before, and another one.
		session.send('agenda.duplicate', { activityId: BOARD, as: 'again' }, BEA);
		expect(session.send('agenda.undo', { expect: seenNow }, ADA)).toBe('agenda/stale');
		expect(session.send('agenda.redo', { expect: seen }, ADA)).toBe('agenda/stale');
		expect(session.state.agenda.map(({ id }) => id)).toEqual(expect.arrayContaining(['ada', 'again']));
	});

	it('F12 what has begun is neither removed nor undone away', () => {
		session.send('agenda.duplicate', { activityId: BOARD, as: 'copy' });
		session.enter('copy');
		expect(session.send('agenda.remove', { activityId: 'copy' })).toBe('agenda/begun');
		expect(session.send('agenda.undo', { expect: session.state.agendaVersion! })).toBe('agenda/begun');
		expect(session.state.agenda.some(({ id }) => id === 'copy')).toBe(true);
	});

	it('F13 a configuration that its kind does not read is refused', () => {
		const item = {
			activityId: 'new',
			at: 0,
			kind: 'board',
			title: 'B',
			minutes: 5,
			config: { columns: 'no' }
		};
		expect(session.send('agenda.insert', item as never)).toBe('agenda/bad-config');
		expect(session.send('agenda.insert', { ...item, kind: 'unheard-of' } as never)).toBe(
			'agenda/unknown-kind'
		);
	});
});

describe('F24 what earlier sessions left', () => {
	const left = (more: object = {}) => ({
		sessionId: 'earlier',
		sessionTitle: 'Primo incontro',
		date: '2026-11-10',
		activityId: 'thoughts',
		kind: 'talk',
		title: 'Pensieri',
		legacy: { texts: ['Uno', 'Due'].map((text) => ({ heading: '', text })), own: null },
		...more
	});
	const from = { sessionId: 'earlier', activityId: 'thoughts' };
	const bring = (activityId: string, column: string | null = null, actor = ADA) =>
		session.send('activity.inherit', { activityId, from, column } as never, actor);
	const cards = () =>
		Object.values((session.state.runs[BOARD as never] as unknown as { cards: object }).cards) as {
			text: string;
			origin: unknown;
		}[];

	it('F24 comes to a board as cards that keep where they come from, once', () => {
		Object.assign(session.tools, { earlier: [left()] });
		expect(bring(BOARD)).toBe('ok');
		expect(cards().map(({ text }) => text)).toEqual(['Uno', 'Due']);
		expect(cards()[0]!.origin).toEqual({
			kind: 'earlier',
			sessionTitle: 'Primo incontro',
			date: '2026-11-10'
		});
		expect(bring(BOARD)).toBe('legacy/already');
		expect(cards()).toHaveLength(2);
	});

	it('F24 is whole or not there: a board that has no room for all of it takes none', () => {
		const many = Array.from({ length: 600 }, (_, index) => ({ heading: '', text: `n. ${index}` }));
		Object.assign(session.tools, {
			earlier: [
				left({ legacy: { texts: many, own: null } }),
				left({ activityId: 'more', legacy: { texts: many, own: null } })
			]
		});
		expect(bring(BOARD)).toBe('ok');
		const { version } = session.state;
		const more = { sessionId: 'earlier', activityId: 'more' };
		expect(session.send('activity.inherit', { activityId: BOARD, from: more, column: null } as never)).toBe(
			'activity/full'
		);
		expect(session.state.version).toBe(version);
	});

	it('F24 is shown by an activity that shows it, and refused by one that has no place for it', () => {
		Object.assign(session.tools, { earlier: [left()] });
		expect(bring('talk-0')).toBe('ok');
		expect(bring('talk-0')).toBe('ok');
		expect(session.state.inherited['talk-0' as never]).toHaveLength(1);
		const pause = {
			activityId: 'pause',
			at: 0,
			kind: 'break',
			title: 'Pausa',
			minutes: 5,
			config: { sentence: '', showNext: true }
		};
		expect(session.send('agenda.insert', pause as never)).toBe('ok');
		expect(bring('pause')).toBe('activity/no-collector');
	});

	it('F24 nothing is brought that was not left for this session, to no column, by no participant', () => {
		expect(bring(BOARD)).toBe('legacy/unknown');
		Object.assign(session.tools, { earlier: [left()] });
		expect(bring(BOARD, 'nowhere')).toBe('activity/malformed');
		expect(bring(BOARD, null, person('anna'))).toBe('command/forbidden');
	});

	it('F24 is taken up by itself when an activity begins whose kind asks for it, and not again', () => {
		const find = (kind: string) => {
			const definition = findActivity(kind);
			return (
				definition && {
					...definition,
					inherits: (_config: unknown, one: { kind: string }) => one.kind === 'talk'
				}
			);
		};
		session = new SessionUnderTest(find as never, ['talk', 'board']);
		Object.assign(session.tools, { earlier: [left(), left({ activityId: 'other', kind: 'board' })] });
		session.send('session.open', {});
		expect(session.enter('talk-0')).toBe('ok');
		expect(session.state.inherited['talk-0' as never]).toMatchObject([{ activityId: 'thoughts' }]);
		const { length } = session.log;
		session.enter('board-1');
		session.enter('talk-0');
		expect(session.log.slice(length).filter(({ event }) => event.type === 'activity.inherited')).toHaveLength(
			1
		);
	});
});

it('F14 a moment put on a board twice is there once, with its origin', () => {
	session.enter(BOARD);
	session.send('moment.note', { text: 'Il silenzio', groupId: null });
	const momentId = session.state.moments[0]!.id;
	expect(session.state.moments[0]!.putOn).toBeNull();
	const { columns } = session.state.agenda[2]!.config as { columns: { id: string }[] };
	const put = { momentId, activityId: BOARD, column: columns[0]!.id };
	expect(session.send('moment.put', put)).toBe('ok');
	expect(session.send('moment.put', put)).toBe('ok');
	const run = JSON.stringify(session.state.runs[BOARD as never]);
	expect(run.split('Il silenzio').length - 1).toBe(1);
	expect(run).toContain(momentId);
});

it('F14 a point put on a board twice is there once, and facilitators see that it is', () => {
	Object.assign(session.tools, { pointText: () => 'Un turno serale' });
	session.enter(BOARD);
	const page = { id: 'page', activityId: BOARD, key: 'points', scope: { kind: 'plenary' } };
	session.state = { ...session.state, pages: { page } as never };
	const { columns } = session.state.agenda[2]!.config as { columns: { id: string }[] };
	const put = { pageId: 'page', pointId: 'point', activityId: BOARD, column: columns[0]!.id };
	expect(session.send('point.put', put)).toBe('ok');
	expect(session.send('point.put', put)).toBe('ok');
	expect(JSON.stringify(session.state.runs[BOARD as never]).split('Un turno serale').length - 1).toBe(1);
	expect(facilitatorView(session.state, findActivity).putPoints).toEqual([
		{ pageId: 'page', pointId: 'point', activityId: BOARD }
	]);
	expect(session.send('point.put', { ...put, pointId: 'another' })).toBe('ok');
	expect(session.state.putPoints).toHaveLength(2);
});

it('F34 a moment dropped comes back whole, where it stood, until the session is closed', () => {
	session.enter(BOARD);
	for (const text of ['Il silenzio', 'La risata']) {
		session.now += 1000;
		session.send('moment.note', { text, groupId: null });
	}
	const before = session.state.moments;
	const momentId = before[0]!.id;
	session.send('moment.drop', { momentId });
	expect(session.state.moments).toHaveLength(1);
	expect(session.send('moment.restore', { momentId }, BEA)).toBe('ok');
	expect(session.send('moment.restore', { momentId })).toBe('ok');
	expect(session.state.moments).toEqual(before);
	expect(session.send('moment.restore', { momentId: 'never' })).toBe('moment/unknown');
	session.send('moment.drop', { momentId });
	expect(session.send('session.close', { expect: { activityId: BOARD, step: 0 } })).toBe('ok');
	expect(JSON.stringify(session.state)).not.toContain('Il silenzio');
});

/** What never holds: told in words. */
function broken(state: SessionState): string[] {
	const wrong: string[] = [];
	const atWork = state.rounds.filter(({ status }) => status === 'dealt');
	if (atWork.length > 1) wrong.push('two rounds at work');
	for (const { groups } of atWork) {
		const members = groups.flatMap((group) => group.members);
		if (new Set(members).size < members.length) wrong.push('somebody is in two groups');
		if (members.length > 1 && groups.some((group) => group.members.length === 1))
			wrong.push('somebody is alone');
		for (const group of groups)
			if (group.spokesperson && !group.members.includes(group.spokesperson)) wrong.push('a stranger speaks');
	}
	const item = state.agenda.find(({ id }) => id === state.position?.activityId);
	if (state.position && !item) wrong.push('the session stands nowhere');
	return wrong;
}

it('F15 whatever comes in whatever order, the log gives the same state and nothing impossible holds', () => {
	const someone = fc.constantFrom(...NAMES.map((name) => name.toLowerCase()), 'tardi');
	const activity = fc.constantFrom('talk-0', GROUPS, BOARD, 'copy');
	const deed = fc.oneof(
		fc.record({ do: fc.constant('enter'), activity, step: fc.nat({ max: 2 }) }),
		fc.record({ do: fc.constant('propose'), groups: fc.integer({ min: 1, max: 5 }) }),
		fc.record({ do: fc.constantFrom('leave', 'return', 'remove', 'come', 'call'), who: someone }),
		fc.record({ do: fc.constant('move'), who: someone, to: fc.nat({ max: 4 }) }),
		fc.record({ do: fc.constantFrom('undo', 'redo', 'duplicate', 'repeat', 'recall', 'deal') })
	);
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 4 }), fc.array(deed, { maxLength: 25 }), (groups, deeds) => {
			session = new SessionUnderTest(findActivity, ['talk', 'small-groups', 'board']);
			session.send('session.open', {});
			for (const name of NAMES) session.comeIn(name);
			session.enter(GROUPS);
			propose(groups);
			session.enter(GROUPS, WORK);
			for (const one of deeds) {
				const given = one as {
					do: string;
					who: string;
					activity: string;
					step: number;
					groups: number;
					to: number;
				};
				const round = session.state.rounds.at(-1);
				const personId = given.who;
				if (given.do === 'enter') session.enter(given.activity, given.step);
				else if (given.do === 'propose') propose(given.groups);
				else if (given.do === 'come') session.comeIn('Tardi');
				else if (given.do === 'call') session.send('call.raise', { question: '' }, person(personId));
				else if (['leave', 'return', 'remove'].includes(given.do))
					session.send(`person.${given.do}` as 'person.leave', { personId });
				else if (['undo', 'redo'].includes(given.do))
					session.send(`agenda.${given.do}` as 'agenda.undo', { expect: session.state.agendaVersion ?? 0 });
				else if (given.do === 'duplicate')
					session.send('agenda.duplicate', { activityId: BOARD, as: 'copy' });
				else if (round && given.do === 'repeat')
					session.send('round.repeat', { activityId: GROUPS, roundId: round.id });
				else if (round && (given.do === 'recall' || given.do === 'deal'))
					session.send(`round.${given.do}`, { roundId: round.id, expect: standing() });
				else if (round && given.do === 'move') {
					const to = round.groups[given.to % round.groups.length]!.id;
					session.send('group.move', { roundId: round.id, personId, to });
				}
				session.now += 1_000;
				expect(broken(session.state)).toEqual([]);
			}
			const again = session.log.reduce<SessionState | null>(
				(state, logged) => applyEvent(state, logged, findActivity),
				null
			);
			expect(again).toEqual(session.state);
		}),
		{ numRuns: 300, seed: 11 }
	);
}, 60_000);

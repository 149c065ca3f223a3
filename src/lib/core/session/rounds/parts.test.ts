import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { ActivityDefinition } from '../../agenda/activity-definition';
import type { OwnPart, PartsWish } from '../../agenda/parts-wish';
import type { PersonId } from '../../kernel/ids';
import { applyEvent } from '../apply';
import { SessionUnderTest } from '../session-under-test';
import type { Round, SessionState } from '../state';
import { facilitatorView } from '../views/facilitator-view';
import { stageView } from '../views/stage-view';

const KEYS = ['a', 'b', 'c', 'd'];
const NAMES = KEYS.map((key) => ({ key, name: { it: `Parte ${key}`, en: `Part ${key}` } }));

/** Far from one's own by the ring of the four. */
const from = (own: number): OwnPart => ({
	own: KEYS[own]!,
	distances: KEYS.map((_, part) => Math.min(Math.abs(part - own), 4 - Math.abs(part - own)))
});

/** A grouped activity whose groups play parts, for tests: what people told is set from outside. */
class Cast {
	people: Record<string, OwnPart> = {};
	playing: readonly string[] = KEYS;
	groups = 4;
	readonly session: SessionUnderTest;

	constructor(names: readonly string[]) {
		const plain = findActivity('small-groups')!;
		const definition: ActivityDefinition = {
			...plain,
			grouping: () => ({
				shape: { kind: 'groups', groups: this.groups },
				online: 'ignore',
				functions: []
			}),
			assign: (): PartsWish => ({ parts: NAMES, playing: this.playing, people: this.people })
		};
		const find = (kind: string) => (kind === definition.kind ? definition : findActivity(kind));
		this.session = new SessionUnderTest(find, [definition.kind, 'board']);
		this.session.send('session.open', {});
		for (const name of names) this.session.comeIn(name, { organisation: `Ente ${name[0]}` });
	}

	get activity() {
		return this.session.state.agenda[0]!.id;
	}

	get round(): Round {
		return this.session.state.rounds.at(-1)!;
	}

	propose(wish: Partial<Parameters<SessionUnderTest['send']>[1]> = {}) {
		return this.session.send('round.propose', {
			activityId: this.activity,
			shape: { kind: 'groups', groups: this.groups },
			online: 'ignore',
			apart: [],
			together: [],
			keep: [],
			seed: 3,
			...wish
		} as never);
	}

	deal() {
		this.session.enter(this.activity);
		return this.session.enter(this.activity, 1);
	}

	partOf(person: string) {
		return this.round.groups.find(({ members }) => members.includes(person as PersonId))?.part;
	}
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `P${index}`);
const ids = (count: number) => names(count).map((name) => name.toLowerCase());

function castOf(count: number, own: (index: number) => number) {
	const cast = new Cast(names(count));
	cast.people = Object.fromEntries(ids(count).map((id, index) => [id, from(own(index))]));
	return cast;
}

describe('groups that play parts', () => {
	it('F16 everybody plays the part farthest from their own, in groups of equal size, each with its part', () => {
		const cast = castOf(8, (index) => index % 4);
		expect(cast.propose()).toBe('ok');
		expect(cast.round.groups.map(({ part }) => part).toSorted()).toEqual(KEYS);
		expect(cast.round.groups.every(({ members }) => members.length === 2)).toBe(true);
		for (const [id, { own, distances }] of Object.entries(cast.people)) {
			expect(distances[KEYS.indexOf(cast.partOf(id)!)]).toBe(2);
			expect(cast.partOf(id)).not.toBe(own);
		}
		expect(cast.round.parts).toMatchObject({ own: [], untold: 0, left: [] });
		expect(cast.round.parts!.distance).toEqual({ total: 16, withAll: 16, most: 16 });
		expect(cast.round.groups.every(({ spokesperson, members }) => members.includes(spokesperson!))).toBe(
			true
		);
	});

	it('F16 no group of one: too few people leave out the parts that cost least, and it is said', () => {
		const cast = castOf(5, () => 0);
		cast.playing = ['a', 'b', 'c'];
		cast.groups = 3;
		expect(cast.propose()).toBe('ok');
		expect(cast.round.groups.map(({ part }) => part)).toEqual(['b', 'c']);
		expect(cast.round.groups.map(({ members }) => members.length).toSorted()).toEqual([2, 3]);
		expect(cast.round.parts).toMatchObject({ own: [], left: ['a'] });
	});

	it('F16 a large room: a part has several groups, all of equal size', () => {
		const cast = castOf(22, (index) => index % 4);
		cast.groups = 8;
		cast.propose();
		const sizes = cast.round.groups.map(({ members }) => members.length);
		expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
		for (const key of KEYS) expect(cast.round.groups.filter(({ part }) => part === key)).toHaveLength(2);
	});

	it('F16 whatever people told: everybody once, sizes balanced, own parts only where named', () => {
		fc.assert(
			fc.property(
				fc.array(fc.option(fc.nat(3), { nil: null }), { minLength: 2, maxLength: 14 }),
				fc.integer({ min: 1, max: 5 }),
				(told, groups) => {
					const cast = new Cast(names(told.length));
					cast.groups = groups;
					cast.people = Object.fromEntries(
						told.flatMap((own, index) => (own === null ? [] : [[`p${index}`, from(own)]]))
					);
					expect(cast.propose()).toBe('ok');
					const sizes = cast.round.groups.map(({ members }) => members.length);
					expect(cast.round.groups.flatMap(({ members }) => members).toSorted()).toEqual(
						ids(told.length).toSorted()
					);
					expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
					expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
					const own = Object.entries(cast.people).flatMap(([id, one]) =>
						cast.partOf(id) === one.own ? [id] : []
					);
					expect(cast.round.parts!.own.toSorted()).toEqual(own.toSorted());
				}
			),
			{ numRuns: 60 }
		);
	});

	it('F16 pairs to keep apart and together hold, or the proposal is refused', () => {
		const cast = castOf(8, (index) => index % 4);
		expect(cast.propose({ apart: [['p0', 'p4']], together: [['p1', 'p2']] } as never)).toBe('ok');
		expect(
			cast.round.groups.some(({ members }) => ['p0', 'p4'].every((id) => members.includes(id as never)))
		).toBe(false);
		expect(
			cast.round.groups.some(({ members }) => ['p1', 'p2'].every((id) => members.includes(id as never)))
		).toBe(true);
		cast.groups = 1;
		expect(cast.propose({ apart: [['p0', 'p4']] } as never)).toBe('round/impossible');
	});

	it('F17 a part stays with its group: through drags, kept groups, recalls and repeats', () => {
		const cast = castOf(12, (index) => index % 4);
		cast.propose();
		const [one, other] = cast.round.groups as [Round['groups'][number], Round['groups'][number]];
		cast.session.send('group.move', { roundId: cast.round.id, personId: one.members[0]!, to: other.id });
		expect(cast.round.groups.map(({ part }) => part).toSorted()).toEqual(KEYS);
		cast.propose({ keep: [other.id] } as never);
		const kept = cast.round.groups.find(({ id }) => id === other.id)!;
		expect(kept).toMatchObject({ part: other.part, members: expect.arrayContaining([one.members[0]]) });
		expect(cast.round.groups.map(({ part }) => part).toSorted()).toEqual(KEYS);
		expect(cast.deal()).toBe('ok');
		const dealt = cast.round;
		cast.session.send('round.repeat', { activityId: cast.activity, roundId: dealt.id });
		const parts = (round: Round) => round.groups.map(({ members, part }) => [members, part]);
		expect(parts(cast.round)).toEqual(parts(dealt));
	});

	it('F17 a facilitator gives a group another part, one that exists', () => {
		const cast = castOf(8, (index) => index % 4);
		cast.propose();
		const { id, groups } = cast.round;
		const set = (part: string) =>
			cast.session.send('group.set', { roundId: id, groupId: groups[0]!.id, part });
		expect(set('b')).toBe('ok');
		expect(cast.round.groups[0]!.part).toBe('b');
		expect(set('nothing')).toBe('command/malformed');
	});

	it('F17 who comes late joins a smallest group, of these the farthest; never their own part if another is one larger', () => {
		const cast = castOf(8, (index) => index % 4);
		cast.propose();
		cast.deal();
		cast.people = { ...cast.people, p8: from(0), p9: from(1) };
		cast.session.comeIn('P8');
		expect(cast.partOf('p8')).toBe('c');
		cast.session.comeIn('P9');
		expect(cast.partOf('p9')).toBe('d');
		cast.people = { ...cast.people, p10: from(0), p11: from(0) };
		cast.session.comeIn('P10');
		expect(cast.partOf('p10')).toBe('b');
		// Only the own part's group is smallest now.
		cast.session.comeIn('P11');
		expect(cast.partOf('p11')).not.toBe('a');
		cast.session.comeIn('P12');
		expect(cast.partOf('p12')).toBe('a');
	});

	it('F18 what people told is in no view; sums are told of five people or more, and drags do not change them', () => {
		const cast = castOf(8, (index) => index % 4);
		cast.propose();
		const find = cast.session.tools.find;
		const views = (state: SessionState) =>
			JSON.stringify([facilitatorView(state, find), stageView(state, find)]);
		expect(views(cast.session.state)).not.toContain('"distances"');
		const before = cast.round.parts;
		const [one, other] = cast.round.groups as [Round['groups'][number], Round['groups'][number]];
		cast.session.send('group.move', { roundId: cast.round.id, personId: one.members[0]!, to: other.id });
		expect(cast.round.parts).toEqual(before);
		cast.people = Object.fromEntries(Object.entries(cast.people).slice(0, 4));
		cast.propose();
		expect(cast.round.parts).toMatchObject({ distance: null, untold: 4 });
	});

	it('F18 who cannot be spared their own part is named', () => {
		const cast = castOf(6, () => 0);
		cast.playing = ['a', 'b'];
		cast.groups = 2;
		cast.propose();
		expect(cast.round.parts!.own).toHaveLength(3);
		expect(cast.round.parts!.own.every((id) => cast.partOf(id) === 'a')).toBe(true);
	});

	it('F17 the log gives the same groups and parts again, and old logs without parts still apply', () => {
		const cast = castOf(9, (index) => index % 3);
		cast.propose();
		cast.deal();
		const { log, tools, state } = cast.session;
		const again = log.reduce<SessionState | null>((so, event) => applyEvent(so, event, tools.find), null);
		expect(again!.rounds).toEqual(state.rounds);
		const old = JSON.parse(JSON.stringify(log).replaceAll(/"part":"\w",/g, '')) as typeof log;
		const replayed = old.reduce<SessionState | null>((so, event) => applyEvent(so, event, tools.find), null);
		expect(replayed!.rounds[0]!.groups.every(({ part }) => part === undefined)).toBe(true);
	});
});

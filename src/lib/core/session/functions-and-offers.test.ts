import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { ActivityDefinition } from '../agenda/activity-definition';
import type { ActivityId } from '../kernel/ids';
import { applyEvent } from './apply';
import { functionsHeld } from './rounds/functions-held';
import { asPastRound } from './rounds/grouping-question';
import { person, SessionUnderTest } from './session-under-test';
import type { SessionState } from './state';

const WISH = { online: 'ignore', apart: [], together: [], keep: [], seed: 3 } as const;

/** An activity whose functions change hands: in each step somebody else of the group watches. */
const watching: ActivityDefinition = {
	...findActivity('small-groups')!,
	kind: 'watching',
	functions: (_state, { round, step }) =>
		(round && step?.place === 'groups' ? round.groups : []).map((group) => {
			const turn = `turn-${Object.keys(group.turns ?? {}).length}`;
			const current = Object.keys(group.turns ?? {}).at(-1) ?? turn;
			const people = group.members.slice(0, 1);
			return { group: group.id, turn: current, functions: { watch: people }, held: { watch: people } };
		})
};

/** An activity in which words can be brought to a board. */
const offering: ActivityDefinition = {
	...findActivity('talk')!,
	kind: 'offering',
	action: v.looseObject({ type: v.literal('bring') }),
	rights: { bring: ['participant'] },
	act: (state) => ({ ok: true, value: state }),
	offers: (action, _stamp, { item }) => {
		const { to, column } = action as unknown as { to: string; column: string };
		const origin = { kind: 'activity', activity: item.id, as: 'watch', group: null } as const;
		return { to, card: { column, text: 'Portato', origin } };
	}
};

const find = (kind: string) => [watching, offering].find((one) => one.kind === kind) ?? findActivity(kind);
let session: SessionUnderTest;

beforeEach(() => {
	session = new SessionUnderTest(find, ['offering', 'watching', 'board']);
	session.send('session.open', {});
	for (const name of ['Anna', 'Bruno', 'Carla', 'Dino', 'Elsa', 'Fatou']) session.comeIn(name);
});

const groups = () => session.state.rounds[0]!.groups;
const atWork = (count = 2) => {
	session.enter('watching-1');
	session.send('round.propose', {
		activityId: 'watching-1',
		shape: { kind: 'groups', groups: count },
		...WISH
	});
	expect(session.enter('watching-1', 1)).toBe('ok');
};

describe('functions in turns', () => {
	it('F27 are dealt when the turn begins, and follow who leaves and who comes', () => {
		atWork();
		for (const group of groups()) expect(group.functions).toEqual({ watch: [group.members[0]] });
		const leaver = groups()[0]!.members[0]!;
		session.send('person.leave', { personId: leaver });
		expect(groups()[0]!.functions.watch).toEqual([groups()[0]!.members[0]]);
		expect(groups()[0]!.functions.watch).not.toContain(leaver);
		session.comeIn('Gino');
		expect(groups().flatMap(({ functions }) => functions.watch)).toHaveLength(2);
	});

	it('F27 nothing is said twice, and the log gives the same functions again', () => {
		atWork();
		const dealt = session.log.filter(({ event }) => event.type === 'functions.dealt');
		expect(dealt).toHaveLength(1);
		session.send('timer.extend', { seconds: 60 });
		expect(session.log.filter(({ event }) => event.type === 'functions.dealt')).toHaveLength(1);
		const again = session.log.reduce<SessionState | null>((state, one) => applyEvent(state, one, find), null);
		expect(again).toEqual(session.state);
	});

	it('F27 every turn is remembered, once for each function held', () => {
		const [anna, bruno] = ['anna', 'bruno'] as never[];
		const turn = (held: Record<string, never[]>) => ({ functions: {}, held });
		const group = {
			functions: { watch: [bruno!] },
			turns: {
				first: turn({ lead: [anna!], watch: [bruno!] }),
				second: turn({ lead: [bruno!], watch: [anna!, bruno!] })
			}
		};
		expect(functionsHeld(group, bruno!)).toEqual(['watch', 'lead', 'watch']);
		expect(functionsHeld({ functions: group.functions }, bruno!)).toEqual(['watch']);
		const past = asPastRound({
			groups: [{ ...group, members: [anna!, bruno!], spokesperson: null } as never]
		});
		expect(past.functions).toEqual({ lead: ['anna', 'bruno'], watch: ['anna', 'bruno', 'bruno'] });
	});

	it('F27 a turn that is only prepared is remembered for nothing; what was held goes by the name it had then', () => {
		const [anna] = ['anna'] as never[];
		const functions = { w: [anna!] };
		const names = { w: 'watch' };
		const prepared = { functions: { watch: [anna!] }, turns: { first: { functions, held: {}, names } } };
		expect(functionsHeld(prepared, anna!)).toEqual([]);
		const held = { ...prepared, turns: { first: { functions, held: functions, names } } };
		expect(functionsHeld(held, anna!)).toEqual(['watch']);
	});

	it('F28 the whole room in one group is no meeting', () => {
		atWork(1);
		expect(asPastRound(session.state.rounds[0]!).groups).toEqual([]);
		expect(asPastRound(session.state.rounds[0]!).functions?.watch).toHaveLength(1);
	});
});

describe('offered cards', () => {
	const board = () => session.state.agenda[2]!.config as { columns: { id: string }[]; authors: string };
	const bring = (column: string, to = 'board-2') =>
		session.send(
			'activity.act',
			{ activityId: 'offering-0', action: { type: 'bring', to, column } } as never,
			person('anna')
		);

	it('F26 come to the board in the function of whoever offers, and name nobody', () => {
		session.enter('offering-0');
		expect(bring(board().columns[0]!.id)).toBe('ok');
		const run = JSON.stringify(session.state.runs['board-2' as ActivityId]);
		expect(run).toContain('Portato');
		expect(run).toContain('"as":"watch"');
		expect(run).not.toContain('anna');
		const card = session.log.findLast(({ event }) => event.type === 'activity.acted')!;
		expect(JSON.stringify(card)).not.toContain('anna');
	});

	it('F26 the action and its card happen together, or neither', () => {
		session.enter('offering-0');
		const { version } = session.state;
		expect(bring('no-such-column')).toBe('activity/malformed');
		expect(bring('x', 'offering-0')).toBe('activity/no-collector');
		expect(bring('x', 'nowhere')).toBe('agenda/unknown-activity');
		expect(session.state.version).toBe(version);
	});

	it('F26 a board without authors takes none', () => {
		const item = session.state.agenda[2]!;
		const config = { ...board(), authors: 'anonymous' };
		const { title, minutes } = item;
		expect(session.send('agenda.revise', { activityId: item.id, title, minutes, config })).toBe('ok');
		session.enter('offering-0');
		expect(bring(board().columns[0]!.id)).toBe('activity/no-collector');
	});
});

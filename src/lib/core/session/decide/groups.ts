import { own } from '../../kernel/record';
import { ok, refuse } from '../../kernel/result';
import { settleGroup } from '../rounds/rotation';
import type { FacilitatorId, PersonId } from '../../kernel/ids';
import type { CommandPayloads } from '../commands';
import type { SessionEvent } from '../events';
import { groupById, groupIn, isHere, openCallOf, roundById } from '../find-in-session';
import type { Decision } from '../refusals';
import { changedGroups, withMembers } from '../rounds/group-members';
import { partsWish, scoreOf, standingProblem } from '../rounds/grouping-question';
import { withRooms } from '../rounds/give-rooms';
import { roomByHand } from '../rounds/room-by-hand';
import type { Group } from '../state';
import type { Deciding, Handlers } from './handler';

/** Takes a person to another group of the round. While people are in groups, nobody is left alone by it. */
function move(payload: CommandPayloads['group.move'], { state, tools }: Deciding): Decision<SessionEvent> {
	const round = roundById(state, payload.roundId);
	if (!round) return refuse('round/unknown');
	if (round.status === 'recalled') return refuse('round/not-dealt');
	const person = own(state.people, payload.personId);
	if (!isHere(person)) return refuse('person/unknown');
	const to = round.groups.find(({ id }) => id === payload.to);
	if (!to) return refuse('group/unknown');
	const from = groupIn(round, person.id);
	if (from === to) return ok([]);
	if (round.status === 'dealt' && (from?.members.length === 2 || to.members.length === 0)) {
		return refuse('group/of-one');
	}
	const problem = standingProblem(state, round, tools.history, tools.find);
	const moved = round.groups.map((group): Group => {
		if (group === to) return withMembers(to, [...to.members, person.id], problem);
		if (group !== from) return group;
		return withMembers(
			from,
			from.members.filter((id) => id !== person.id),
			problem
		);
	});
	const groups = withRooms(moved, state, (id) => own(state.people, id)?.attendance, tools);
	const changed = changedGroups(round.groups, groups);
	return ok([
		{ type: 'groups.changed', roundId: round.id, groups: changed, score: scoreOf(problem, groups) }
	]);
}

/** After somebody left: those who remain go to the other groups, or one person comes from a larger one. */
function even(payload: CommandPayloads['group.even'], { state, tools }: Deciding): Decision<SessionEvent> {
	const round = roundById(state, payload.roundId);
	if (!round) return refuse('round/unknown');
	if (round.status === 'recalled') return refuse('round/not-dealt');
	const at = round.groups.findIndex(({ id }) => id === payload.groupId);
	if (at < 0) return refuse('group/unknown');
	const problem = standingProblem(state, round, tools.history, tools.find);
	const { groups: after, moved } = settleGroup(
		round.groups.map(({ members }) => members),
		at,
		payload.how,
		problem
	);
	if (moved.length === 0) return refuse('group/no-better');
	const settled = round.groups.map((group, index) => {
		const members = after[index] as readonly PersonId[];
		const same = members.length === group.members.length && members.every((id) => group.members.includes(id));
		return same ? group : withMembers(group, members, problem);
	});
	const groups = withRooms(settled, state, (id) => own(state.people, id)?.attendance, tools);
	const changed = changedGroups(round.groups, groups);
	return ok([
		{ type: 'groups.changed', roundId: round.id, groups: changed, score: scoreOf(problem, groups) }
	]);
}

function set(payload: CommandPayloads['group.set'], { state, tools }: Deciding): Decision<SessionEvent> {
	const round = roundById(state, payload.roundId);
	if (!round) return refuse('round/unknown');
	const group = round.groups.find(({ id }) => id === payload.groupId);
	if (!group) return refuse('group/unknown');
	const room = payload.room === undefined ? group.room : roomByHand(state, group, payload.room);
	if (room === 'unknown') return refuse('command/malformed');
	const { part } = payload;
	if (part !== undefined) {
		const parts = partsWish(state, round.activityId, tools.find)?.parts ?? [];
		if (!parts.some(({ key }) => key === part)) return refuse('command/malformed');
	}
	const played = part === undefined ? {} : { part };
	const changed = { ...group, room, mandate: payload.mandate ?? group.mandate, ...played };
	return ok([{ type: 'groups.changed', roundId: round.id, groups: [changed], score: null }]);
}

function speak(
	payload: CommandPayloads['group.speak'],
	{ state, actor, tools }: Deciding
): Decision<SessionEvent> {
	const found = groupById(state, payload.groupId);
	if (!found) return refuse('group/unknown');
	const { round, group } = found;
	if (actor.role === 'participant') {
		if (round.status === 'proposed') return refuse('group/unknown');
		if (!group.members.some((id) => id === actor.person)) return refuse('group/not-member');
	}
	const speaker = group.members.find((id) => id === payload.personId);
	if (!speaker) return refuse('group/not-member');
	if (group.spokesperson === speaker) return ok([]);
	// Whoever speaks holds no other function beside it.
	const functions = Object.fromEntries(
		Object.entries(group.functions).map(([name, people]) => [name, people.filter((id) => id !== speaker)])
	);
	const changed = { ...group, spokesperson: speaker, functions };
	const score =
		round.status === 'proposed'
			? scoreOf(
					standingProblem(state, round, tools.history, tools.find),
					round.groups.map((other) => (other === group ? changed : other))
				)
			: null;
	return ok([{ type: 'groups.changed', roundId: round.id, groups: [changed], score }]);
}

/** What groups and facilitators do with one group. */
export const groupCommands: Handlers<
	'group.move' | 'group.even' | 'group.set' | 'group.speak' | 'group.finish' | 'group.visit'
> = {
	'group.move': move,
	'group.even': even,
	'group.set': set,
	'group.speak': speak,
	'group.finish': ({ groupId, done }, { state, actor }) => {
		const found = groupById(state, groupId);
		if (!found || found.round.status === 'proposed') return refuse('group/unknown');
		const { round, group } = found;
		if (actor.role === 'participant' && !group.members.some((id) => id === actor.person)) {
			return refuse('group/not-member');
		}
		if (round.status !== 'dealt') return refuse('round/not-dealt');
		return ok(group.done === done ? [] : [{ type: 'group.finished', groupId: group.id, done }]);
	},
	'group.visit': ({ groupId }, { state, actor, tools }) => {
		const found = groupById(state, groupId);
		if (!found) return refuse('group/unknown');
		if (found.round.status !== 'dealt') return refuse('round/not-dealt');
		const visit = { groupId: found.group.id, by: actor.facilitator as FacilitatorId, at: tools.now };
		const call = openCallOf(state, found.group.id);
		const cleared: SessionEvent[] = call ? [{ type: 'call.cleared', callId: call.id }] : [];
		return ok([{ type: 'group.visited', visit }, ...cleared]);
	}
};

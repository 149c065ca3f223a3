import type { CompiledProblem } from './compile-problem';
import type { GroupsByRound } from './deal-turns';
import { FlowNetwork } from './min-cost-flow';

/** Who has which function, by round, group and function (in the problem's order); -1 where a round does not deal it. */
export type DealtFunctions = readonly (readonly (readonly number[])[])[];

/**
 * Deals every function once in every group, round by round. In this order: a member without a function before one who has
 * one, others before the spokesperson, whoever had it least often, whoever had fewest functions in all.
 */
export function dealFunctions(
	problem: CompiledProblem,
	groups: GroupsByRound,
	speakers: readonly Int16Array[]
): DealtFunctions {
	const names = problem.source.functions;
	if (names.length === 0) return groups.map((round) => round.map(() => []));
	const had = names.map((name) => pastTimes(problem, name));
	return groups.map((round, index) => {
		const wanted = problem.source.rounds[index]!.functions ?? names;
		const numbers = [...names.keys()].filter((number) => wanted.includes(names[number]!));
		return round.map((members, group) => {
			const holders = dealInGroup(
				members,
				speakers[index]![group]!,
				numbers.map((number) => had[number]!)
			);
			const dealt = new Array<number>(names.length).fill(-1);
			numbers.forEach((number, at) => {
				dealt[number] = holders[at]!;
				had[number]![holders[at]!]! += 1;
			});
			return dealt;
		});
	});
}

function dealInGroup(members: readonly number[], speaker: number, had: readonly Int32Array[]): number[] {
	const memberNode = (member: number) => 2 + had.length + member;
	const network = new FlowNetwork(2 + had.length + members.length);
	const arcs = had.flatMap((times, number) => {
		network.arc(0, 2 + number, 1, 0);
		return members.map((person, member) => {
			const inAll = had.reduce((sum, other) => sum + other[person]!, 0);
			const cost = times[person]! * 1000 + inAll;
			return { number, person, arc: network.arc(2 + number, memberNode(member), 1, cost) };
		});
	});
	members.forEach((person, member) => {
		for (let already = 0; already < had.length; already++) {
			network.arc(memberNode(member), 1, 1, already * 1e9 + (person === speaker ? 1e8 : 0));
		}
	});
	network.send(0, 1);
	const dealt = new Array<number>(had.length);
	for (const { number, person, arc } of arcs) if (network.flowOn(arc) > 0) dealt[number] = person;
	return dealt;
}

function pastTimes(problem: CompiledProblem, name: string): Int32Array {
	const times = new Int32Array(problem.count);
	for (const round of problem.source.history) {
		const ids = round.functions && Object.hasOwn(round.functions, name) ? round.functions[name]! : [];
		for (const id of ids) {
			const person = problem.indexOf.get(id);
			if (person !== undefined) times[person]! += 1;
		}
	}
	return times;
}

import type { PersonId } from '../../kernel/ids';
import type { Group } from '../state';
import type { StandingProblem } from './grouping-question';
import { groupsFarFrom } from './far-groups';
import { chooseSpokesperson, placeLate } from './rotation';

/** A group with other members: who is gone holds no function in it, and somebody always speaks for it. */
export function withMembers(group: Group, members: readonly PersonId[], problem: StandingProblem): Group {
	const stays = new Set(members);
	const functions = Object.fromEntries(
		Object.entries(group.functions).map(([name, people]) => [name, people.filter((id) => stays.has(id))])
	);
	const spokesperson =
		group.spokesperson !== null && stays.has(group.spokesperson)
			? group.spokesperson
			: (chooseSpokesperson(members, problem.history) as PersonId | null);
	return { ...group, members, functions, spokesperson };
}

const openGroups = (groups: readonly Group[], person: PersonId, { parts }: StandingProblem) =>
	parts ? groupsFarFrom(groups, person, parts) : groups;

/** One more person in the group where they disturb least; nobody else moves. Unchanged when there is no group at all. */
export function withLatePerson(
	groups: readonly Group[],
	person: PersonId,
	problem: StandingProblem
): readonly Group[] {
	const open = openGroups(groups, person, problem);
	const at = placeLate(
		open.map(({ members }) => members),
		person,
		problem
	);
	return groups.map((group) =>
		group === open[at] ? withMembers(group, [...group.members, person], problem) : group
	);
}

/** Nobody is left alone: whoever remains the only one of a group joins another, if there is another. */
export function withNobodyAlone(groups: readonly Group[], problem: StandingProblem): readonly Group[] {
	const alone = groups.find(({ members }) => members.length === 1);
	const others = groups.filter((group) => group !== alone && group.members.length > 0);
	if (!alone || others.length === 0) return groups;
	const [person] = alone.members as [PersonId];
	const joined = withLatePerson(others, person, problem);
	const now = new Map(joined.map((group) => [group.id, group]));
	const next = groups.map((group) =>
		group === alone ? withMembers(alone, [], problem) : (now.get(group.id) ?? group)
	);
	return withNobodyAlone(next, problem);
}

/** Without one person. */
export function withoutPerson(
	groups: readonly Group[],
	person: PersonId,
	problem: StandingProblem
): readonly Group[] {
	const left = groups.map((group) =>
		group.members.includes(person)
			? withMembers(
					group,
					group.members.filter((id) => id !== person),
					problem
				)
			: group
	);
	return withNobodyAlone(left, problem);
}

/** Groups with exactly the people of the problem: whoever left is out, whoever came is in, nobody is alone. */
export function settledGroups(groups: readonly Group[], problem: StandingProblem): readonly Group[] {
	const here = new Set(problem.people.map(({ id }) => id));
	const present = groups.map((group) =>
		group.members.every((id) => here.has(id))
			? group
			: withMembers(
					group,
					group.members.filter((id) => here.has(id)),
					problem
				)
	);
	const placed = new Set(present.flatMap(({ members }) => members));
	const missing = problem.people.filter(({ id }) => !placed.has(id as PersonId));
	const complete = missing.reduce<readonly Group[]>(
		(so, { id }) => withLatePerson(so, id as PersonId, problem),
		present
	);
	return withNobodyAlone(complete, problem);
}

/** Those of the groups that are not as before. */
export function changedGroups(before: readonly Group[], after: readonly Group[]): readonly Group[] {
	const known = new Set(before);
	return after.filter((group) => !known.has(group));
}

/**
 * An independent judge of plans: it shares no code with the engine, reads only the problem and the groups, and recounts
 * everything the slow and obvious way.
 */
export interface CheckedProblem {
	readonly people: readonly {
		readonly id: string;
		readonly organisation: string | null;
		readonly attendance: string;
	}[];
	readonly rounds: readonly {
		readonly shape: { readonly kind: string; readonly groups?: number; readonly size?: number };
		readonly absent: readonly string[];
		readonly pinned: readonly { readonly person: string; readonly group: number }[];
		readonly capacity?: readonly (number | null)[];
		readonly locked?: readonly { readonly group: number; readonly members: readonly string[] }[];
	}[];
	readonly history: readonly { readonly groups: readonly (readonly string[])[] }[];
	readonly apart: readonly (readonly [string, string])[];
	readonly together: readonly (readonly [string, string])[];
}

export interface CheckedRound {
	readonly groups: readonly { readonly members: readonly string[]; readonly spokesperson: string }[];
}

/** What the checker found: broken hard rules in words, and its own counts. */
export interface Findings {
	readonly broken: readonly string[];
	readonly repeats: number;
	readonly sameOrganisation: number;
	/** Counted from the sizes of the groups as they are: pairs used less pairs that could still be new. */
	readonly bound: number;
}

/** Checks every hard rule of every round and recounts repeats. */
export function checkPlan(problem: CheckedProblem, rounds: readonly CheckedRound[]): Findings {
	const broken: string[] = [];
	if (rounds.length !== problem.rounds.length) broken.push('the number of rounds is not the one asked for');
	rounds.forEach((round, index) => {
		const asked = problem.rounds[index];
		if (asked) broken.push(...brokenIn(problem, asked, round).map((text) => `round ${index + 1}: ${text}`));
	});
	return { broken, ...recount(problem, rounds) };
}

function brokenIn(
	problem: CheckedProblem,
	asked: CheckedProblem['rounds'][number],
	round: CheckedRound
): string[] {
	const broken: string[] = [];
	const placeOf = new Map<string, number>();
	round.groups.forEach(({ members, spokesperson }, group) => {
		for (const id of members) {
			if (placeOf.has(id)) broken.push(`${id} is in two groups`);
			placeOf.set(id, group);
		}
		if (members.length === 1) broken.push(`group ${group + 1} has one person`);
		if (members.length > 0 && !members.includes(spokesperson))
			broken.push(`group ${group + 1} has no spokesperson of its own`);
	});
	for (const { id } of problem.people) {
		if (asked.absent.includes(id) === placeOf.has(id))
			broken.push(`${id} is ${placeOf.has(id) ? 'placed though absent' : 'left out'}`);
	}
	if (placeOf.size > problem.people.length) broken.push('unknown people are placed');
	const locked = new Map((asked.locked ?? []).map((lock) => [lock.group, lock.members]));
	const sizes = round.groups.flatMap(({ members }, group) => (locked.has(group) ? [] : [members.length]));
	if (sizes.length > 0 && Math.max(...sizes) - Math.min(...sizes) > 1)
		broken.push(`sizes ${sizes.join(', ')}`);
	if (asked.shape.kind === 'groups' && round.groups.length !== asked.shape.groups)
		broken.push('the number of groups is wrong');
	for (const [group, members] of locked) {
		const there = [...(round.groups[group]?.members ?? [])].sort().join();
		if (there !== [...members].sort().join()) broken.push(`locked group ${group + 1} changed`);
	}
	for (const [one, two] of problem.apart) {
		if (placeOf.has(one) && placeOf.get(one) === placeOf.get(two))
			broken.push(`${one} and ${two} are not apart`);
	}
	for (const [one, two] of problem.together) {
		const both = placeOf.has(one) && placeOf.has(two);
		if (both && placeOf.get(one) !== placeOf.get(two)) broken.push(`${one} and ${two} are not together`);
	}
	for (const { person, group } of asked.pinned) {
		if (placeOf.has(person) && placeOf.get(person) !== group)
			broken.push(`${person} is not in group ${group + 1}`);
	}
	(asked.capacity ?? []).forEach((limit, group) => {
		const size = round.groups[group]?.members.length ?? 0;
		if (limit !== null && size > limit) broken.push(`group ${group + 1} holds ${size} of at most ${limit}`);
	});
	return broken;
}

function recount(problem: CheckedProblem, rounds: readonly CheckedRound[]) {
	const key = (one: string, two: string) => (one < two ? `${one}\n${two}` : `${two}\n${one}`);
	const past = new Map<string, number>();
	for (const round of problem.history) {
		for (const group of round.groups) {
			for (const pair of pairsIn([...new Set(group)]))
				past.set(key(...pair), (past.get(key(...pair)) ?? 0) + 1);
		}
	}
	const now = new Map<string, number>();
	const organisationOf = new Map(problem.people.map((person) => [person.id, person.organisation]));
	let sameOrganisation = 0;
	let used = 0;
	for (const round of rounds) {
		for (const { members } of round.groups) {
			for (const [one, two] of pairsIn(members)) {
				used += 1;
				now.set(key(one, two), (now.get(key(one, two)) ?? 0) + 1);
				const organisation = organisationOf.get(one);
				if (organisation !== undefined && organisation !== null && organisation === organisationOf.get(two))
					sameOrganisation += 1;
			}
		}
	}
	let repeats = 0;
	for (const [pair, times] of now) {
		const before = past.get(pair) ?? 0;
		repeats += Math.max(0, before + times - 1) - Math.max(0, before - 1);
	}
	let couldBeNew = 0;
	for (const [one, two] of pairsIn(problem.people.map((person) => person.id))) {
		const meet = problem.rounds.some((round) => !round.absent.includes(one) && !round.absent.includes(two));
		if (meet && !past.has(key(one, two))) couldBeNew += 1;
	}
	return { repeats, sameOrganisation, bound: Math.max(0, used - couldBeNew) };
}

function pairsIn(ids: readonly string[]): [string, string][] {
	return ids.flatMap((one, index) => ids.slice(index + 1).map((two): [string, string] => [one, two]));
}

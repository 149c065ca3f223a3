import { Meetings } from './meetings';
import type { GroupingProblem } from './problem';
import { scoreRound } from './score-round';

/** Why two people are in one group although they have met before. */
export type WhyTogether =
	/** A rule keeps them together, perhaps by way of others. */
	| { readonly reason: 'rule' }
	/** So many repeats are left by every plan, and this one has no more. */
	| { readonly reason: 'unavoidable'; readonly bound: number }
	/** Exchanging these two would leave so many repeats fewer. */
	| { readonly reason: 'exchange'; readonly person: string; readonly other: string; readonly fewer: number }
	/** Every exchange that helps breaks a rule: people to keep apart or together, or one online person alone. */
	| { readonly reason: 'barred'; readonly by: 'apart' | 'together' | 'online' }
	/** No exchange of two people leaves fewer repeats. */
	| { readonly reason: 'no-exchange' };

/** Explains a pair of one round by looking at every exchange of one of the two with somebody of another group. */
export function whyTogether(
	problem: GroupingProblem,
	groups: readonly (readonly string[])[],
	pair: readonly [string, string]
): WhyTogether {
	if (inOneUnit(problem.together, pair)) return { reason: 'rule' };
	const { repeats, lowerBound } = scoreRound(problem, [{ groups: groups.map((members) => ({ members })) }]);
	if (repeats <= lowerBound) return { reason: 'unavoidable', bound: lowerBound };
	const met = new Meetings(problem.history);
	const home = groups.find((members) => members.includes(pair[0])) ?? [];
	let best: Extract<WhyTogether, { reason: 'exchange' }> | null = null;
	let barred: Extract<WhyTogether, { reason: 'barred' }> | null = null;
	for (const person of pair) {
		for (const group of groups) {
			if (group === home) continue;
			for (const other of group) {
				const [stay, join] = [home.filter((id) => id !== person), group.filter((id) => id !== other)];
				const count = (id: string, among: readonly string[]) =>
					among.filter((one) => met.times(id, one) > 0).length;
				const fewer = count(person, stay) + count(other, join) - count(other, stay) - count(person, join);
				if (fewer <= 0) continue;
				const by = ruleBroken(problem, [...stay, other], [...join, person], person, other);
				if (by) barred ??= { reason: 'barred', by };
				else if (!best || fewer > best.fewer) best = { reason: 'exchange', person, other, fewer };
			}
		}
	}
	return best ?? barred ?? { reason: 'no-exchange' };
}

function ruleBroken(
	{ apart, together, online, people }: GroupingProblem,
	home: readonly string[],
	away: readonly string[],
	person: string,
	other: string
): 'apart' | 'together' | 'online' | null {
	const bothIn = (members: readonly string[]) => (pair: readonly [string, string]) =>
		pair.every((id) => members.includes(id));
	if (apart.some(bothIn(home)) || apart.some(bothIn(away))) return 'apart';
	const known = new Set(people.map(({ id }) => id));
	const bound = (id: string) =>
		together.some((pair) => pair.includes(id) && pair.every((one) => known.has(one)));
	if (bound(person) || bound(other)) return 'together';
	if (online !== 'spread') return null;
	const here = new Set(people.filter(({ attendance }) => attendance === 'online').map(({ id }) => id));
	const alone = [home, away].some((members) => members.filter((id) => here.has(id)).length === 1);
	return alone && here.has(person) !== here.has(other) ? 'online' : null;
}

function inOneUnit(together: GroupingProblem['together'], [one, two]: readonly [string, string]): boolean {
	const unit = new Set([one]);
	for (let size = 0; size < unit.size;) {
		size = unit.size;
		for (const pair of together) if (pair.some((id) => unit.has(id))) pair.forEach((id) => unit.add(id));
	}
	return unit.has(two);
}

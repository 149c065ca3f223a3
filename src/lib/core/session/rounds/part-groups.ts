import { assignFarthest, type StyledPerson } from '../../grouping/assign-farthest';
import { seededRng } from '../../kernel/rng';

/**
 * The part of each of `count` new groups, by index. `kept` are parts that groups which stay play already. Every part plays
 * before one plays twice; where parts are more than groups, those play that leave the fewest people in their own and then the
 * greatest total distance. A second group goes to the parts that people are farthest from.
 */
export function partsOfGroups(
	people: readonly StyledPerson[],
	playing: readonly number[],
	count: number,
	kept: readonly number[]
): readonly number[] {
	const times = new Map(playing.map((part) => [part, kept.filter((one) => one === part).length]));
	const missing = playing.filter((part) => times.get(part) === 0);
	if (count < missing.length) return bestOf(people, missing, count);
	const wanted = (part: number) => people.reduce((sum, person) => sum + (person.distances[part] ?? 0), 0);
	const demand = new Map(playing.map((part) => [part, wanted(part)]));
	return Array.from({ length: count }, () => {
		const next = playing.reduce((best, part) => {
			const fewer = times.get(part)! - times.get(best)!;
			return fewer < 0 || (fewer === 0 && demand.get(part)! > demand.get(best)!) ? part : best;
		});
		times.set(next, times.get(next)! + 1);
		return next;
	}).toSorted((one, other) => playing.indexOf(one) - playing.indexOf(other));
}

/** Of all choices of so many parts the best one: at most 924 for twelve parts, and then people are few. */
function bestOf(people: readonly StyledPerson[], parts: readonly number[], count: number): readonly number[] {
	let best: { readonly parts: readonly number[]; readonly own: number; readonly total: number } | null = null;
	for (const choice of choices(parts, count)) {
		const { total, ownUnavoidable } = assignFarthest(people, choice, seededRng(0));
		const own = ownUnavoidable.length;
		if (!best || own < best.own || (own === best.own && total > best.total))
			best = { parts: choice, own, total };
	}
	return best?.parts ?? [];
}

function choices(parts: readonly number[], count: number): readonly (readonly number[])[] {
	if (count === 0) return [[]];
	return parts.flatMap((part, index) =>
		choices(parts.slice(index + 1), count - 1).map((rest) => [part, ...rest])
	);
}

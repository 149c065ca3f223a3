import type { PartsWish } from '../../agenda/parts-wish';
import { assignFarthest, type StyledPerson } from '../../grouping/assign-farthest';
import { groupCount } from '../../grouping/round-sizes';
import type { PersonId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { seededRng } from '../../kernel/rng';
import type { RoundWish } from '../commands';
import type { Group, Participant } from '../state';
import type { PartsScore } from './round-score';
import { asGroupingPerson } from './grouping-question';
import { holdPairs } from './hold-pairs';
import { partsOfGroups } from './part-groups';

/** Fewer answers than this are told in no sum: one could be read out of it. */
const TOLD_AT_LEAST = 5;

/** A group by its members and the part they play. */
export interface CastGroup {
	readonly members: readonly PersonId[];
	readonly part: string;
}

/** People as the assignment knows them: who told nothing is equally far from everything. */
function styled(people: readonly Participant[], wish: PartsWish): readonly StyledPerson[] {
	const keys = wish.parts.map(({ key }) => key);
	return people.map((person) => {
		const told = own(wish.people, person.id);
		const { id, organisation } = asGroupingPerson(person);
		return {
			id,
			organisation,
			own: told ? keys.indexOf(told.own) : null,
			distances: told?.distances ?? []
		};
	});
}

/**
 * Groups in which each plays one part and everybody the one farthest from their own. `here` is everybody; `free` those in no
 * group that stays. Never a group of one: too few people leave parts out. `apart` where the pairs of the wish cannot hold.
 */
export function castGroups(
	here: readonly Participant[],
	free: readonly Participant[],
	kept: readonly Group[],
	wish: RoundWish,
	parts: PartsWish
): { readonly groups: readonly CastGroup[]; readonly score: PartsScore } | 'apart' {
	const keys = parts.parts.map(({ key }) => key);
	const playing = keys.flatMap((key, index) => (parts.playing.includes(key) ? [index] : []));
	const people = styled(free, parts);
	const wanted = groupCount(wish.shape, here.length) - kept.length;
	const count = free.length < 2 ? 0 : Math.max(1, Math.min(wanted, Math.floor(free.length / 2)));
	const keptParts = kept.map(({ part }) => keys.indexOf(part ?? ''));
	const cast = partsOfGroups(people, playing, count, keptParts);
	const rng = seededRng(wish.seed);
	const assigned = assignFarthest(people, cast, rng);
	const known = new Set(people.map(({ id }) => id));
	const bothHere = (pair: readonly [string, string]) => pair.every((id) => known.has(id));
	const rules = { apart: wish.apart.filter(bothHere), together: wish.together.filter(bothHere) };
	const groupOf = cast.length === 0 ? [] : holdPairs(assigned.groupOf, { people, parts: cast, rules });
	if (!groupOf) return 'apart';
	const groups = cast.map((part, index) => ({
		members: free.filter((_, person) => groupOf[person] === index).map(({ id }) => id),
		part: keys[part]!
	}));
	const left = playing.filter((part) => !cast.includes(part) && !keptParts.includes(part));
	return { groups, score: scored(people, groups, parts, left) };
}

function scored(
	people: readonly StyledPerson[],
	groups: readonly CastGroup[],
	{ parts }: PartsWish,
	left: readonly number[]
): PartsScore {
	const keys = parts.map(({ key }) => key);
	const played = new Map<string, number>(
		groups.flatMap(({ members, part }) => members.map((id) => [id, keys.indexOf(part)] as const))
	);
	const told = people.filter((person) => person.own !== null);
	const sum = (of: (person: StyledPerson) => number) => told.reduce((total, person) => total + of(person), 0);
	const at = (person: StyledPerson) => played.get(person.id) ?? -1;
	return {
		distance:
			told.length < TOLD_AT_LEAST || groups.length === 0
				? null
				: {
						total: sum((person) => person.distances[at(person)] ?? 0),
						withAll: assignFarthest(people, parts.length, seededRng(0)).total,
						most: sum(({ distances }) => Math.max(0, ...distances))
					},
		own: told.filter((person) => person.own === at(person)).map(({ id }) => id as PersonId),
		untold: people.length - told.length,
		left: left.map((part) => keys[part]!)
	};
}

/** Parts for groups that are already what they are, e.g. an earlier round's: the part farthest from a group's members. */
export function partsForGroups(
	groups: readonly (readonly PersonId[])[],
	parts: PartsWish,
	seed: number
): readonly string[] {
	const playing = parts.parts.flatMap(({ key }, index) => (parts.playing.includes(key) ? [index] : []));
	const asOne = groups.map((members, index): StyledPerson => ({
		id: String(index),
		organisation: null,
		own: null,
		distances: playing.map((part) =>
			members.reduce((sum, id) => sum + (own(parts.people, id)?.distances[part] ?? 0), 0)
		)
	}));
	const { styleOf } = assignFarthest(asOne, playing.length, seededRng(seed));
	return styleOf.map((style) => parts.parts[playing[style]!]!.key);
}

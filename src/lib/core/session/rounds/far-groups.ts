import type { PartsWish } from '../../agenda/parts-wish';
import type { PersonId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import type { Group } from '../state';

/**
 * The groups that a latecomer may join where groups play parts: never one that plays their own part if a group with at most one
 * member more plays another; then the smallest; of these the ones whose part is farthest from their own.
 */
export function groupsFarFrom(groups: readonly Group[], person: PersonId, wish: PartsWish): readonly Group[] {
	const peopled = groups.filter(({ members }) => members.length > 0);
	const open = peopled.length > 0 ? peopled : groups;
	const told = own(wish.people, person);
	if (!told) return open;
	const size = (group: Group) => group.members.length;
	const smallest = Math.min(...open.map(size));
	const near = open.filter((group) => size(group) <= smallest + 1);
	const others = near.filter(({ part }) => part !== told.own);
	const choice = others.length > 0 ? others : near;
	const least = Math.min(...choice.map(size));
	const far = ({ part }: Group) => told.distances[wish.parts.findIndex(({ key }) => key === part)] ?? 0;
	const small = choice.filter((group) => size(group) === least);
	const farthest = Math.max(...small.map(far));
	return small.filter((group) => far(group) === farthest);
}

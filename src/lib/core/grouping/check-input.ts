import type { Clash, GroupingProblem, RoundRequest } from './problem';
import { groupCount } from './round-sizes';

type BrokenRule = Clash['rules'][number];

/** The most people that one problem may have. */
export const MOST_PEOPLE = 2000;

/** What cannot be asked at all, before any rule is weighed: no people, ids twice, sizes without sense. */
export function checkInput(problem: GroupingProblem): Clash | null {
	const broken: BrokenRule[] = [];
	const ids = problem.people.map((person) => person.id);
	const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
	if (ids.length === 0 || ids.length > MOST_PEOPLE) broken.push({ rule: 'people', people: [], round: null });
	if (twice.length > 0) broken.push({ rule: 'people', people: twice, round: null });
	const itself = problem.apart.filter(([one, two]) => one === two).map(([one]) => one);
	if (itself.length > 0) broken.push({ rule: 'apart', people: itself, round: null });
	const known = new Set(ids);
	problem.rounds.forEach((request, round) => broken.push(...checkRequest(request, round, known)));
	return broken.length > 0 ? { rules: broken } : null;
}

function checkRequest(request: RoundRequest, round: number, known: ReadonlySet<string>): BrokenRule[] {
	const broken: BrokenRule[] = [];
	const away = new Set(request.absent);
	const present = [...known].filter((id) => !away.has(id));
	const asked = request.shape.kind === 'groups' ? request.shape.groups : request.shape.size;
	if (!Number.isInteger(asked) || asked < 1) return [{ rule: 'sizes', people: [], round }];
	if (present.length === 0) return [{ rule: 'people', people: [], round }];
	const groups = groupCount(request.shape, present.length);
	if (groups > present.length) broken.push({ rule: 'sizes', people: [], round });
	else if (present.length < 2 * groups || (asked === 1 && request.shape.kind === 'size')) {
		broken.push({ rule: 'group-of-one', people: present.length < 4 ? present : [], round });
	}
	const outside = ({ person, group }: { person: string; group: number }) =>
		!known.has(person) || !Number.isInteger(group) || group < 0 || group >= groups;
	const elsewhere = ({ person, group }: { person: string; group: number }) =>
		request.pinned.some((other) => other.person === person && other.group !== group);
	const pins = request.pinned.filter((pin) => outside(pin) || elsewhere(pin)).map(({ person }) => person);
	if (pins.length > 0) broken.push({ rule: 'pinned', people: [...new Set(pins)], round });
	return [...broken, ...checkLocks(request, round, groups, present)];
}

function checkLocks(
	request: RoundRequest,
	round: number,
	groups: number,
	present: readonly string[]
): BrokenRule[] {
	const locked = request.locked ?? [];
	if (locked.length === 0) return [];
	const here = new Set(present);
	const ids = locked.flatMap((lock) => lock.members);
	const wrong = ids.filter((id, index) => !here.has(id) || ids.indexOf(id) !== index);
	const indices = locked.map((lock) => lock.group);
	const outside = indices.some(
		(group, index) =>
			!Number.isInteger(group) || group < 0 || group >= groups || indices.indexOf(group) !== index
	);
	if (wrong.length > 0 || outside) return [{ rule: 'pinned', people: wrong, round }];
	const free = present.length - ids.length;
	const open = groups - locked.length;
	if (open === 0 ? free > 0 : free < 2 * open) {
		return [
			{ rule: 'pinned', people: ids, round },
			{ rule: 'group-of-one', people: [], round }
		];
	}
	const alone = locked.filter((lock) => lock.members.length < 2).flatMap((lock) => lock.members);
	return alone.length > 0 ? [{ rule: 'group-of-one', people: alone, round }] : [];
}

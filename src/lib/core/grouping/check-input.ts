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
	else if (present.length < 2 * groups || asked === 1 && request.shape.kind === 'size') {
		broken.push({ rule: 'group-of-one', people: present.length < 4 ? present : [], round });
	}
	const outside = ({ person, group }: { person: string; group: number }) =>
		!known.has(person) || !Number.isInteger(group) || group < 0 || group >= groups;
	const pins = request.pinned.filter(outside).map(({ person }) => person);
	if (pins.length > 0) broken.push({ rule: 'pinned', people: [...new Set(pins)], round });
	const locks = (request.locked ?? []).flatMap((lock) => lock.members);
	const lockedTwice = locks.filter((id, index) => !known.has(id) || away.has(id) || locks.indexOf(id) !== index);
	const lockedOutside = (request.locked ?? []).some(({ group }, index, all) =>
		!Number.isInteger(group) || group < 0 || group >= groups || all.findIndex((lock) => lock.group === group) !== index);
	if (lockedTwice.length > 0 || lockedOutside) broken.push({ rule: 'pinned', people: lockedTwice, round });
	return broken;
}

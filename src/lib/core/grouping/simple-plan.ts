import { shuffled, type Rng } from '../kernel/rng';
import type {
	GroupingAnswer,
	GroupingPerson,
	GroupingProblem,
	PastRound,
	PlannedGroup,
	PlannedRound,
	RoundRequest,
	ScoreCard,
	SearchBudget
} from './problem';

// A simple rule behind the rotation engine's names: greedy, one pass, no search. Good enough for a proposal that a
// facilitator can change; the engine replaces it in session/rounds/rotation.ts.

type Meetings = ReadonlyMap<string, number>;
type Cards = ReadonlyMap<string, GroupingPerson>;

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function countMeetings(
	groups: Iterable<readonly string[]>,
	into = new Map<string, number>()
): Map<string, number> {
	for (const members of groups) {
		for (let one = 0; one < members.length; one++) {
			for (let other = one + 1; other < members.length; other++) {
				const key = pairKey(members[one]!, members[other]!);
				into.set(key, (into.get(key) ?? 0) + 1);
			}
		}
	}
	return into;
}

const pastMeetings = (history: readonly PastRound[]) =>
	countMeetings(history.flatMap(({ groups }) => groups));

function countTurns(history: readonly PastRound[], turns = new Map<string, number>()): Map<string, number> {
	for (const { spokespersons } of history) {
		for (const id of spokespersons) turns.set(id, (turns.get(id) ?? 0) + 1);
	}
	return turns;
}

/** What it costs to put a person beside these members: apart above all, then repeats, organisations, online people alone. */
function costOf(
	problem: GroupingProblem,
	cards: Cards,
	meetings: Meetings,
	members: readonly string[],
	id: string
): number {
	const card = cards.get(id);
	let cost = 0;
	let online = 0;
	for (const member of members) {
		const other = cards.get(member);
		cost += 100 * (meetings.get(pairKey(id, member)) ?? 0);
		if (card?.organisation && card.organisation === other?.organisation) cost += 10;
		if (other?.attendance === 'online') online += 1;
	}
	if (problem.apart.some(([a, b]) => (a === id && members.includes(b)) || (b === id && members.includes(a))))
		cost += 1e6;
	if (problem.online === 'together' && members.length > 0) {
		cost += 1000 * (card?.attendance === 'online' ? members.length - online : online);
	}
	if (problem.online === 'spread' && card?.attendance === 'online' && online === 1) cost -= 5;
	return cost;
}

function groupSizes(request: RoundRequest, people: number): number[] {
	const wanted =
		request.shape.kind === 'groups'
			? request.shape.groups
			: Math.max(1, Math.round(people / request.shape.size));
	const count = Math.min(wanted, Math.floor(people / 2));
	return Array.from(
		{ length: count },
		(_, index) => Math.floor(people / count) + (index < people % count ? 1 : 0)
	);
}

/** People who must be together, as one cluster each; everybody else alone. */
function clusters(problem: GroupingProblem, people: readonly string[]): string[][] {
	const found = people.map((id) => [id]);
	for (const [a, b] of problem.together) {
		const first = found.find((cluster) => cluster.includes(a));
		const second = found.find((cluster) => cluster.includes(b));
		if (!first || !second || first === second) continue;
		first.push(...second);
		found.splice(found.indexOf(second), 1);
	}
	return found.sort((one, other) => other.length - one.length);
}

/** The one of these people whose turn it is to speak: fewest turns so far, not twice running if that can be avoided. */
export function chooseSpokesperson(members: readonly string[], history: readonly PastRound[]): string | null {
	const turns = countTurns(history);
	const last = new Set(history.at(-1)?.spokespersons);
	const weight = (id: string) => (turns.get(id) ?? 0) * 2 + (last.has(id) ? 1 : 0);
	return members.reduce<string | null>(
		(best, id) => (best === null || weight(id) < weight(best) ? id : best),
		null
	);
}

function dealFunctions(
	problem: GroupingProblem,
	members: readonly string[],
	spokesperson: string,
	past: readonly PastRound[]
) {
	const free = new Set(members.filter((id) => id !== spokesperson));
	const dealt: [string, string[]][] = [];
	for (const name of problem.functions) {
		const times = (id: string) => past.filter((round) => round.functions?.[name]?.includes(id)).length;
		const holder = [...free].sort((a, b) => times(a) - times(b))[0];
		if (holder) free.delete(holder);
		dealt.push([name, holder ? [holder] : []]);
	}
	return Object.fromEntries(dealt);
}

function planRound(
	problem: GroupingProblem,
	request: RoundRequest,
	past: readonly PastRound[],
	rng: Rng
): PlannedRound | null {
	const absent = new Set(request.absent);
	const present = shuffled(
		problem.people.map(({ id }) => id),
		rng
	).filter((id) => !absent.has(id));
	const sizes = groupSizes(request, present.length);
	if (sizes.length === 0) return null;
	const cards = new Map(problem.people.map((person) => [person.id, person]));
	const meetings = pastMeetings(past);
	const groups = sizes.map((): string[] => []);
	for (const cluster of clusters(problem, present)) {
		const open = groups.filter((members, index) => members.length + cluster.length <= sizes[index]!);
		const among = open.length > 0 ? open : groups;
		const cost = (members: readonly string[]) =>
			cluster.reduce((sum, id) => sum + costOf(problem, cards, meetings, members, id), members.length);
		let best = among[0]!;
		for (const members of among) if (cost(members) < cost(best)) best = members;
		best.push(...cluster);
	}
	if (problem.apart.some(([a, b]) => groups.some((members) => members.includes(a) && members.includes(b))))
		return null;
	return {
		groups: groups
			.filter((members) => members.length > 0)
			.map((members): PlannedGroup => {
				const spokesperson = chooseSpokesperson(members, past)!;
				return { members, spokesperson, functions: dealFunctions(problem, members, spokesperson, past) };
			})
	};
}

const asPast = ({ groups }: PlannedRound): PastRound => ({
	groups: groups.map(({ members }) => members),
	spokespersons: groups.map(({ spokesperson }) => spokesperson)
});

/** Plans the rounds one after the other. */
export function planRounds(problem: GroupingProblem, budget: Pick<SearchBudget, 'rng'>): GroupingAnswer {
	const rounds: PlannedRound[] = [];
	for (const [index, request] of problem.rounds.entries()) {
		const past = [...problem.history, ...rounds.map(asPast)];
		const planned = planRound(problem, request, past, budget.rng);
		if (!planned) {
			const rule = problem.people.length - request.absent.length < 2 ? 'people' : 'apart';
			return { kind: 'impossible', clash: { rules: [{ rule, people: problem.apart.flat(), round: index }] } };
		}
		rounds.push(planned);
	}
	return { kind: 'plan', plan: { rounds, score: scoreRound(problem, rounds), work: problem.people.length } };
}

/** The index of the group that a late person disturbs least: among the smallest, fewest repeats, then organisations. */
export function placeLate(
	groups: readonly (readonly string[])[],
	person: string,
	problem: GroupingProblem
): number {
	const cards = new Map(problem.people.map((card) => [card.id, card]));
	const meetings = pastMeetings(problem.history);
	const inUse = groups.filter((members) => members.length > 0);
	const smallest = Math.min(...inUse.map((members) => members.length));
	let best = -1;
	let bestCost = Infinity;
	for (const [index, members] of groups.entries()) {
		if (members.length !== smallest) continue;
		const cost = costOf(problem, cards, meetings, members, person);
		if (cost < bestCost) [best, bestCost] = [index, cost];
	}
	return best;
}

/** The score card of groups as they stand, also while they are dragged by hand. */
export function scoreRound(
	problem: GroupingProblem,
	rounds: readonly {
		readonly groups: readonly {
			readonly members: readonly string[];
			readonly spokesperson?: string | null;
		}[];
	}[]
): ScoreCard {
	const cards = new Map(problem.people.map((card) => [card.id, card]));
	const past = pastMeetings(problem.history);
	const all = countMeetings(
		rounds.flatMap(({ groups }) => groups.map(({ members }) => members)),
		new Map(past)
	);
	const turns = countTurns(problem.history);
	const repeatedPairs: { people: readonly [string, string]; times: number }[] = [];
	let repeats = 0;
	for (const [key, times] of all) {
		const before = past.get(key) ?? 0;
		if (times === before || times < 2) continue;
		const [a = '', b = ''] = key.split(' ');
		repeatedPairs.push({ people: [a, b], times });
		repeats += times - Math.max(before, 1);
	}
	let sameOrganisation = 0;
	let unfairSpokespersons = 0;
	for (const { members, spokesperson } of rounds.flatMap(({ groups }) => groups)) {
		const organisations = members.map((id) => cards.get(id)?.organisation).filter(Boolean);
		for (const [index, one] of organisations.entries()) {
			sameOrganisation += organisations.slice(index + 1).filter((other) => other === one).length;
		}
		const spoken = (id: string) => turns.get(id) ?? 0;
		if (spokesperson && members.some((id) => spoken(id) < spoken(spokesperson))) unfairSpokespersons += 1;
	}
	for (const { spokesperson } of rounds.flatMap(({ groups }) => groups)) {
		if (spokesperson) turns.set(spokesperson, (turns.get(spokesperson) ?? 0) + 1);
	}
	const spoken = Object.fromEntries(turns);
	return { repeatedPairs, repeats, lowerBound: 0, sameOrganisation, spoken, unfairSpokespersons };
}

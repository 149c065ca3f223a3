import { pick, shuffled, type Rng } from '../kernel/rng';
import type { CompiledProblem } from './compile-problem';
import type { Design } from './designs/design';
import { matchPlaces } from './match-places';

/** Tries to find places to leave empty, and rounds to leave out, such that few empty places ever meet. */
const TRIES = 60;

/**
 * Seats the people of a problem in the places of a design: the group that each person would like, by round; -1 where the design
 * says nothing. Places without a person stay empty, chosen so that groups shrink evenly; people without a place are added later.
 */
export function fitDesign(
	problem: CompiledProblem,
	design: Design,
	rng: Rng,
	stop: () => boolean
): Int16Array[] {
	const places = design[0]!.reduce((sum, group) => sum + group.length, 0);
	const { empty, rounds } = leaveOut(
		design,
		places,
		Math.max(0, places - problem.count),
		problem.rounds.length,
		rng
	);
	const used = Array.from({ length: places }, (_, place) => place).filter((place) => !empty.has(place));
	const groupOfPlace = rounds.map((round) => {
		const groups = new Int16Array(places).fill(-1);
		round?.forEach((members, group) => members.forEach((place) => (groups[place] = group)));
		return groups;
	});
	const people = shuffled(
		Array.from({ length: problem.count }, (_, person) => person),
		rng
	).slice(0, used.length);
	const seated = matchPlaces(problem, people, used, groupOfPlace, rng, stop);
	return groupOfPlace.map((groups) => {
		const wish = new Int16Array(problem.count).fill(-1);
		seated.forEach((person, index) => (wish[person] = groups[used[index]!]!));
		return wish;
	});
}

/** Which places stay empty and which rounds of the design serve: the choice in which empty places meet least. */
function leaveOut(design: Design, places: number, spare: number, wanted: number, rng: Rng) {
	let best: { empty: Set<number>; rounds: (Design[number] | null)[]; meetings: number } | null = null;
	for (let tried = 0; tried < (spare > 0 ? TRIES : 1); tried++) {
		// Places in a row never meet in designs made of rows: a run of neighbours is often the best choice.
		const first = pick(rng, places);
		const inRow = Array.from({ length: spare }, (_, index) => places - 1 - index);
		const chosen =
			tried === 0
				? inRow
				: tried % 2 === 0
					? inRow.map((_, index) => (first + index) % places)
					: drawn(places, spare, rng);
		const empty = new Set(chosen);
		const judged = design.map((round, index) => ({
			round,
			index,
			meetings: round.reduce((sum, group) => {
				const gone = group.filter((place) => empty.has(place)).length;
				return sum + Math.max(0, gone - 1);
			}, 0)
		}));
		judged.sort((one, two) => one.meetings - two.meetings || one.index - two.index);
		const serving = judged.slice(0, wanted);
		const meetings = serving.reduce((sum, round) => sum + round.meetings, 0);
		if (best && meetings >= best.meetings) continue;
		const rounds = shuffled(
			Array.from({ length: wanted }, (_, index) => serving[index]?.round ?? null),
			rng
		);
		best = { empty, rounds, meetings };
		if (meetings === 0) break;
	}
	return best!;
}

function drawn(places: number, amount: number, rng: Rng): number[] {
	return shuffled(
		Array.from({ length: places }, (_, place) => place),
		rng
	).slice(0, amount);
}

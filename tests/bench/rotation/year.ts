import { absorbLeaver } from '../../../src/lib/core/grouping/absorb-leaver';
import { placeLate } from '../../../src/lib/core/grouping/place-late';
import type { GroupingPerson, GroupingProblem, PastRound } from '../../../src/lib/core/grouping/problem';
import { pick, seededRng, shuffled } from '../../../src/lib/core/kernel/rng';
import type { Section } from './main';
import { measure } from './measure';

const PEOPLE = 60;
const ORGANISATIONS = 15;
const SESSIONS = 40;
const SIZE = 4;

/**
 * A year: 60 people of 15 organisations, 40 sessions, a fifth absent each time; each time up to two come late, after the groups
 * were made, and up to two leave early. One round a session, planned in half a second with what happened before.
 */
export const simulateYear: Section = ({ seeds, print }) => {
	print(
		'seed | repeats | bound | over, % | spokespersons: widest gap among people present equally often | twice running'
	);
	const rows = Array.from({ length: Math.min(3, seeds) }, (_, index) => {
		const year = oneYear(index + 1);
		print(
			`${index + 1} | ${year.repeats} | ${year.bound} | ${year.overPercent.toFixed(1)} | ${year.widestGap} | ${year.twiceRunning}`
		);
		return year;
	});
	return { rows };
};

function oneYear(seed: number) {
	const rng = seededRng(seed * 1000);
	const people = Array.from({ length: PEOPLE }, (_, index): GroupingPerson => ({
		id: `p${index}`,
		organisation: `o${index % ORGANISATIONS}`,
		attendance: 'room'
	}));
	const history: PastRound[] = [];
	for (let session = 0; session < SESSIONS; session++) {
		const absent = people.filter(() => rng() < 0.2).map(({ id }) => id);
		const present = shuffled(
			people.filter(({ id }) => !absent.includes(id)),
			rng
		);
		const late = present.slice(0, pick(rng, 3));
		const leaver = present.slice(3, 3 + pick(rng, 3));
		const problem: GroupingProblem = {
			people,
			rounds: [
				{ shape: { kind: 'size', size: SIZE }, absent: [...absent, ...late.map(({ id }) => id)], pinned: [] }
			],
			history,
			apart: [],
			together: [],
			online: 'ignore',
			functions: []
		};
		const { plan } = measure(problem, seed * 100 + session, 0.5);
		const context = { people, history, apart: [], together: [], online: 'ignore' as const };
		let groups: readonly (readonly string[])[] = plan.rounds[0]!.groups.map((group) => group.members);
		for (const person of late) {
			const at = placeLate(groups, person, context);
			groups = groups.map((members, group) => (group === at ? [...members, person.id] : members));
		}
		const spokespersons = plan.rounds[0]!.groups.map((group) => group.spokesperson);
		// Who leaves early has met the others and may have spoken: only the groups shrink, and that moves somebody at times.
		const met = groups;
		for (const person of leaver) groups = absorbLeaver(groups, person.id, 'move-fewest', context).groups;
		history.push({ groups: met, spokespersons, ageDays: 0 });
	}
	return judgeYear(
		people.map(({ id }) => id),
		history
	);
}

/** Counts the year from what happened, without the engine. */
function judgeYear(ids: readonly string[], history: readonly PastRound[]) {
	const times = new Map<string, number>();
	const present = new Map(ids.map((id) => [id, 0]));
	const spoken = new Map(ids.map((id) => [id, 0]));
	const together = new Set<string>();
	let used = 0;
	let twiceRunning = 0;
	history.forEach((round, index) => {
		const here = round.groups.flat();
		for (const id of here) present.set(id, present.get(id)! + 1);
		for (const id of round.spokespersons) {
			spoken.set(id, spoken.get(id)! + 1);
			if (history[index - 1]?.spokespersons.includes(id)) twiceRunning += 1;
		}
		for (const a of here) for (const b of here) if (a < b) together.add(`${a} ${b}`);
		for (const members of round.groups) {
			for (const a of members) {
				for (const b of members) {
					if (a >= b) continue;
					used += 1;
					times.set(`${a} ${b}`, (times.get(`${a} ${b}`) ?? 0) + 1);
				}
			}
		}
	});
	const bound = Math.max(0, used - together.size);
	const repeats = used - times.size;
	const gaps = new Map<number, number[]>();
	for (const id of ids) gaps.set(present.get(id)!, [...(gaps.get(present.get(id)!) ?? []), spoken.get(id)!]);
	const widestGap = Math.max(
		...[...gaps.values()].map((counts) => Math.max(...counts) - Math.min(...counts))
	);
	return {
		repeats,
		bound,
		overPercent: ((repeats - bound) / bound) * 100,
		widestGap,
		twiceRunning,
		spread: [Math.min(...spoken.values()), Math.max(...spoken.values())]
	};
}

import type { PathLegacy, ProfileCircle } from '$lib/core/report/blocks';
import { countedThen, readLegacy } from './earlier';
import { mean, teamWheel, type CountedArea } from './wheel';

type Values = readonly (number | null)[];

/** A series' profile at one session (`name` is its date), or at everybody's first, second, third time (`name` is which). */
interface TimeRing {
	readonly name: string | number;
	/** How many were counted. */
	readonly people: number;
	readonly values: Values;
}

/** How one series went over months, without names. */
export interface SeriesOverTime {
	readonly series: string;
	readonly top: number;
	readonly titles: readonly string[];
	readonly rings: readonly TimeRing[];
}

interface Run {
	readonly team: string | null;
	readonly date: string;
	readonly people: readonly string[];
	readonly counted: number;
	readonly values: Values;
}

// More columns than this can no longer be read side by side; the first is what all others are compared with.
const MOST = 8;

// With two, each would know the other's.
const TEAMS = 3;

/** The profiles of all series of which something may be shown to this circle (rule W11). */
export function profilesOver(
	legacies: readonly PathLegacy[],
	circle: ProfileCircle
): readonly SeriesOverTime[] {
	const left = legacies.flatMap((one) => {
		const read = readLegacy(one);
		return read?.asked ? [{ date: one.date, team: one.team, ...read, asked: read.asked }] : [];
	});
	return [...new Set(left.map(({ series }) => series))].flatMap((series) => {
		const mine = left.filter((one) => one.series === series);
		const { top, areas } = mine.at(-1)!.asked;
		const runs = mine.flatMap((one) => runOf(one, areas, circle));
		const rings = circle === 'team' ? runs.map(bySession) : byTime(runs);
		if (rings.length === 0) return [];
		const few = rings.length > MOST ? [rings[0]!, ...rings.slice(1 - MOST)] : rings;
		return [{ series, top, titles: areas.map(({ title }) => title), rings: few }];
	});
}

/** One run's profile, where enough let themselves be counted; the whole path's readers do not see a few who were all there were. */
function runOf(
	left: {
		readonly date: string;
		readonly team: string | null;
		readonly everybody: boolean;
		readonly people: NonNullable<ReturnType<typeof readLegacy>>['people'];
	},
	areas: readonly CountedArea[],
	circle: ProfileCircle
): Run[] {
	const counted = countedThen(left);
	const everybody = circle === 'team' && left.everybody;
	const values = teamWheel(areas, counted, everybody);
	return values ? [{ ...left, people: Object.keys(left.people), counted: counted.length, values }] : [];
}

const bySession = ({ date, counted, values }: Run): TimeRing => ({ name: date, people: counted, values });

/** Runs that were the first for their people, the second, the third, put together: whole runs, each with enough people of its own. */
function byTime(runs: readonly Run[]): readonly TimeRing[] {
	const times = new Map<string, number>();
	const numbered = runs.map((run) => {
		const time = 1 + Math.max(0, ...run.people.map((person) => times.get(person) ?? 0));
		for (const person of run.people) times.set(person, time);
		return { ...run, time };
	});
	return [...new Set(numbered.map(({ time }) => time))]
		.sort((a, b) => a - b)
		.flatMap((time) => {
			const together = withoutFewTeams(numbered.filter((run) => run.time === time));
			if (together.length === 0) return [];
			return [
				{
					name: time,
					people: together.reduce((sum, { counted }) => sum + counted, 0),
					values: together[0]!.values.map((_, index) => weighted(together, index))
				}
			];
		});
}

/** Teams' runs count only where so many are put together that none can be told. */
function withoutFewTeams<One extends Run>(runs: readonly One[]): readonly One[] {
	const teams = new Set(runs.flatMap(({ team }) => team ?? []));
	return teams.size >= TEAMS ? runs : runs.filter(({ team }) => team === null);
}

/** The mean over runs, each weighing as many as were counted in it. */
function weighted(runs: readonly Run[], index: number): number | null {
	return mean(
		runs.flatMap(({ counted, values }) => {
			const value = values[index];
			return value === null || value === undefined ? [] : Array.from({ length: counted }, () => value);
		})
	);
}

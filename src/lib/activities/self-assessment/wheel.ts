import { enough, type Matters } from '../counted-together';
import { TEAM_FLOOR } from './config';

/** An area as far as it is counted: which statements belong to it. */
export interface CountedArea {
	readonly statements: readonly { readonly id: string }[];
}

/** Values given to statements, by the statement's id. */
export type Values = Readonly<Record<string, number>>;

/** The mean of each area; null where nothing of it was answered. */
export function wheelOf(areas: readonly CountedArea[], values: Values): readonly (number | null)[] {
	return areas.map(({ statements }) =>
		mean(statements.flatMap(({ id }) => (Object.hasOwn(values, id) ? [values[id]!] : [])))
	);
}

/** Several people's wheels as one; an area that too few answered is null, and the whole where too few people are. */
export function teamWheel(
	areas: readonly CountedArea[],
	people: readonly Values[],
	everybody: boolean
): readonly (number | null)[] | null {
	if (!enough(people.length, everybody, TEAM_FLOOR)) return null;
	const wheels = people.map((values) => wheelOf(areas, values));
	return areas.map((_, index) => {
		const values = wheels.flatMap((wheel) => wheel[index] ?? []);
		const whole = everybody && values.length === people.length;
		return enough(values.length, whole, TEAM_FLOOR) ? mean(values) : null;
	});
}

/** The mean of each area among what is shown together; null where the area is not. */
export function shownWheel(
	areas: readonly (CountedArea & { readonly id: string })[],
	shown: Matters<Values>
): readonly (number | null)[] {
	return areas.map((area) =>
		mean(Object.values(shown[area.id] ?? {}).flatMap((values) => wheelOf([area], values)[0] ?? []))
	);
}

/** To one decimal; null of nothing. */
export function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

/** What a form's fields become, and those that somebody else changed meanwhile into something else than what was typed. */
export interface Merged<Fields> {
	readonly value: Fields;
	readonly clashes: readonly (keyof Fields & string)[];
}

/**
 * Only what was changed in a form is written (rule PD9): a field that stands as the form was filled keeps what is there now. One that
 * both changed, each differently, is a clash; its value is what was typed. `before` null: nobody could have changed it.
 */
export function mergeFields<Fields extends object>(
	before: Fields | null,
	typed: Fields,
	now: Fields
): Merged<Fields> {
	const value = { ...typed };
	const clashes: (keyof Fields & string)[] = [];
	if (!before) return { value, clashes };
	for (const key of Object.keys(typed) as (keyof Fields & string)[]) {
		if (same(typed[key], before[key])) value[key] = now[key];
		else if (!same(now[key], before[key]) && !same(now[key], typed[key])) clashes.push(key);
	}
	return { value, clashes };
}

interface Row {
	readonly id: string;
}

/**
 * The same for a list of rows, such as phases: those that somebody else added stay, those they took out are gone unless they were
 * changed here, and the order is the one that was typed. New rows have an empty id.
 */
export function mergeRows<One extends Row>(
	before: readonly One[],
	typed: readonly One[],
	now: readonly One[]
): readonly One[] {
	const find = (rows: readonly One[], id: string) => rows.find((row) => row.id === id);
	const kept = typed.flatMap((row) => {
		const was = find(before, row.id);
		const is = find(now, row.id);
		if (row.id === '' || !was) return [row];
		if (!is) return same(row, was) ? [] : [{ ...row, id: '' }];
		return [mergeFields(was, row, is).value];
	});
	const merged = [...kept];
	for (const [place, row] of now.entries()) {
		if (find(before, row.id) || find(typed, row.id)) continue;
		// What somebody else put in stands after the row that it followed there.
		const above = now.slice(0, place).findLast(({ id }) => find(merged, id));
		merged.splice(above ? merged.findIndex(({ id }) => id === above.id) + 1 : 0, 0, row);
	}
	return merged;
}

/** The same for a set of names: what was added here is added, what was taken out here is taken out, and nothing else. */
export function mergeSet(
	before: readonly string[],
	typed: readonly string[],
	now: readonly string[]
): readonly string[] {
	const stays = now.filter((one) => typed.includes(one) || !before.includes(one));
	return [...stays, ...typed.filter((one) => !before.includes(one) && !stays.includes(one))];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

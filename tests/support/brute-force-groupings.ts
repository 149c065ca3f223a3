/** Every way to divide people into balanced groups: sizes differ by at most one, the order of groups carries no meaning. */
export function allDivisions(people: readonly string[], groups: number): string[][][] {
	const smallest = Math.floor(people.length / groups);
	const found: string[][][] = [];
	const place = (index: number, so: readonly (readonly string[])[]) => {
		if (index === people.length) {
			const sizes = so.map((members) => members.length);
			if (so.length === groups && Math.min(...sizes) >= smallest && Math.max(...sizes) - smallest <= 1)
				found.push(so.map((members) => [...members]));
			return;
		}
		const person = people[index]!;
		so.forEach((members, group) => {
			if (members.length <= smallest) place(index + 1, so.with(group, [...members, person]));
		});
		if (so.length < groups) place(index + 1, [...so, [person]]);
	};
	place(0, []);
	return found;
}

/** Every way to choose one of each list. */
export function allChoices<Item>(lists: readonly (readonly Item[])[]): Item[][] {
	return lists.reduce<Item[][]>(
		(so, list) => so.flatMap((chosen) => list.map((item) => [...chosen, item])),
		[[]]
	);
}

/** Compares lists of numbers from the left, as aims are compared. */
export function inOrder(one: readonly number[], other: readonly number[]): number {
	const at = one.findIndex((value, index) => value !== other[index]);
	return at < 0 ? 0 : one[at]! - other[at]!;
}

/** The best of some lists of numbers, compared from the left. */
export function best(values: readonly (readonly number[])[]): readonly number[] {
	return values.reduce((least, value) => (inOrder(value, least) < 0 ? value : least));
}

/** Turns counted the plain way: given twice running, and given although somebody present with fewer, and rested, got none. */
export function turnFaults(
	rounds: readonly { readonly present: readonly string[]; readonly speakers: readonly string[] }[],
	past: readonly (readonly string[])[]
): { unfair: number; twiceRunning: number } {
	const times = new Map<string, number>();
	const spoke = (ids: readonly string[]) => ids.forEach((id) => times.set(id, (times.get(id) ?? 0) + 1));
	past.forEach(spoke);
	let last = past.at(-1) ?? [];
	let [unfair, twiceRunning] = [0, 0];
	for (const { present, speakers } of rounds) {
		const passed = present.filter((id) => !speakers.includes(id) && !last.includes(id));
		for (const id of speakers) {
			if (last.includes(id)) twiceRunning += 1;
			if (passed.some((other) => (times.get(other) ?? 0) < (times.get(id) ?? 0))) unfair += 1;
		}
		spoke(speakers);
		last = speakers;
	}
	return { unfair, twiceRunning };
}

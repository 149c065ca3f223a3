import type { PersonId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import type { Functions, Group, Turn } from '../state';

/** Functions by what people call them. */
export function byName(functions: Functions, names: Turn['names']): Functions {
	return Object.fromEntries(
		Object.entries(functions).map(([id, people]) => [(names && own(names, id)) ?? id, people])
	);
}

/** The functions that a person has held in a group, one entry for each turn in which they held it. */
export function functionsHeld(
	{ functions, turns }: Pick<Group, 'functions' | 'turns'>,
	person: PersonId
): readonly string[] {
	const dealings =
		turns && Object.keys(turns).length > 0
			? Object.values(turns).map(({ held, names }) => byName(held, names))
			: [functions];
	return dealings.flatMap((dealing) =>
		Object.keys(dealing).filter((name) => dealing[name]!.includes(person))
	);
}

/** The functions that a person has held in a round: also in a group that they were moved out of. */
export function functionsHeldIn(
	groups: readonly Pick<Group, 'functions' | 'turns'>[],
	person: PersonId
): readonly string[] {
	return groups.flatMap((group) => functionsHeld(group, person));
}

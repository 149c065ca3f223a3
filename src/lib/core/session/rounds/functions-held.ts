import type { PersonId } from '../../kernel/ids';
import type { Group } from '../state';

/** The functions that a person has held in a group, one entry for each turn in which they held it. */
export function functionsHeld(
	{ functions, turns }: Pick<Group, 'functions' | 'turns'>,
	person: PersonId
): readonly string[] {
	const dealings = turns && Object.keys(turns).length > 0 ? Object.values(turns) : [functions];
	return dealings.flatMap((dealing) =>
		Object.keys(dealing).filter((name) => dealing[name]!.includes(person))
	);
}

import type { RolePlayConfig } from './config';
import type { RolePlayState } from './state';

/**
 * Whether another configuration keeps what people were told of who reads. In groups and before the whole room the same choices mean
 * other readers: once somebody shared something, one does not become the other.
 */
export function rolePlayKeepsPromises(
	before: Pick<RolePlayConfig, 'format'>,
	after: Pick<RolePlayConfig, 'format'>,
	{ scenes }: Pick<RolePlayState, 'scenes'>
): boolean {
	if ((before.format === 'plenary') === (after.format === 'plenary')) return true;
	return Object.values(scenes).every(
		({ agreed, reflections }) =>
			agreed.length === 0 && Object.values(reflections).every(({ circle }) => circle === 'me')
	);
}

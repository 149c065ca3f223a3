import type { Actor } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import type { SixHatsAction } from './actions';
import type { SixHatsConfig } from './config';
import { orderOf } from './distance';
import { HAT_KEYS, type HatKey } from './hats';
import { SITUATIONS } from './situations';

interface Sampled {
	readonly actor: Actor;
	readonly action: SixHatsAction;
}

const FACILITATOR: Actor = { role: 'facilitator', person: null, facilitator: null };

/** Styles of a plausible room: many who feel and hope, few who doubt. */
const STYLES: readonly HatKey[] = [
	'red',
	'blue',
	'red',
	'green',
	'white',
	'yellow',
	'red',
	'blue',
	'yellow',
	'white'
];

/** All but two answer; the profile is shown, and one group has the floor. */
export function sampleHats(
	config: SixHatsConfig,
	people: readonly PersonId[],
	groups: readonly GroupId[]
): readonly Sampled[] {
	const told = people
		.slice(0, Math.max(1, people.length - 2))
		.flatMap((person, index): readonly Sampled[] => {
			const actor: Actor = { role: 'participant', person, facilitator: null };
			const own = STYLES[index % STYLES.length]!;
			if (config.recognise === 'ranking')
				return [{ actor, action: { type: 'style.rank' as const, order: [...orderOf([own])] } }];
			return SITUATIONS.map((_, situation) => {
				const hat = situation % 2 === 0 ? own : HAT_KEYS[(index * 5 + situation) % HAT_KEYS.length]!;
				return { actor, action: { type: 'style.choose' as const, situation, hat } };
			});
		});
	const shown = { actor: FACILITATOR, action: { type: 'profile.show' as const, shown: true } };
	const floor = groups.slice(0, 1).map((group) => ({
		actor: FACILITATOR,
		action: { type: 'spotlight.show' as const, group }
	}));
	return [...told, shown, ...floor];
}

import { clashEntries } from '$lib/core/session/rounds/clash-details';
import { m } from '$lib/paraglide/messages';
import { joinNames } from './join-names';

/** Which requests clash, in a sentence that names people; null where the refusal does not say. */
export function clashText(
	details: Readonly<Record<string, string | number>> | undefined,
	nameOf: (personId: string) => string
): string | null {
	const parts = clashEntries(details).map(({ rule, people }) => {
		const names = joinNames(people.map(nameOf).filter(Boolean));
		switch (rule) {
			case 'apart':
				return m.console_clash_apart({ names });
			case 'together':
				return m.console_clash_together({ names });
			case 'pinned':
				return m.console_clash_pinned({ names });
			case 'capacity':
				return m.console_clash_capacity();
			case 'group-of-one':
				return m.console_clash_alone();
			default:
				return m.console_clash_sizes();
		}
	});
	return parts.length > 0 ? m.console_clash({ rules: [...new Set(parts)].join('; ') }) : null;
}

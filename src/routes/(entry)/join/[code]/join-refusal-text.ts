import type { JoinRefusal } from '$lib/contract/entry';
import { m } from '$lib/paraglide/messages';

/** What somebody reads who is not let in: what happened and what to do. */
export function joinRefusalText(refusal: JoinRefusal, minutes = 1): string {
	switch (refusal) {
		case 'join/unknown':
			return m.entry_refused_unknown();
		case 'join/locked':
			return m.entry_refused_locked();
		case 'join/closed':
			return m.entry_refused_closed();
		case 'join/cancelled':
			return m.entry_refused_cancelled();
		case 'join/claimed':
			return m.entry_refused_claimed();
		case 'join/name':
			return m.entry_refused_name();
		case 'join/full':
			return m.entry_refused_full();
		case 'join/again':
			return m.entry_refused_again();
		case 'join/wait':
			return m.entry_refused_wait({ count: Math.max(1, minutes) });
	}
}

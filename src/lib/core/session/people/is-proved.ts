import type { Participant } from '../state';

/**
 * Whether somebody is known to be who they say: their personal link opened this place, or a facilitator said so. A name that was picked or
 * typed proves nothing; what somebody left at earlier sessions reaches a place only when it is proved (rule F40).
 */
export function isProved(person: Participant | undefined): boolean {
	return person !== undefined && Boolean(person.proved || person.vouched);
}

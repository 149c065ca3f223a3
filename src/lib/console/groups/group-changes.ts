import type { CommandPayload } from '$lib/contract/commands';

/** Choices beside the session's rooms; ids never look like this. */
export const ROOM_AS_IS = ' as is';
export const NO_ROOM = ' none';

interface Settings {
	readonly mandate: string;
	/** Empty where no parts are dealt. */
	readonly part: string;
}

/**
 * What a form changed, and nothing else: what it left alone may have been changed by a colleague meanwhile.
 * `before` is what the form began with.
 */
export function groupChanges(
	before: Settings,
	after: Settings & { readonly room: string }
): Omit<CommandPayload<'group.set'>, 'roundId' | 'groupId'> {
	return {
		...(after.mandate === before.mandate ? {} : { mandate: after.mandate }),
		...(after.part === '' || after.part === before.part ? {} : { part: after.part }),
		...(after.room === ROOM_AS_IS ? {} : { room: after.room === NO_ROOM ? null : after.room })
	};
}

import { groupMarkName } from '$lib/core/session/group-marks';
import type { Group, GroupNaming } from '$lib/core/session/state';
import { m } from '$lib/paraglide/messages';
import { say } from '$lib/ui/say';

/** A group's name in words, for labels and lists where its drawing cannot stand. */
export function groupNameText(
	group: Pick<Group, 'mark' | 'room'>,
	number: number,
	naming: GroupNaming
): string {
	if (naming === 'numbers') return m.common_group_number({ number });
	if (naming === 'rooms' && group.room) return group.room.name;
	return say(groupMarkName(group.mark));
}

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
	if (naming === 'rooms' && group.room?.name) return group.room.name;
	return say(groupMarkName(group.mark));
}

/** A group's room in words; one that was made for its online people has a link and no name of its own. */
export function roomText(room: Group['room']): string {
	return room?.name || (room?.link ? m.console_room_online() : '');
}

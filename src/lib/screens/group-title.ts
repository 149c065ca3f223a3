import type { GroupView } from '$lib/contract/views';
import { groupMarkName } from '$lib/core/session/group-marks';
import { m } from '$lib/paraglide/messages';
import { say } from '$lib/ui/say';

/** What a group is called, as its facilitators chose: by plant, by number, or by its room. */
export function groupTitle(group: Pick<GroupView, 'mark' | 'naming' | 'number' | 'room'>): string {
	if (group.naming === 'numbers') return m.common_group_number({ number: group.number });
	// A room that the server made for an online group has a link and no name.
	if (group.naming === 'rooms' && group.room?.name) return group.room.name;
	return say(groupMarkName(group.mark));
}

import { own } from '../../kernel/record';
import type { Group, SessionState } from '../state';

/**
 * A group's room as a facilitator sets it. A physical room changes the place and leaves an online link to those who need
 * it; an online room changes the link and leaves the place to those who are there. Null takes both away.
 */
export function roomByHand(
	state: SessionState,
	group: Group,
	roomId: string | null
): Group['room'] | 'unknown' {
	if (roomId === null) return null;
	const room = state.rooms.find(({ id }) => id === roomId);
	if (!room) return 'unknown';
	const modes = new Set(group.members.map((id) => own(state.people, id)?.attendance));
	if (room.kind === 'room')
		return { name: room.name, link: room.link || (modes.has('online') ? (group.room?.link ?? '') : '') };
	return { name: modes.has('room') && group.room?.name ? group.room.name : room.name, link: room.link };
}

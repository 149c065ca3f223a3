import type { GroupId } from '../kernel/ids';
import type { GroupNaming, Round, SessionState } from './state';

/** What a group is recognised by on every screen. `number` counts from 1 in the round's order; `room` is its name, or empty. */
export interface GroupLabel {
	readonly id: GroupId;
	readonly mark: number;
	readonly number: number;
	readonly naming: GroupNaming;
	readonly room: string;
}

/** The label of a group of this round; null for a group that is not in it. */
export function groupLabel(round: Round, groupId: string): GroupLabel | null {
	const index = round.groups.findIndex((group) => group.id === groupId);
	const group = round.groups[index];
	if (!group) return null;
	return {
		id: group.id,
		mark: group.mark,
		number: index + 1,
		naming: round.naming,
		room: group.room?.name ?? ''
	};
}

/** The label of a group of any round of the session, e.g. for a card that keeps its origin. */
export function findGroupLabel(session: SessionState, groupId: string): GroupLabel | null {
	for (const round of session.rounds) {
		const label = groupLabel(round, groupId);
		if (label) return label;
	}
	return null;
}

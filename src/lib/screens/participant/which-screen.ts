import type { LivePort } from '$lib/live/live-port';

/** What a participant's device shows as a whole. */
export type ParticipantScreenName =
	'connecting' | 'gone' | 'waiting' | 'before' | 'cancelled' | 'between' | 'step' | 'closed';

/** One thing at a time: which it is now. What was already there stays while the line is down. */
export function whichScreen(
	live: Pick<LivePort, 'connection' | 'person' | 'everyone'>
): ParticipantScreenName {
	const { person, everyone } = live;
	if (live.connection === 'gone' || person?.standing === 'removed') return 'gone';
	if (!person) return 'connecting';
	if (person.standing === 'waiting') return 'waiting';
	if (!everyone) return 'connecting';
	if (everyone.status === 'prepared') return 'before';
	if (everyone.status === 'cancelled') return 'cancelled';
	if (everyone.status === 'closed') return 'closed';
	return everyone.now ? 'step' : 'between';
}

/** The group one works in now: dealt, and of the activity that runs. Null in plenary, alone, or before the deal. */
export function groupAtWork(live: Pick<LivePort, 'group' | 'everyone'>) {
	const { group, everyone } = live;
	const now = everyone?.now;
	return group && now?.place === 'groups' && group.status === 'dealt' && group.activityId === now.activityId
		? group
		: null;
}

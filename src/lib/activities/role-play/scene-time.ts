import type { Instant } from '$lib/core/kernel/instant';
import type { Stretch } from '$lib/core/session/state';
import type { Context } from './cast';

/**
 * How long a scene had been playing at a moment, in ms. A scene that was gone back to goes on counting, so that its timeline stays one.
 */
export function timeInScene({ session, item }: Context, scene: number, at: Instant): number {
	const played = session.stretches.filter(
		({ activityId, step }) => activityId === item.id && step === `play-${scene}`
	);
	return played.reduce((sum, { from, to }: Stretch) => sum + Math.max(0, (to ?? at) - from), 0);
}

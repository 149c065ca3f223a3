import type { Instant } from '$lib/core/kernel/instant';
import { roundOfGroup, type Context, type GroupScene } from './scene-turns';

/**
 * How long a group had been playing a scene at a moment, in ms. A scene that was gone back to goes on counting, so that its timeline
 * stays one; a moment outside the scene counts as its nearest end. What others played before this group was dealt is not its time.
 */
export function timeInScene(context: Context, { group, scene }: GroupScene, at: Instant): number {
	const { session, item } = context;
	const since = roundOfGroup(context, group)?.at ?? 0;
	return session.stretches
		.filter(({ activityId, step }) => activityId === item.id && step === `play-${scene}`)
		.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? at, at) - Math.max(from, since)), 0);
}

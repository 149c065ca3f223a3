import type { Instant } from '$lib/core/kernel/instant';
import { roundOfGroup, type Context, type GroupScene } from './scene-turns';
import { rolePlaySteps } from './steps';

/**
 * How long a group had been playing a scene at a moment, in ms. A scene that was gone back to goes on counting, so that its timeline
 * stays one; a moment outside the scene counts as its nearest end. What others played before this group was dealt is not its time.
 */
export function timeInScene(context: Context, { group, scene }: GroupScene, at: Instant): number {
	const { session, item, config } = context;
	const step = rolePlaySteps(config, item.minutes).findIndex(({ key }) => key === `play-${scene}`);
	const since = roundOfGroup(context, group)?.at ?? 0;
	return session.stretches
		.filter((one) => one.activityId === item.id && one.step === step)
		.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? at, at) - Math.max(from, since)), 0);
}

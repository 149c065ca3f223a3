import { findActivity } from '$lib/activities/registry';
import type { RoundWish } from '$lib/core/session/commands';
import { decide, refusalBefore } from '$lib/core/session/decide';
import { refuse } from '$lib/core/kernel/result';
import { partsWish } from '$lib/core/session/rounds/grouping-question';
import { buildProblem, refusalToPropose, roundFromPlan } from '$lib/core/session/rounds/propose-round';
import type { GroupingAnswer, GroupingProblem } from '$lib/core/grouping/problem';
import type { Prepare } from '../realtime/handle-command';
import type { Pages } from '../realtime/pages/pages';
import type { Rooms } from '../realtime/rooms';

export interface PrepareParts {
	readonly rooms: Rooms;
	readonly pages: Pick<Pages, 'read'>;
	/** Plans groups away from the event loop. */
	plan(problem: GroupingProblem, seed: number): Promise<GroupingAnswer>;
}

/** The two commands that need more than the state: groups are planned, and a point is read, before the room decides. */
export function prepareCommand({ rooms, pages, plan }: PrepareParts): Prepare {
	return async (command, actor, live) => {
		if (command.type === 'round.propose') {
			const wish = command.payload as RoundWish;
			const { state } = live.room;
			const early =
				refusalBefore(state, command.type, actor) ?? refusalToPropose(state, wish.activityId, findActivity);
			if (early) return early;
			if (partsWish(state, wish.activityId, findActivity)) {
				// Found at once; only the past has to be read, for whose turn it is to speak.
				await rooms.refreshHistory(state.id);
				return null;
			}
			const history = await rooms.refreshHistory(state.id);
			const answer = await plan(buildProblem(state, wish, history, findActivity), wish.seed);
			return (now, tools) => {
				const refusal = refusalBefore(now, command.type, actor);
				return refusal ? refuse(refusal) : roundFromPlan(now, wish, answer, tools);
			};
		}
		if (command.type === 'point.put') {
			const { pageId } = command.payload;
			if (!Object.hasOwn(live.room.state.pages, pageId)) return 'point/unknown';
			const points = await pages.read(pageId, live.room.sessionId);
			const pointText = (_page: string, id: string) => points.find((point) => point.id === id)?.text ?? null;
			return (state, tools) =>
				decide(state, command as Parameters<typeof decide>[1], actor, { ...tools, pointText });
		}
		return null;
	};
}

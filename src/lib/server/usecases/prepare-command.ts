import { findActivity } from '$lib/activities/registry';
import type { RoundWish } from '$lib/core/session/commands';
import { decide, refusalBefore } from '$lib/core/session/decide';
import { ok, refuse } from '$lib/core/kernel/result';
import { buildProblem, refusalToPropose, roundFromPlan } from '$lib/core/session/rounds/propose-round';
import type { GroupingAnswer, GroupingProblem } from '$lib/core/grouping/problem';
import type { Prepare } from '../realtime/handle-command';
import type { Pages } from '../realtime/pages/pages';
import type { Rooms } from '../realtime/rooms';
import { supplyFor } from './supply-activity';

export interface PrepareParts {
	readonly rooms: Rooms;
	readonly pages: Pick<Pages, 'read'>;
	/** Plans groups away from the event loop. */
	plan(problem: GroupingProblem, seed: number): Promise<GroupingAnswer>;
}

/** Commands that need more than the state: groups are planned, a point or the programme's records are read, before the room decides. */
export function prepareCommand({ rooms, pages, plan }: PrepareParts): Prepare {
	return async (command, actor, live) => {
		if (command.type === 'round.propose') {
			const wish = command.payload as RoundWish;
			const { state } = live.room;
			const early =
				refusalBefore(state, command.type, actor) ?? refusalToPropose(state, wish.activityId, findActivity);
			if (early) return early;
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
		if (command.type === 'step.enter') {
			const { activityId } = command.payload;
			const { programmeId, state } = live.room;
			if (refusalBefore(state, command.type, actor)) return null;
			const supply = await supplyFor(state, activityId, programmeId, rooms.database, findActivity);
			if (!supply) return null;
			return (now, tools) => {
				const entered = decide(now, command as Parameters<typeof decide>[1], actor, tools);
				// Pressed twice, nothing is entered, and nothing is brought either.
				return entered.ok && entered.value.length > 0 ? ok([supply, ...entered.value]) : entered;
			};
		}
		return null;
	};
}

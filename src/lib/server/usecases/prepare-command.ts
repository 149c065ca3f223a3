import { findActivity } from '$lib/activities/registry';
import type { Command } from '$lib/contract/commands';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { AheadWish, RoundWish } from '$lib/core/session/commands';
import { decide, refusalBefore } from '$lib/core/session/decide';
import { ok, refuse } from '$lib/core/kernel/result';
import { partsWish } from '$lib/core/session/rounds/grouping-question';
import { buildAhead, refusalToPlan, roundsFromPlan } from '$lib/core/session/rounds/plan-ahead';
import { buildProblem, refusalToPropose, roundFromPlan } from '$lib/core/session/rounds/propose-round';
import { isBegun } from '$lib/core/session/find-in-session';
import { enrolledIn } from '../store/person-store';
import type { Prepare } from '../realtime/handle-command';
import type { LiveRoom } from '../realtime/live-room';
import type { Pages } from '../realtime/pages/pages';
import type { Rooms } from '../realtime/rooms';
import { PlanSearches, type Plan } from './plan-searches';
import { supplyFor } from './supply-activity';

export interface PrepareParts {
	readonly rooms: Rooms;
	readonly pages: Pick<Pages, 'read'>;
	/** Plans groups away from the event loop. */
	readonly plan: Plan;
	now(): number;
}

/** Longer than this nobody waits for a proposal with thirty people looking on. */
const ONE_ROUND_SECONDS = 1.5;

/** For several rounds at once, which nobody does in a hurry. */
const AHEAD_SECONDS = 4;

/** Whether a command may take up what earlier sessions left. */
function takesUp(command: Parameters<Prepare>[0], { state }: LiveRoom['room']): boolean {
	if (command.type === 'activity.inherit') return true;
	if (command.type !== 'step.enter') return false;
	const { activityId } = command.payload;
	const kind = state.agenda.find(({ id }) => id === activityId)?.kind;
	return !isBegun(state, activityId) && kind !== undefined && findActivity(kind)?.inherits !== undefined;
}

/** Work that comes before the decision: groups are planned, a search is ended, a point or what earlier sessions left is read. */
export function prepareCommand({ rooms, pages, plan, now }: PrepareParts): Prepare {
	const searches = new PlanSearches(plan, now);
	return async (command, actor, live) => {
		const { state } = live.room;
		switch (command.type) {
			case 'round.propose': {
				const wish = command.payload as RoundWish;
				const early =
					refusalBefore(state, command.type, actor) ?? refusalToPropose(state, wish.activityId, findActivity);
				if (early) return early;
				const history = await rooms.refreshHistory(state.id);
				// Found at once; only the past had to be read, for whose turn it is to speak.
				if (partsWish(state, wish.activityId, findActivity)) return null;
				const problem = buildProblem(live.room.state, wish, history, findActivity);
				const answer = await searches.search(
					live,
					problem,
					asked(actor, wish, [wish.activityId], ONE_ROUND_SECONDS)
				);
				return judged(command, actor, (now, tools) => roundFromPlan(now, wish, answer, tools));
			}
			case 'rounds.plan': {
				const wish = command.payload as AheadWish;
				const early = refusalBefore(state, command.type, actor) ?? refusalToPlan(state, wish, findActivity);
				if (early) return early;
				const history = await rooms.refreshHistory(state.id);
				const problem = buildAhead(live.room.state, wish, history, findActivity);
				const ids = wish.rounds.map(({ activityId }) => activityId);
				const answer = await searches.search(live, problem, asked(actor, wish, ids, AHEAD_SECONDS));
				return judged(command, actor, (now, tools) => roundsFromPlan(now, wish, answer, tools));
			}
			case 'round.stop':
				if (!refusalBefore(state, command.type, actor)) searches.stop(state.id);
				return null;
			case 'person.list':
			case 'person.add': {
				const roster = await enrolledIn(rooms.records.db, live.room.programmeId);
				return (now, tools) =>
					decide(now, command as Parameters<typeof decide>[1], actor, { ...tools, roster });
			}
			case 'point.put':
				return readPoint(command, actor, live, pages);
			default:
				if (takesUp(command, live.room)) await rooms.refreshEarlier(state.id);
				return command.type === 'step.enter' ? enterSupplied(command, actor, live, rooms) : null;
		}
	};
}

type Decides = Exclude<Awaited<ReturnType<Prepare>>, string | null>;

const asked = (
	actor: Actor,
	{ seed }: { readonly seed: number },
	activityIds: string[],
	seconds: number
) => ({
	by: actor.facilitator ?? '',
	activityIds,
	seconds,
	seed
});

/** Judges again once the search is over: who asked may have lost the right to, or the session may have ended. */
function judged(command: Command, actor: Actor, decided: Decides): Decides {
	return (now, tools) => {
		const refusal = refusalBefore(now, command.type, actor);
		return refusal ? refuse(refusal) : decided(now, tools);
	};
}

/** A step entered together with the programme's records that its activity needs. */
async function enterSupplied(
	command: Extract<Command, { readonly type: 'step.enter' }>,
	actor: Actor,
	live: LiveRoom,
	rooms: Rooms
): ReturnType<Prepare> {
	const { programmeId, state } = live.room;
	if (refusalBefore(state, command.type, actor)) return null;
	const { activityId } = command.payload;
	const supply = await supplyFor(state, activityId, programmeId, rooms.records, findActivity);
	if (!supply) return null;
	return (now, tools) => {
		const entered = decide(now, command as Parameters<typeof decide>[1], actor, tools);
		// Pressed twice, nothing is entered, and nothing is brought either.
		return entered.ok && entered.value.length > 0 ? ok([supply, ...entered.value]) : entered;
	};
}

async function readPoint(
	command: Extract<Command, { readonly type: 'point.put' }>,
	actor: Actor,
	live: LiveRoom,
	pages: PrepareParts['pages']
): ReturnType<Prepare> {
	const { pageId } = command.payload;
	if (!Object.hasOwn(live.room.state.pages, pageId)) return 'point/unknown';
	const points = await pages.read(pageId, live.room.sessionId);
	const pointText = (_page: string, id: string) => points.find((point) => point.id === id)?.text ?? null;
	return (state, tools) =>
		decide(state, command as Parameters<typeof decide>[1], actor, { ...tools, pointText });
}

import { ok, refuse } from '../../kernel/result';
import { seededRng } from '../../kernel/rng';
import type { SessionEvent } from '../events';
import { itemOf, roundById } from '../find-in-session';
import type { Decision } from '../refusals';
import type { CommandPayloads } from '../commands';
import type { PartsWish } from '../../agenda/parts-wish';
import { partsForGroups } from '../rounds/assign-parts';
import { newRound, type DraftGroup } from '../rounds/new-round';
import { partsWish } from '../rounds/grouping-question';
import { buildAhead, refusalToPlan, roundsFromPlan } from '../rounds/plan-ahead';
import { buildProblem, proposeParts, refusalToPropose, roundFromPlan } from '../rounds/propose-round';
import { planRounds } from '../rounds/rotation';
import { recallToPlenary, sendIntoGroups } from '../rounds/send-and-recall';
import type { Deciding, Handlers } from './handler';

/** Effort of a plan made on the spot. The server asks the engine in a worker instead, with more. */
const ON_THE_SPOT = { seconds: 0.2, work: 20_000, now: () => 0 };

function propose(wish: CommandPayloads['round.propose'], { state, tools }: Deciding): Decision<SessionEvent> {
	const refusal = refusalToPropose(state, wish.activityId, tools.find);
	if (refusal) return refuse(refusal);
	const cast = proposeParts(state, wish, tools);
	if (cast) return cast;
	const problem = buildProblem(state, wish, tools.history, tools.find);
	const answer = planRounds(problem, { ...ON_THE_SPOT, rng: seededRng(wish.seed) });
	return roundFromPlan(state, wish, answer, tools);
}

function planAhead(wish: CommandPayloads['rounds.plan'], { state, tools }: Deciding): Decision<SessionEvent> {
	const refusal = refusalToPlan(state, wish, tools.find);
	if (refusal) return refuse(refusal);
	const problem = buildAhead(state, wish, tools.history, tools.find);
	const answer = planRounds(problem, { ...ON_THE_SPOT, rng: seededRng(wish.seed) });
	return roundsFromPlan(state, wish, answer, tools);
}

function repeat(
	payload: CommandPayloads['round.repeat'],
	{ state, tools }: Deciding
): Decision<SessionEvent> {
	const refusal = refusalToPropose(state, payload.activityId, tools.find);
	if (refusal) return refuse(refusal);
	const before = roundById(state, payload.roundId);
	if (!before || before.status === 'proposed') return refuse('round/unknown');
	const drafts = before.groups
		.filter(({ members }) => members.length > 0)
		.map(({ members, mark, room, part }): DraftGroup => {
			return { members, mark, room, part, spokesperson: null, functions: {} };
		});
	const activityId = itemOf(state, payload.activityId)!.id;
	const cast = withParts(drafts, partsWish(state, activityId, tools.find));
	const round = newRound(state, activityId, cast, tools, before.rules ? { rules: before.rules } : {});
	return ok([{ type: 'round.proposed', round }]);
}

/** Repeated groups keep the parts they played; groups that come from elsewhere get theirs now, and lose them where none are dealt. */
function withParts(drafts: readonly DraftGroup[], wish: PartsWish | null): readonly DraftGroup[] {
	if (!wish) return drafts.map((draft) => ({ ...draft, part: undefined }));
	const known = new Set(wish.parts.map(({ key }) => key));
	if (drafts.every(({ part }) => part !== undefined && known.has(part))) return drafts;
	const members = drafts.map((draft) => draft.members);
	const parts = partsForGroups(members, wish, 0);
	return drafts.map((draft, index) => ({ ...draft, part: parts[index] }));
}

/** Forming groups, sending people into them and calling them back. */
export const roundCommands: Handlers<
	| 'round.propose'
	| 'rounds.plan'
	| 'round.stop'
	| 'round.repeat'
	| 'round.discard'
	| 'round.deal'
	| 'round.recall'
> = {
	'round.propose': propose,
	'rounds.plan': planAhead,
	// Whoever searches ends it; nothing happens in the flow itself.
	'round.stop': () => ok([]),
	'round.repeat': repeat,
	'round.discard': ({ roundId }, { state }) => {
		const round = roundById(state, roundId);
		if (!round) return refuse('round/unknown');
		if (round.status !== 'proposed') return refuse('round/already-dealt');
		return ok([{ type: 'round.discarded', roundId: round.id }]);
	},
	'round.deal': sendIntoGroups,
	'round.recall': recallToPlenary
};

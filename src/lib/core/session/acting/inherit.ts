import type { Inherited } from '../../agenda/activity-definition';
import { ok, refuse } from '../../kernel/result';
import type { KnownActivity } from '../activity-context';
import type { Deciding, Handler } from '../decide/handler';
import type { SessionEvent } from '../events';
import type { Decision } from '../refusals';
import { actIn, activityToActIn } from './act-in-activity';
import { sameLegacy } from './same-legacy';
import { canTake, takesEarlier } from './takes-earlier';

/**
 * Brings what an earlier session left to an activity. One that collects gets the texts as cards, once; for the others a second
 * time takes the place of the first. Also to one that takes up earlier runs by itself and has begun without them: the earlier
 * session may have been closed since.
 */
export const inherit: Handler<'activity.inherit'> = ({ activityId, from, column }, deciding) => {
	const known = activityToActIn(deciding.state, activityId, deciding);
	if (typeof known === 'string') return refuse(known);
	const earlier = deciding.tools.earlier.find((one) => sameLegacy(one, from));
	if (!earlier) return refuse('legacy/unknown');
	const { collector } = known.definition;
	if (!takesEarlier(known.definition)) return refuse('activity/no-collector');
	if (!canTake(known, earlier)) return refuse('legacy/unknown');
	const cards = collector ? cardsOf(earlier, known, column, deciding) : ok([]);
	if (!cards.ok) return cards;
	return ok([
		{ type: 'activity.inherited', activityId: known.context.item.id, inherited: [earlier] },
		...cards.value
	]);
};

function cardsOf(
	earlier: Inherited,
	known: KnownActivity,
	wanted: string | null,
	deciding: Deciding
): Decision<SessionEvent> {
	const { definition, context } = known;
	if (context.inherited.some((one) => sameLegacy(one, earlier))) return refuse('legacy/already');
	const columns = definition.collector!.columns(context.config, known.run);
	const column = wanted === null ? columns[0]?.id : columns.find(({ id }) => id === wanted)?.id;
	if (column === undefined) return refuse('activity/malformed');
	const { sessionTitle, date } = earlier;
	const events: SessionEvent[] = [];
	let { run } = known;
	for (const { text } of earlier.legacy.texts) {
		const card = definition.collector!.put({
			column,
			text,
			origin: { kind: 'earlier', sessionTitle, date }
		});
		const judged = actIn({ ...known, run }, card, deciding);
		if (!judged.ok) return judged;
		// Each card is judged on what the ones before it left, as it will be at replay.
		for (const event of judged.value) {
			if (event.type !== 'activity.acted') continue;
			const stamp = { at: deciding.tools.now, id: event.stampId, actor: event.actor };
			const after = definition.act(run, event.action, stamp, context);
			if (after.ok) run = after.value;
		}
		events.push(...judged.value);
	}
	return ok(events);
}

import { configOf } from '../agenda/activity-config';
import type {
	ActivityContext,
	ActivityDefinition,
	CollectingPlace,
	FindActivity,
	Step
} from '../agenda/activity-definition';
import type { AgendaItem } from '../agenda/agenda-item';
import { own } from '../kernel/record';
import { groupIn, itemOf, newestRound } from './find-in-session';
import type { SessionState } from './state';

/** An activity of the agenda with its definition and where it stands. */
export interface KnownActivity {
	readonly definition: ActivityDefinition;
	readonly context: ActivityContext;
	/** Its run so far; the definition's initial state while it has not begun. */
	readonly run: unknown;
}

/** An activity as its definition sees it; null for kinds that this build does not know, and for activities not in the agenda. */
export function knownActivity(
	state: SessionState,
	activityId: string,
	find: FindActivity
): KnownActivity | null {
	const item = itemOf(state, activityId);
	const definition = item && find(item.kind);
	if (!item || !definition) return null;
	const context = activityContext(state, item, definition, find);
	return { definition, context, run: own(state.runs, activityId) ?? definition.initial(context.config) };
}

// Every layer of every person asks for the same thing of the same state, which never changes once made.
const current = new WeakMap<
	SessionState,
	{ readonly find: FindActivity; readonly known: KnownActivity | null }
>();

/** The activity that the session is in; null before the first step, and for unknown kinds. */
export function currentActivity(state: SessionState, find: FindActivity): KnownActivity | null {
	const made = current.get(state);
	if (made?.find === find) return made.known;
	const known = state.position ? knownActivity(state, state.position.activityId, find) : null;
	current.set(state, { find, known });
	return known;
}

/** What an activity may look at. */
export function activityContext(
	state: SessionState,
	item: AgendaItem,
	definition: ActivityDefinition,
	find?: FindActivity
): ActivityContext {
	const config = configOf(item, definition);
	const round = newestRound(state, item.id);
	return {
		session: state,
		item,
		config,
		step: stepNow(state, item, definition.steps(config, item.minutes)),
		round,
		groupOf: (person) => round && groupIn(round, person),
		inherited: own(state.inherited, item.id) ?? [],
		supplied: own(state.supplied, item.id),
		...(find ? { collectors: () => collectingPlaces(state, find) } : {})
	};
}

function collectingPlaces(state: SessionState, find: FindActivity): readonly CollectingPlace[] {
	return state.agenda.flatMap((item) => {
		const collector = find(item.kind)?.collector;
		const known = collector && !item.skipped ? knownActivity(state, item.id, find) : null;
		if (!collector || !known) return [];
		const { config } = known.context;
		const anonymous = collector.anonymous?.(config) ?? false;
		return [
			{ activityId: item.id, title: item.title, anonymous, columns: collector.columns(config, known.run) }
		];
	});
}

function stepNow(state: SessionState, item: AgendaItem, steps: readonly Step[]): Step | null {
	return state.position?.activityId === item.id ? (steps[state.position.step] ?? null) : null;
}

/** Steps of an item; one of an unknown kind has none that can be entered. */
export function stepsOf(item: AgendaItem, find: FindActivity): readonly Step[] {
	const definition = find(item.kind);
	return definition ? definition.steps(configOf(item, definition), item.minutes) : [];
}

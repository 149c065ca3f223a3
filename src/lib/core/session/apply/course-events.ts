import { own, withEntry } from '../../kernel/record';
import type { ActivityId } from '../../kernel/ids';
import { configOf } from '../../agenda/activity-config';
import type { FindActivity } from '../../agenda/activity-definition';
import { openingPlan } from '../../agenda/planned-times';
import type { Instant } from '../../kernel/instant';
import type { Result } from '../../kernel/result';
import { sameLegacy } from '../acting/same-legacy';
import { knownActivity, stepsOf } from '../activity-context';
import { isBegun, itemOf } from '../find-in-session';
import type { PageRef, Position, SessionState, Stretch } from '../state';
import type { Appliers, Happened } from './applier';

/** The pages with some more; none is ever taken away. */
export function withPages(state: SessionState, pages: readonly PageRef[]): SessionState['pages'] {
	return pages.length === 0
		? state.pages
		: { ...state.pages, ...Object.fromEntries(pages.map((page) => [page.id, page])) };
}

function endStretch(stretches: readonly Stretch[], at: Instant): readonly Stretch[] {
	const last = stretches.at(-1);
	return last && last.to === null ? [...stretches.slice(0, -1), { ...last, to: at }] : stretches;
}

/** With a stretch that begins now in a step. */
function beginStretch(
	state: SessionState,
	{ activityId, step, since }: Position,
	find: FindActivity
): readonly Stretch[] {
	const item = itemOf(state, activityId);
	const key = (item && stepsOf(item, find)[step]?.key) ?? '';
	return [...endStretch(state.stretches, since), { activityId, step: key, from: since, to: null }];
}

function begin(state: SessionState, activityId: ActivityId, find: FindActivity): SessionState['runs'] {
	if (isBegun(state, activityId)) return state.runs;
	const item = itemOf(state, activityId);
	const definition = item && find(item.kind);
	return withEntry(
		state.runs,
		activityId,
		definition ? definition.initial(configOf(item, definition)) : null
	);
}

/** What an action of an old log gives; null, and told, where its kind takes it no more. */
function orSkipped(
	judge: () => Result<unknown>,
	kind: string,
	onSkipped: NonNullable<Happened['onSkipped']>
): Result<unknown> | null {
	try {
		const result = judge();
		if (result.ok) return result;
		onSkipped({ kind, code: result.code });
	} catch (error) {
		// Of a shape that the kind knows no more.
		onSkipped({ kind, code: '', error });
	}
	return null;
}

/** Effects of what moves the session along: opening, steps, timer, closing, and the activities' own actions. */
export const courseEvents: Appliers<
	| 'session.opened'
	| 'session.closed'
	| 'session.reopened'
	| 'step.entered'
	| 'timer.set'
	| 'pages.opened'
	| 'activity.inherited'
	| 'activity.supplied'
	| 'activity.acted'
> = {
	'session.opened': (state, _event, { at }) => ({
		...state,
		status: 'open',
		openedAt: state.openedAt ?? at,
		plan: state.plan ?? openingPlan(state.agenda)
	}),
	'session.closed': ({ droppedMoments: _gone, ...state }, _event, { at }) => ({
		...state,
		status: 'closed',
		closedAt: at,
		timer: null,
		stretches: endStretch(state.stretches, at)
	}),
	'session.reopened': (state, _event, { at, find }) => {
		const position = state.position && { ...state.position, since: at };
		const stretches = position ? beginStretch(state, position, find) : state.stretches;
		return { ...state, status: 'open', closedAt: null, position, stretches };
	},
	'step.entered': (state, { activityId, step, timer, pages }, { at, find }) => {
		const position = { activityId, step, since: at };
		return {
			...state,
			position,
			stretches: beginStretch(state, position, find),
			timer,
			pages: withPages(state, pages),
			runs: begin(state, activityId, find)
		};
	},
	'timer.set': (state, { timer }) => ({ ...state, timer }),
	'pages.opened': (state, { pages }) => ({ ...state, pages: withPages(state, pages) }),
	'activity.inherited': (state, { activityId, inherited }) => {
		const kept = (own(state.inherited, activityId) ?? []).filter(
			(one) => !inherited.some((other) => sameLegacy(one, other))
		);
		const all = [...kept, ...inherited].toSorted((one, other) => one.date.localeCompare(other.date));
		return { ...state, inherited: withEntry(state.inherited, activityId, all) };
	},
	'activity.supplied': (state, { activityId, supplied }) => ({
		...state,
		supplied: withEntry(state.supplied, activityId, supplied)
	}),
	'activity.acted': (state, { activityId, action, actor, stampId }, { at, find, onSkipped }) => {
		const begun = { ...state, runs: begin(state, activityId, find) };
		const known = knownActivity(begun, activityId, find);
		// The kind is gone from this build: what was done with it waits in the log.
		if (!known) return begun;
		const run = own(begun.runs, activityId);
		const { definition, context } = known;
		const judge = () => definition.act(run, action, { at, id: stampId, actor }, context);
		const result = onSkipped ? orSkipped(judge, definition.kind, onSkipped) : judge();
		if (!result) return begun;
		if (!result.ok) throw new Error(`a logged action is refused: ${result.code}`);
		return { ...begun, runs: withEntry(begun.runs, activityId, result.value) };
	}
};

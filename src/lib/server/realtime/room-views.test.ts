import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES, findActivity } from '$lib/activities/registry';
import type { ActivityId, NoticeId } from '$lib/core/kernel/ids';
import { applyEvent } from '$lib/core/session/apply';
import type { SessionEvent } from '$lib/core/session/events';
import { sampleEarlier } from '$lib/core/session/sample-people';
import { sampleRun } from '$lib/core/session/sample-session';
import type { SessionState } from '$lib/core/session/state';
import { inputsOf, viewOf, type LayerKey } from './room-views';

const SOMEBODY = 2;

/** The layers of which one is made anew only when its inputs change: shared ones, two people's and two groups'. */
function keysOf(state: SessionState): readonly LayerKey[] {
	const people = Object.keys(state.people).slice(0, SOMEBODY);
	const groups = state.rounds.flatMap((round) => round.groups.slice(0, SOMEBODY).map(({ id }) => id));
	return [
		{ layer: 'everyone', of: '' },
		{ layer: 'stage', of: '' },
		...people.map((of) => ({ layer: 'person', of }) as const),
		...groups.map((of) => ({ layer: 'group', of }) as const)
	];
}

/** What comes from outside the activity's own actions, on top of any moment of a session. */
function surprises(state: SessionState, kind: string): readonly SessionEvent[] {
	const [item] = state.agenda;
	const activityId = item!.id as ActivityId;
	const definition = findActivity(kind)!;
	return [
		{ type: 'activity.inherited', activityId, inherited: [sampleEarlier(definition, 'it')] },
		...(definition.needs
			? [{ type: 'activity.supplied', activityId, supplied: definition.needs.sample('en') } as const]
			: []),
		{ type: 'agenda.changed', agenda: [{ ...item!, title: 'Un altro titolo' }] },
		{ type: 'session.described', about: { ...state.about, title: 'Altro', link: 'https://example.org/x' } },
		{ type: 'timer.set', timer: { kind: 'paused', remaining: 1_000, total: 2_000 } },
		{ type: 'stage.set', stage: { ...state.stage, showCode: !state.stage.showCode } },
		{ type: 'door.set', door: { ...state.door, locked: true } },
		{
			type: 'notice.sent',
			notice: { id: 'n' as NoticeId, by: 'sample-ada' as never, text: 'Avviso', to: null, at: 1 }
		},
		{ type: 'session.closed' }
	];
}

/** Parts of the state looked at while something is made of it. */
function partsRead(state: SessionState, make: (state: SessionState) => unknown): ReadonlySet<string> {
	const read = new Set<string>();
	const watched = new Proxy(state, {
		get(target, part) {
			if (typeof part === 'string') read.add(part);
			return Reflect.get(target, part) as unknown;
		}
	});
	make(watched);
	return read;
}

describe.each(ACTIVITIES.map((definition) => [definition.kind, definition] as const))(
	'%s',
	(kind, definition) => {
		let moments: readonly (readonly [SessionState, SessionEvent, SessionState])[];

		beforeAll(() => {
			const { log } = sampleRun(definition, definition.defaults('it'), 'it', findActivity);
			const walked: [SessionState, SessionEvent, SessionState][] = [];
			let state: SessionState | null = null;
			for (const logged of log) {
				const before: SessionState | null = state;
				state = applyEvent(state, logged, findActivity);
				if (before) walked.push([before, logged.event, state]);
				if (logged.event.type !== 'step.entered') continue;
				for (const event of surprises(state, kind)) {
					const after = applyEvent(state, { ...logged, version: state.version + 1, event }, findActivity);
					walked.push([state, event, after]);
				}
			}
			moments = walked;
		});

		it('what changes a view is one of its inputs: the change goes out', () => {
			for (const [before, event, after] of moments) {
				for (const key of keysOf(before)) {
					const was = inputsOf(key, before);
					if (inputsOf(key, after).some((input, index) => input !== was[index])) continue;
					const [old, now] = [before, after].map((state) => viewOf(key, state, findActivity));
					expect(now, `${event.type} changes ${key.layer}, and nobody is told`).toEqual(old);
				}
			}
		});

		it('a view reads nothing that is not among its inputs', () => {
			for (const [, event, state] of moments) {
				for (const key of keysOf(state)) {
					const told = partsRead(state, (watched) => inputsOf(key, watched));
					const read = partsRead(state, (watched) => viewOf(key, watched, findActivity));
					expect(
						[...read].filter((part) => !told.has(part)),
						`${key.layer} after ${event.type}`
					).toEqual([]);
				}
			}
		});
	}
);

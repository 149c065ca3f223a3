import { configOf } from '../agenda/activity-config';
import type { ActivityDefinition, FindActivity } from '../agenda/activity-definition';
import type { ActivityId, FacilitatorId, PersonId, SessionId } from '../kernel/ids';
import type { Instant, Language } from '../kernel/instant';
import { seededRng } from '../kernel/rng';
import { applyEvent } from './apply';
import { arrive } from './arrive';
import type { Command, RoundWish } from './commands';
import { createSession } from './create-session';
import { decide } from './decide';
import type { DecideTools } from './decide-tools';
import type { LoggedEvent, SessionEvent } from './events';
import { peopleHere } from './find-in-session';
import type { Actor } from '../agenda/activity-definition';
import { knownActivity, stepsOf } from './activity-context';
import { groupingWish } from './rounds/grouping-question';
import { SAMPLE_PEOPLE, sampleEarlier, sampleTitle } from './sample-people';
import type { SessionState } from './state';

const ACTIVITY = 'sample-activity' as ActivityId;
const FACILITATOR = { id: 'sample-ada' as FacilitatorId, name: 'Ada' };
const STARTS: Instant = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
const BREATH = 9_000;

/** A sample session, and the sample actions that the activity did not take on the way. */
export interface SampleRun {
	readonly state: SessionState;
	/** Everything that happened, from the first event on. */
	readonly log: readonly LoggedEvent[];
	readonly refused: readonly {
		readonly actor: Actor;
		readonly action: { readonly type: string };
		readonly code: string;
	}[];
}

/**
 * A plausible running session with one activity, for previews and tests: twelve people of six organisations (four online),
 * two facilitators; the activity is walked through up to `step` (default: the last), its sample actions done where they fit.
 */
export function sampleSession(
	definition: ActivityDefinition,
	config: unknown,
	language: Language,
	find: FindActivity,
	step?: number
): SessionState {
	return sampleRun(definition, config, language, find, step).state;
}

/** The same with what was refused on the way: each action is tried at every step until the activity takes it. */
export function sampleRun(
	definition: ActivityDefinition,
	config: unknown,
	language: Language,
	find: FindActivity,
	step?: number
): SampleRun {
	const walk = new SampleWalk(definition, config, language, find);
	const last = stepsOf(walk.state.agenda[0]!, walk.tools.find).length - 1;
	walk.to(Math.min(step ?? last, last));
	return { state: walk.state, log: walk.log, refused: walk.refused };
}

class SampleWalk {
	#state: SessionState | null = null;
	refused: SampleRun['refused'] = [];
	readonly log: LoggedEvent[] = [];
	readonly tools: DecideTools;
	readonly #definition: ActivityDefinition;
	readonly #refusedNow: SampleRun['refused'][number][] = [];
	readonly #refused = new Map<number, SampleRun['refused'][number]>();
	readonly #language: Language;
	#now = STARTS;

	constructor(definition: ActivityDefinition, config: unknown, language: Language, find: FindActivity) {
		let ids = 0;
		const now = () => this.#now;
		this.#definition = definition;
		this.#language = language;
		this.tools = {
			get now() {
				return now();
			},
			newId: () => `sample-${++ids}`,
			newCode: () => 'K7MQ2RT',
			rng: seededRng(7),
			find: (kind) => (kind === definition.kind ? definition : find(kind)),
			history: [],
			meetingBase: 'https://example.org',
			earlier: [sampleEarlier(definition, language)],
			pointText: () => null
		};
		this.#prepare(config);
	}

	get state(): SessionState {
		return this.#state!;
	}

	/** Enters each step up to the last wanted one, doing in each what the activity takes. */
	to(last: number): void {
		let waiting: readonly number[] | null = null;
		for (let step = 0; step <= last; step++) {
			this.#enter(step);
			// Asked anew at each step: groups may have been proposed again.
			const wanted = this.#wanted();
			waiting = (waiting ?? [...wanted.keys()]).filter((index) => !this.#act(wanted, index));
			for (const { actor, action } of this.#wantedNow()) this.#actNow(actor, action);
			this.#now += 5 * MINUTE;
		}
		this.refused = [...(waiting ?? []).map((index) => this.#refused.get(index)!), ...this.#refusedNow];
	}

	#prepare(config: unknown): void {
		const { name, kind, version, minutes } = this.#definition;
		const language = this.#language;
		const item = { id: ACTIVITY, kind, version, title: name[language], minutes, config, skipped: false };
		const created = createSession(
			{
				id: 'sample-session' as SessionId,
				about: {
					title: sampleTitle[language],
					aims: '',
					date: '2026-11-24',
					startsAt: '09:00',
					place: 'Torino',
					mode: 'mixed',
					language,
					link: 'https://example.org/plenary'
				},
				code: 'K7MQ2RT',
				facilitator: FACILITATOR,
				agenda: [item],
				rooms: [],
				naming: 'plants'
			},
			this.tools
		);
		if (!created.ok) throw new Error(`the sample session is refused: ${created.code}`);
		this.#log([
			...created.value,
			{ type: 'facilitator.joined', facilitator: { id: 'sample-bea' as FacilitatorId, name: 'Bea' } }
		]);
		for (const [index, person] of SAMPLE_PEOPLE.entries()) {
			const came = arrive(
				this.state,
				{ how: 'new', personId: `sample-person-${index + 1}` as PersonId, ...person },
				this.tools
			);
			if (came.ok) this.#log(came.value);
		}
		this.#do({ type: 'session.open', payload: {} });
	}

	#enter(step: number): void {
		const { position } = this.state;
		const expect = position && { activityId: position.activityId, step: position.step };
		// Groups are proposed before they are needed, so that the samples know them from the first step on.
		this.#supply();
		// Where people tell something first that the groups follow, they are proposed again until they are dealt.
		const open = this.state.rounds.every(({ status }) => status === 'proposed');
		const follows = this.#definition.assign !== undefined;
		if (this.state.rounds.length === 0 || (open && follows))
			this.#do({ type: 'round.propose', payload: this.#wish() });
		this.#do({ type: 'step.enter', payload: { activityId: ACTIVITY, step, expect } });
	}

	#supply(): void {
		const { needs } = this.#definition;
		if (!needs || Object.hasOwn(this.state.supplied, ACTIVITY)) return;
		const supplied = needs.sample(this.#language);
		this.#log([{ type: 'activity.supplied', activityId: ACTIVITY, supplied }]);
	}

	#wish(): RoundWish {
		const wish = groupingWish(this.state, ACTIVITY, this.tools.find);
		return {
			activityId: ACTIVITY,
			shape: wish?.shape ?? { kind: 'size', size: 4 },
			online: wish?.online ?? 'ignore',
			apart: [],
			together: [],
			keep: [],
			seed: 7
		};
	}

	/** What the definition gives as sample, done or not. */
	#wanted(): SampleRun['refused'] {
		const people = peopleHere(this.state).map(({ id }) => id);
		const groups = this.state.rounds.flatMap((round) => round.groups.map(({ id }) => id));
		const config = configOf(this.state.agenda[0]!, this.#definition);
		const samples = this.#definition.sample({ config, people, groups, language: this.#language });
		return samples.map((sample) => ({ ...sample, code: 'activity/not-now' }));
	}

	/** What people would do at just this step. */
	#wantedNow() {
		const known = knownActivity(this.state, ACTIVITY, this.tools.find);
		return known?.definition.sampleAt?.(known.run, known.context) ?? [];
	}

	#actNow(actor: Actor, action: { readonly type: string }): void {
		// Nobody does everything at once: what is timed is spread over the step.
		this.#now += BREATH;
		const code = this.#do({ type: 'activity.act', payload: { activityId: ACTIVITY, action } }, actor);
		if (code !== null) this.#refusedNow.push({ actor, action, code });
	}

	#act(wanted: SampleRun['refused'], index: number): boolean {
		const { actor, action } = wanted[index]!;
		const refusal = this.#do({ type: 'activity.act', payload: { activityId: ACTIVITY, action } }, actor);
		if (refusal !== null) this.#refused.set(index, { actor, action, code: refusal });
		return refusal === null;
	}

	/** Sends a command as a facilitator or as somebody else; the refusal's code, or null. */
	#do(
		command: Command,
		actor: Actor = { role: 'facilitator', person: null, facilitator: FACILITATOR.id }
	): string | null {
		const named = actor.role === 'facilitator' ? { ...actor, facilitator: FACILITATOR.id } : actor;
		const decided = decide(this.state, command, named, this.tools);
		if (!decided.ok) return decided.code;
		this.#log(decided.value);
		return null;
	}

	#log(events: readonly SessionEvent[]): void {
		for (const event of events) {
			const logged = { version: this.log.length + 1, at: this.#now, event };
			this.log.push(logged);
			this.#state = applyEvent(this.#state, logged, this.tools.find);
		}
	}
}
